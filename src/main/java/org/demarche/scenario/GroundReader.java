package org.demarche.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/** Reads what a fact is, or is not, to rest on: rules by their name, and facts. */
final class GroundReader {

  static final String WANTED = "because";
  static final String UNWANTED = "not-because";

  private static final String RULE = "rule";

  private final FactReader facts;
  private final Problems problems;

  GroundReader(FactReader facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  List<Ground> read(YamlNode.Mapping expectation) {
    List<Ground> grounds = new ArrayList<>();
    expectation.entry(WANTED).ifPresent(it -> grounds.addAll(read(it, true)));
    expectation.entry(UNWANTED).ifPresent(it -> grounds.addAll(read(it, false)));
    return grounds;
  }

  private List<Ground> read(YamlNode.Entry entry, boolean wanted) {
    List<YamlNode> items =
        entry.value() instanceof YamlNode.Sequence list ? list.items() : List.of(entry.value());
    if (items.isEmpty()) {
      problems.add(
          Code.WRONG_SHAPE,
          entry.place(),
          entry.key() + ": found an empty list, expected a reason.");
    }
    return items.stream().flatMap(item -> ground(item, entry.key(), wanted).stream()).toList();
  }

  private Optional<Ground> ground(YamlNode node, String key, boolean wanted) {
    if (!(node instanceof YamlNode.Mapping mapping) || mapping.entries().size() != 1) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          key
              + ": found "
              + node.shown()
              + ", expected a rule or one fact, as in {rule: A ceasefire lapses} or"
              + " {extension: {ceasefire: river}}.");
      return Optional.empty();
    }
    return mapping.keys().equals(List.of(RULE))
        ? rule(mapping.entries().get(0).value(), wanted)
        : facts.pattern(node, key).map(it -> new Ground.OnFact(it, wanted, node.place()));
  }

  private Optional<Ground> rule(YamlNode node, boolean wanted) {
    String name = Moments.text(node).strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      problems.add(
          Code.WRONG_VALUE,
          node.place(),
          "rule: found " + node.shown() + ", expected the name of a rule.");
      return Optional.empty();
    }
    return Optional.of(new Ground.ByRule(name, wanted, node.place()));
  }
}
