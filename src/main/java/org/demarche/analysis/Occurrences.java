package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.Span;

/** The changes of a run by which what fits a pattern begins, ends or happens. */
final class Occurrences {

  private static final int MOST_TOLD = 3;

  /**
   * One of them.
   *
   * @param fact what began, happened or ended
   */
  record Occurrence(LocalDateTime at, Fact fact) {}

  private Occurrences() {}

  /** In order of time. */
  static List<Occurrence> of(Expectation.Verb verb, FactPattern pattern, History history) {
    return verb == Expectation.Verb.ENDS
        ? history.changes().flatMap(it -> end(it, pattern).stream()).toList()
        : history.changes().flatMap(it -> beginning(it, pattern).stream()).toList();
  }

  /** When what something lies before or after first came about. */
  static Optional<LocalDateTime> first(Span.Landmark landmark, History history) {
    return of(landmark.verb(), landmark.pattern(), history).stream()
        .map(Occurrence::at)
        .findFirst();
  }

  private static Optional<Occurrence> beginning(Change change, FactPattern pattern) {
    boolean fits =
        change.type() != Change.Type.ENDED
            && pattern.fits(change.fact())
            && change.was().filter(pattern::fits).isEmpty();
    return fits ? Optional.of(new Occurrence(change.at(), change.fact())) : Optional.empty();
  }

  private static Optional<Occurrence> end(Change change, FactPattern pattern) {
    boolean over =
        change.type() == Change.Type.ENDED
            || (change.was().isPresent() && !pattern.fits(change.fact()));
    return Stream.of(change.was().orElse(change.fact()))
        .filter(it -> over && pattern.fits(it))
        .map(it -> new Occurrence(change.at(), it))
        .findFirst();
  }

  /** What a verb says has been the case. */
  static String past(Expectation.Verb verb) {
    return switch (verb) {
      case BEGINS -> "began";
      case ENDS -> "ended";
      default -> "happened";
    };
  }

  /** Such as {@code 20 Jan 12:00, 21 Jan 20:00, 24 Jan 20:00 and 3 times more}. */
  static String listed(List<LocalDateTime> moments, Sentence sentences) {
    String first =
        moments.stream().limit(MOST_TOLD).map(sentences::moment).collect(Collectors.joining(", "));
    int more = moments.size() - MOST_TOLD;
    return more > 0 ? first + " and " + (more == 1 ? "once" : more + " times") + " more" : first;
  }
}
