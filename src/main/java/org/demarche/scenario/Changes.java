package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Words;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * The changes that a what-if makes to a scenario, however they are written: as mappings, as texts
 * of one line, or as the number of a decision that the story offers.
 */
final class Changes {

  private static final String ADD = "add";
  private static final String ON = "on";

  private final Scenario base;
  private final Optional<LocalDateTime> now;
  private final Problems problems;

  /**
   * @param now when additions and decisions without a date are made; nothing when a story is not
   *     under way
   */
  Changes(Scenario base, Optional<LocalDateTime> now, Problems problems) {
    this.base = base;
    this.now = now;
    this.problems = problems;
  }

  /** The same changes as mappings of their own, each with its date. */
  List<YamlNode> explicit(List<YamlNode> written) {
    return written.stream().flatMap(this::explicit).toList();
  }

  private Stream<YamlNode> explicit(YamlNode node) {
    if (node instanceof YamlNode.Text line) {
      return explicit(InlineChange.read(line.value(), line.place(), problems)).stream();
    }
    if (node instanceof YamlNode.Mapping mapping && mapping.entry(DecisionTaken.KEY).isPresent()) {
      return DecisionTaken.read(mapping, base.decisions(), now, problems).stream()
          .flatMap(taken -> explicitAt(taken.changes(), taken.at()));
    }
    return now.map(moment -> dated(node, moment)).or(() -> Optional.of(node)).stream();
  }

  /** What a decision changes; what it adds without a date happens when it is taken. */
  private Stream<YamlNode> explicitAt(List<YamlNode> nodes, LocalDateTime at) {
    return new Changes(base, Optional.of(at), problems).explicit(nodes).stream();
  }

  private static YamlNode dated(YamlNode node, LocalDateTime at) {
    if (!(node instanceof YamlNode.Mapping mapping)
        || mapping.entry(ADD).isEmpty()
        || mapping.entry(ON).isPresent()) {
      return node;
    }
    List<YamlNode.Entry> entries = new ArrayList<>(mapping.entries());
    Place place = mapping.place();
    entries.add(new YamlNode.Entry(ON, place, new YamlNode.Text(Words.moment(at), place)));
    return new YamlNode.Mapping(entries, place);
  }

  /**
   * What the scenario gives once it is changed, by moment; reports what does not fit.
   *
   * @param nodes explicit changes
   * @param expected what is expected of the outcome, whose references are checked
   * @param known while a story is played, the first moment of which the player knows nothing yet
   */
  List<GivenFact> applied(
      List<YamlNode> nodes,
      Map<FactKind, Fact> policies,
      List<Draft> expected,
      Optional<LocalDateTime> known) {
    FactReader facts = new FactReader(policies, false, problems);
    AmendmentReader reader = new AmendmentReader(base, facts, problems);
    Amended amended = new Amended(base, policies, known, problems);
    nodes.stream().flatMap(node -> reader.read(node).stream()).toList().forEach(amended::apply);
    amended.check(expected);
    List<GivenFact> given = new ArrayList<>(amended.given());
    given.sort(Comparator.comparing(GivenFact::at));
    return given;
  }
}
