package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.history.Reason;
import org.demarche.problem.InvalidInput;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;

/**
 * Runs a scenario with changes, each set of changes once, and sees whether something comes about.
 */
final class Trials {

  private static final String AND = " and ";

  private final Scenario scenario;
  private final Map<FactKind, Fact> policies;
  private final Function<Scenario, History> runner;
  private final Question question;
  private final Map<String, Optional<History>> runs = new LinkedHashMap<>();

  Trials(
      Scenario scenario,
      Map<FactKind, Fact> policies,
      Function<Scenario, History> runner,
      Question question) {
    this.scenario = question.when().map(it -> upTo(scenario, it)).orElse(scenario);
    this.policies = policies;
    this.runner = runner;
    this.question = question;
  }

  /** What comes after the date that is asked about matters to nothing. */
  private static Scenario upTo(Scenario scenario, Expectation.When when) {
    boolean earlier = when.last().plusMinutes(1).isBefore(scenario.ends());
    return earlier ? scenario.until(when.last().plusMinutes(1)) : scenario;
  }

  /** How many were run. */
  int count() {
    return (int) runs.values().stream().filter(Optional::isPresent).count();
  }

  /** Runs several sets of changes side by side, each in a session of its own. */
  void runAll(List<List<String>> sets) {
    List<String> texts =
        sets.stream().map(Trials::text).distinct().filter(it -> !runs.containsKey(it)).toList();
    List<Optional<History>> histories = texts.parallelStream().map(this::run).toList();
    for (int i = 0; i < texts.size(); i++) {
      runs.put(texts.get(i), histories.get(i));
    }
  }

  /** The run with changes; nothing if they do not fit the story. */
  Optional<History> run(List<String> changes) {
    return runs.computeIfAbsent(text(changes), this::run);
  }

  private Optional<History> run(String whatIf) {
    return changed(whatIf).map(runner);
  }

  private Optional<Scenario> changed(String whatIf) {
    try {
      return Optional.of(WhatIf.inline(scenario, whatIf, policies));
    } catch (InvalidInput unfit) {
      return Optional.empty();
    }
  }

  private static String text(List<String> changes) {
    return String.join(AND, changes);
  }

  /** What changes bring about; nothing if it is not what is asked for. */
  Optional<WhyNot.Remedy> remedy(List<String> changes) {
    return run(changes).flatMap(it -> remedy(it, text(changes), Optional.empty(), changes.size()));
  }

  /** What the what-ifs of others bring about. */
  List<WhyNot.Remedy> remedies(List<Remedies.Offer> offers) {
    List<Scenario> offered = offers.stream().map(Remedies.Offer::scenario).toList();
    List<History> histories = offered.parallelStream().map(runner).toList();
    List<WhyNot.Remedy> found = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      Remedies.Offer offer = offers.get(i);
      runs.put("offered: " + offer.whatIf(), Optional.of(histories.get(i)));
      int size = offer.scenario().changes().size() - scenario.changes().size();
      remedy(histories.get(i), offer.whatIf(), Optional.of(offer.says()), size)
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<WhyNot.Remedy> remedy(
      History history, String whatIf, Optional<String> says, int size) {
    return question.in(history).stream()
        .map(Question.Meant::spell)
        .min(Comparator.comparing(Spell::start))
        .map(it -> new WhyNot.Remedy(whatIf, says, size, it.from(), rule(it, history)));
  }

  private static Optional<String> rule(Spell spell, History history) {
    return history
        .changes()
        .filter(change -> spell.from().filter(change.at()::equals).isPresent())
        .filter(change -> change.fact().equals(spell.fact()))
        .flatMap(change -> change.because().stream())
        .map(Reason::rule)
        .findFirst();
  }

  /** The changes without those that make the same of the story as one before. */
  List<String> distinct(List<String> changes) {
    Set<Object> seen = new HashSet<>();
    Map<String, Scenario> changed = new HashMap<>();
    changes.forEach(it -> changed(it).ifPresent(made -> changed.put(it, made)));
    return changes.stream()
        .filter(changed::containsKey)
        .filter(it -> seen.add(given(changed.get(it))))
        .toList();
  }

  private static List<String> given(Scenario changed) {
    return changed.given().stream()
        .map(it -> Words.moment(it.at()) + " " + it.fact() + it.moved())
        .sorted()
        .toList();
  }
}
