package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * Reads one change, as in {@code {remove: {extension: {ceasefire: river}}}}, {@code {move:
 * {strike-campaign: {id: raids}}, to: 2030-05-02}}, {@code {set: {buffer-policy: {}}, to:
 * {min-pressure: 1}}} or {@code {add: {extension: {...}}, on: 2030-05-05T21:00}}.
 */
final class AmendmentReader {

  private enum Verb {
    ADD,
    REMOVE,
    MOVE,
    SET,
    REPLACE
  }

  /** The words that a change begins with. */
  static final List<String> VERBS = Words.words(Verb.class);

  private final Scenario base;
  private final FactReader facts;
  private final Problems problems;

  AmendmentReader(Scenario base, FactReader facts, Problems problems) {
    this.base = base;
    this.facts = facts;
    this.problems = problems;
  }

  Optional<Amendment> read(YamlNode node) {
    List<String> found = node instanceof YamlNode.Mapping mapping ? mapping.keys() : List.of();
    List<String> verbs = found.stream().filter(VERBS::contains).toList();
    if (verbs.size() != 1) {
      problems.add(
          Code.WRONG_CHANGE,
          node.place(),
          "change: found "
              + (found.isEmpty() ? node.shown() : String.join(", ", found))
              + ", expected one of "
              + String.join(", ", VERBS)
              + " and a fact."
              + found.stream()
                  .findFirst()
                  .map(word -> Nearest.hint(word, WhatIf.verbs()))
                  .orElse(""));
      return Optional.empty();
    }
    YamlNode.Mapping mapping = (YamlNode.Mapping) node;
    Verb verb = Verb.valueOf(verbs.get(0).toUpperCase(java.util.Locale.ROOT));
    List<String> allowed =
        switch (verb) {
          case ADD, REMOVE -> List.of(Words.word(verb), "on");
          case MOVE, SET -> List.of(Words.word(verb), "on", "to");
          case REPLACE -> List.of(Words.word(verb), "on", "with");
        };
    List<String> required = allowed.stream().filter(List.of("to", "with")::contains).toList();
    new Sections(mapping, required, allowed, problems);
    YamlNode.Entry entry = mapping.entry(Words.word(verb)).orElseThrow();
    return verb == Verb.ADD ? add(mapping, entry) : amend(verb, mapping, entry);
  }

  private Optional<Amendment> add(YamlNode.Mapping mapping, YamlNode.Entry entry) {
    Optional<YamlNode> on = mapping.entry("on").map(YamlNode.Entry::value);
    if (on.isEmpty() && isEvent(entry.value())) {
      problems.add(
          Code.MISPLACED_KIND,
          entry.place(),
          "add: '"
              + ((YamlNode.Mapping) entry.value()).keys().get(0)
              + "' is an event. Expected when it happens, as in 'on "
              + base.starts()
              + "'.");
      return Optional.empty();
    }
    LocalDateTime start = base.starts().atStartOfDay();
    Optional<LocalDateTime> at = on.isEmpty() ? Optional.of(start) : on.flatMap(this::moment);
    return at.flatMap(moment -> fact(entry.value(), on.isPresent(), moment))
        .map(fact -> new Amendment.Add(fact, entry.place()));
  }

  private static boolean isEvent(YamlNode node) {
    return node instanceof YamlNode.Mapping fact
        && fact.keys().stream()
            .findFirst()
            .flatMap(Vocabulary::byKey)
            .filter(FactKind::isEvent)
            .isPresent();
  }

  private Optional<GivenFact> fact(YamlNode node, boolean dated, LocalDateTime at) {
    YamlNode list = new YamlNode.Sequence(List.of(node), node.place());
    return facts.facts(list, dated ? "events" : "facts", at).stream().findFirst();
  }

  /** Whether a fact is an event or not, it is given at the moment of what it takes the place of. */
  private Amendment replacing(Amendment.Target target, YamlNode node, Place place) {
    return new Amendment.Replace(
        target, at -> fact(node, target.pattern().kind().isEvent() || isDated(at), at), place);
  }

  private boolean isDated(LocalDateTime at) {
    return !at.equals(base.starts().atStartOfDay());
  }

  private Optional<Amendment> amend(Verb verb, YamlNode.Mapping mapping, YamlNode.Entry entry) {
    Optional<FactPattern> pattern = facts.target(entry.value());
    Optional<Expectation.When> when = mapping.entry("on").flatMap(on -> when(on.value()));
    Optional<Amendment.Target> target = pattern.map(it -> new Amendment.Target(it, when));
    boolean complete = mapping.entry("with").isPresent() || verb != Verb.REPLACE;
    if (!complete) {
      return Optional.empty();
    }
    Place place = entry.place();
    Optional<YamlNode> to = mapping.entry("to").map(YamlNode.Entry::value);
    return switch (verb) {
      case MOVE ->
          to.flatMap(this::moment)
              .flatMap(moment -> target.map(it -> new Amendment.Move(it, moment, place)));
      case SET ->
          target.flatMap(
              it ->
                  to.flatMap(node -> values(it, node))
                      .map(values -> new Amendment.Change(it, values, place)));
      case REPLACE ->
          target.map(it -> replacing(it, mapping.entry("with").orElseThrow().value(), place));
      default -> target.map(it -> new Amendment.Remove(it, place));
    };
  }

  private Optional<Map<Component, Object>> values(Amendment.Target target, YamlNode node) {
    YamlNode.Entry entry = new YamlNode.Entry(target.pattern().kind().key(), node.place(), node);
    Optional<Map<Component, Object>> values =
        facts.target(new YamlNode.Mapping(List.of(entry), node.place())).map(FactPattern::values);
    boolean dated =
        values.isPresent()
            && target.pattern().kind().isEvent()
            && values.get().keySet().stream().anyMatch(it -> it.name().equals("at"));
    if (dated || values.filter(Map::isEmpty).isPresent()) {
      problems.add(
          Code.WRONG_CHANGE,
          node.place(),
          dated
              ? "set: 'at' is when it happens. Move it instead."
              : "set: found nothing to set, expected components and their new values.");
      return Optional.empty();
    }
    return values;
  }

  private Optional<LocalDateTime> moment(YamlNode node) {
    Optional<LocalDateTime> moment = Moments.read(node, "change", problems);
    if (moment.isPresent() && !moment.get().isBefore(base.ends())) {
      problems.add(
          Code.DATE_OUTSIDE_RUN,
          node.place(),
          "change: " + Moments.text(node) + " lies after the last day, " + base.lastDay() + ".");
      return Optional.empty();
    }
    return moment;
  }

  private Optional<Expectation.When> when(YamlNode node) {
    return moment(node)
        .map(moment -> new Expectation.When(moment, Moments.isDay(Moments.text(node))));
  }
}
