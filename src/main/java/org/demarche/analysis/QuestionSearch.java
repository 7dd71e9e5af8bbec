package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.problem.InvalidInput;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Invariant;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;

/**
 * The search for a first what-if: one event after another is left out, the last one first.
 *
 * @param invariants what must hold in a run for it to be suggested
 */
record QuestionSearch(
    Scenario base,
    Map<FactKind, Fact> policies,
    List<Invariant> invariants,
    Function<Scenario, History> runs) {

  private static final int MOST_RUNS = 40;
  private static final String POLICY = "{set: {ceasefire-policy: {}}, to: {grace-hours: 48}}";

  FirstQuestion first() {
    History before = runs.apply(base);
    List<GivenFact> candidates = candidates();
    Stream<FirstQuestion> telling =
        candidates.stream().limit(MOST_RUNS).flatMap(it -> without(it, before).stream());
    Stream<FirstQuestion> silent =
        candidates.stream().limit(MOST_RUNS).flatMap(it -> without(it).stream());
    return Stream.of(telling, silent, Stream.of(statement()))
        .flatMap(Function.identity())
        .findFirst()
        .orElseThrow();
  }

  /** The events of the days that are run, on which no premise rests; the last first. */
  private List<GivenFact> candidates() {
    List<GivenFact> events =
        new ArrayList<>(
            base.played().stream()
                .filter(it -> it.fact() instanceof Event)
                .filter(it -> !it.at().isBefore(base.starts().atStartOfDay()))
                .filter(it -> it.at().isBefore(base.ends()))
                .filter(it -> base.given().stream().noneMatch(other -> restsOn(other, it)))
                .toList());
    Collections.reverse(events);
    return events;
  }

  private static boolean restsOn(GivenFact other, GivenFact event) {
    return other.premises().stream()
        .anyMatch(it -> it.pattern().fits(event.fact()) && it.when().covers(event.at()));
  }

  private Optional<FirstQuestion> without(GivenFact event, History before) {
    String change = "{remove: " + target(event) + "}";
    return changed(change, List.of())
        .map(runs)
        .map(after -> FirstDifference.between(before, after))
        .filter(expected -> !expected.isEmpty())
        .flatMap(expected -> asked(event, change, expected));
  }

  private Optional<FirstQuestion> without(GivenFact event) {
    String change = "{remove: " + target(event) + "}";
    String never = "{never: " + FactYaml.identified(event.fact()) + "}";
    return asked(event, change, List.of(never));
  }

  private Optional<FirstQuestion> asked(GivenFact event, String change, List<String> expected) {
    String question =
        "the "
            + Vocabulary.of(event.fact())
            + " of "
            + Words.spoken(event.at())
            + " does not happen";
    List<String> others = new ArrayList<>();
    later(event.at()).ifPresent(to -> others.add("{move: " + target(event) + ", to: " + to + "}"));
    others.add(POLICY);
    others.add(added());
    return met(change, expected)
        ? Optional.of(new FirstQuestion(question, change, expected, possible(others)))
        : Optional.empty();
  }

  private FirstQuestion statement() {
    String happens = "{happens: {statement: {id: " + newId() + "}}, on: " + base.starts() + "}";
    List<String> others = possible(List.of(POLICY));
    return new FirstQuestion(
        "somebody makes a statement on the first day", added(), List.of(happens), others);
  }

  private String added() {
    return "{add: {statement: {id: "
        + newId()
        + ", text: Somebody says something}}, on: "
        + base.starts()
        + "}";
  }

  private String newId() {
    List<Object> taken =
        base.given().stream()
            .map(GivenFact::fact)
            .filter(Event.Statement.class::isInstance)
            .map(FactKind::subject)
            .toList();
    return Stream.iterate(1, number -> number + 1)
        .map(number -> "new-statement-" + number)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> later(LocalDateTime at) {
    return Stream.of(at.plusDays(1), at.plusHours(1))
        .filter(it -> it.isBefore(base.ends()))
        .map(Words::moment)
        .findFirst();
  }

  private List<String> possible(List<String> changes) {
    return changes.stream().filter(it -> changed(it, List.of()).isPresent()).toList();
  }

  /** The one given fact that is meant, with its date where its components do not tell it. */
  private String target(GivenFact event) {
    String fact = FactYaml.identified(event.fact());
    boolean alone =
        base.given().stream()
                .filter(it -> FactYaml.identified(it.fact()).equals(fact))
                .limit(2)
                .count()
            == 1;
    return fact + (alone ? "" : ", on: " + Words.moment(event.at()));
  }

  private boolean met(String change, List<String> expected) {
    return changed(change, expected).filter(this::isMet).isPresent();
  }

  private boolean isMet(Scenario changed) {
    History history = runs.apply(changed);
    return Invariants.violations(history, invariants).isEmpty()
        && Verdict.of(Judged.of(history, List.of()), changed.expectations()).stream()
            .allMatch(it -> it.outcome() == Verdict.Outcome.MET);
  }

  /** The story so changed, unless it cannot be. */
  private Optional<Scenario> changed(String change, List<String> expected) {
    StringBuilder text = new StringBuilder("extends: " + FactYaml.text(base.id()));
    text.append("\nname: first\nchange:\n  - ").append(change).append("\n");
    if (!expected.isEmpty()) {
      text.append("expect:\n");
      expected.forEach(it -> text.append("  - ").append(it).append("\n"));
    }
    try {
      SourceText source = new SourceText("first", "first", text.toString());
      return Optional.of(WhatIf.file(base, source, policies));
    } catch (InvalidInput impossible) {
      return Optional.empty();
    }
  }
}
