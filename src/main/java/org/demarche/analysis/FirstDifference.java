package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;

/** What first comes about in one run of a story and not in another, as expectations in YAML. */
final class FirstDifference {

  private FirstDifference() {}

  private record Seen(LocalDateTime at, Change.Type type, Fact fact) {
    static Seen of(Change change) {
      return new Seen(change.at(), change.type(), change.fact());
    }
  }

  /**
   * What first comes about in the later run alone, and what in the former alone; none if neither.
   */
  static List<String> between(History before, History after) {
    Set<Seen> seen = derived(before).map(Seen::of).collect(Collectors.toSet());
    Optional<String> comes =
        derived(after)
            .filter(it -> !seen.contains(Seen.of(it)))
            .findFirst()
            .map(FirstDifference::dated);
    Set<String> there =
        Stream.concat(after.changes().map(Change::fact), after.standing().stream())
            .map(FactYaml::identified)
            .collect(Collectors.toSet());
    Optional<String> missing =
        derived(before)
            .map(change -> FactYaml.identified(change.fact()))
            .filter(it -> !there.contains(it))
            .findFirst()
            .map(it -> "{never: " + it + "}");
    return Stream.concat(comes.stream(), missing.stream()).toList();
  }

  /** What rules conclude and people are told. */
  private static Stream<Change> derived(History history) {
    return history
        .changes()
        .filter(change -> !change.given() && change.type() != Change.Type.ENDED)
        .filter(change -> Vocabulary.of(change.fact()).show() != Kind.Show.DETAIL);
  }

  private static String dated(Change change) {
    String verb = change.type() == Change.Type.HAPPENED ? "happens" : "begins";
    return "{"
        + verb
        + ": "
        + FactYaml.whole(change.fact())
        + ", on: "
        + Words.moment(change.at())
        + "}";
  }
}
