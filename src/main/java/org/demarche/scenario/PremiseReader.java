package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/**
 * Reads what an event rests on, as in {@code premise: {agreement-signed: {id: accord}, on:
 * 2030-01-30}}, or a list of such premises.
 */
final class PremiseReader {

  static final String KEY = "premise";

  private static final String FORM = "{agreement-signed: {id: accord}, on: 2026-01-30}";

  private final FactReader facts;
  private final Problems problems;

  PremiseReader(FactReader facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /**
   * The premises that a fact names beside its components.
   *
   * @param mayRest whether it stands where what happens may rest on what was given before
   * @param at when the fact is given; what it rests on is not later
   */
  List<Premise> read(YamlNode fact, boolean mayRest, LocalDateTime at) {
    Optional<YamlNode.Entry> named =
        fact instanceof YamlNode.Mapping mapping ? mapping.entry(KEY) : Optional.empty();
    if (named.isPresent() && !mayRest) {
      problems.add(
          Code.MISPLACED_COMPONENT,
          named.get().place(),
          "premise: only what stands under 'events' of a scenario has one.");
      return List.of();
    }
    return named.map(entry -> premises(entry.value(), at)).orElse(List.of());
  }

  private List<Premise> premises(YamlNode node, LocalDateTime at) {
    List<YamlNode> items =
        node instanceof YamlNode.Sequence list && !list.items().isEmpty()
            ? list.items()
            : List.of(node);
    return items.stream().flatMap(item -> premise(item, at).stream()).toList();
  }

  private Optional<Premise> premise(YamlNode node, LocalDateTime at) {
    if (!(node instanceof YamlNode.Mapping mapping)
        || mapping.entries().size() != 2
        || mapping.entry("on").isEmpty()) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "premise: found "
              + shown(node)
              + ", expected the fact that this rests on and its date, as in "
              + FORM
              + ".");
      return Optional.empty();
    }
    List<YamlNode.Entry> fact =
        mapping.entries().stream().filter(entry -> !entry.key().equals("on")).toList();
    Optional<FactPattern> pattern = facts.premise(new YamlNode.Mapping(fact, node.place()));
    pattern
        .filter(it -> it.kind().isStatus())
        .ifPresent(
            it ->
                problems.add(
                    Code.MISPLACED_KIND,
                    fact.get(0).place(),
                    "premise: '"
                        + it.kind()
                        + "' is a status, which rules conclude; expected something given."));
    Optional<Expectation.When> when = when(mapping.entry("on").orElseThrow().value(), at);
    return pattern.flatMap(found -> when.map(date -> new Premise(found, date)));
  }

  private static String shown(YamlNode node) {
    return node instanceof YamlNode.Mapping mapping
        ? String.join(", ", mapping.keys()) + (mapping.entry("on").isEmpty() ? " without 'on'" : "")
        : node.shown();
  }

  private Optional<Expectation.When> when(YamlNode node, LocalDateTime at) {
    Optional<LocalDateTime> moment = Moments.read(node, "premise: on", problems);
    String text = Moments.text(node);
    if (moment.filter(it -> it.isAfter(at)).isPresent()) {
      problems.add(
          Code.DATES_OUT_OF_ORDER,
          node.place(),
          "premise: on: " + text + " is later than the date that the event stands under.");
    }
    return moment.map(found -> new Expectation.When(found, Moments.isDay(text)));
  }
}
