package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.history.History;
import org.demarche.history.Reason;
import org.demarche.inference.Attempt;
import org.demarche.problem.InvalidInput;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;
import org.demarche.scenario.Decision;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;

/**
 * Searches changes that bring something about, and runs each: first one change at a time, then,
 * where none is enough, what meets all unmet conditions of the nearest rule together, less what it
 * can do without.
 */
public final class Remedies {

  private static final int MOST_SINGLE = 14;
  private static final int MOST_RULES = 2;
  private static final int MOST_STEPS = 6;
  private static final int MOST_OPTIONS = 2;
  private static final int MOST_BRANCHES = 4;
  private static final int MOST_TOLD = 5;
  private static final String AND = " and ";

  private final Scenario scenario;
  private final List<Rule> rules;
  private final Map<FactKind, Fact> policies;
  private final Function<Scenario, History> runner;
  private final Question question;
  private final Map<String, Optional<History>> runs = new LinkedHashMap<>();

  private Remedies(
      Scenario scenario,
      List<Rule> rules,
      Map<FactKind, Fact> policies,
      Function<Scenario, History> runner,
      Question question) {
    this.scenario = scenario;
    this.rules = rules;
    this.policies = policies;
    this.runner = runner;
    this.question = question;
  }

  /**
   * Why something did not come about in a run, and what would have brought it about.
   *
   * @param history the run of the scenario, in which nothing fits the question
   * @param runner runs a scenario by the same rules
   */
  public static WhyNot search(
      Scenario scenario,
      History history,
      List<Rule> rules,
      Map<FactKind, Fact> policies,
      Function<Scenario, History> runner,
      Question question) {
    Remedies remedies = new Remedies(scenario, rules, policies, runner, question);
    Explainer explainer = Explainer.of(history, rules);
    WhyNot whyNot = diagnosed(explainer, rules, question);
    List<WhyNot.Remedy> found = remedies.found(explainer, whyNot.candidates());
    return whyNot.with(found, remedies.runs.size());
  }

  /**
   * Why something did not come about in a run; what would have brought it about is not searched.
   */
  public static WhyNot diagnosed(History history, List<Rule> rules, Question question) {
    return diagnosed(Explainer.of(history, rules), rules, question);
  }

  private static WhyNot diagnosed(Explainer explainer, List<Rule> rules, Question question) {
    List<WhyNot.Candidate> candidates =
        new Diagnosis(explainer.worlds(), rules).of(question.pattern(), question.when());
    Map<Fact, Proof> inTheWay = new HashMap<>();
    candidates.forEach(it -> obstacles(it, explainer, inTheWay));
    return new WhyNot(question.pattern(), candidates, inTheWay, List.of(), 0);
  }

  private static void obstacles(
      WhyNot.Candidate candidate, Explainer explainer, Map<Fact, Proof> inTheWay) {
    candidate.attempt().conditions().stream()
        .filter(it -> it.isUnmet() && it.condition() instanceof Condition.Absence)
        .flatMap(it -> it.facts().stream())
        .forEach(fact -> inTheWay.put(fact, explainer.proof(fact, candidate.at())));
    candidate.below().values().stream()
        .flatMap(List::stream)
        .forEach(it -> obstacles(it, explainer, inTheWay));
  }

  private List<WhyNot.Remedy> found(Explainer explainer, List<WhyNot.Candidate> candidates) {
    List<WhyNot.Remedy> found = new ArrayList<>();
    List<List<String>> singles = singles(explainer, candidates).stream().map(List::of).toList();
    runAll(singles);
    singles.forEach(change -> tried(change).ifPresent(found::add));
    boolean single = !found.isEmpty();
    for (int i = 0; i < candidates.size() && i < MOST_RULES && !single; i++) {
      together(new Step(List.of(), explainer, candidates.get(i))).ifPresent(found::add);
    }
    return found.stream()
        .distinct()
        .sorted(Comparator.comparingInt(WhyNot.Remedy::size).thenComparing(WhyNot.Remedy::whatIf))
        .limit(MOST_TOLD)
        .toList();
  }

  /** What would meet one unmet condition, and the decisions of the story's menu. */
  private List<String> singles(Explainer explainer, List<WhyNot.Candidate> candidates) {
    Repairs repairs = new Repairs(explainer, rules);
    Set<String> singles = new LinkedHashSet<>();
    candidates.forEach(it -> repairs.of(it).forEach(singles::addAll));
    List<String> limited = new ArrayList<>(singles.stream().limit(MOST_SINGLE).toList());
    scenario.decisions().stream().map(Decision::number).forEach(it -> limited.add("do " + it));
    return limited;
  }

  /** Some changes, the run with them, and how near it comes. */
  private record Step(List<String> changes, Explainer explainer, WhyNot.Candidate candidate) {

    /** How much is still unmet. */
    int distance() {
      return distance(candidate);
    }

    private static int distance(WhyNot.Candidate candidate) {
      int distance = 0;
      List<Attempt.Checked> conditions = candidate.attempt().conditions();
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i).isUnmet()) {
          List<WhyNot.Candidate> below = candidate.below().getOrDefault(i, List.of());
          distance +=
              below.isEmpty()
                  ? Math.max(1, conditions.get(i).facts().size())
                  : distance(below.get(0));
        }
      }
      return distance;
    }
  }

  /**
   * Goes on, one change at a time, from where fewest changes are made and left to make; drops what
   * was not needed.
   */
  private Optional<WhyNot.Remedy> together(Step first) {
    PriorityQueue<Step> ahead =
        new PriorityQueue<>(
            Comparator.<Step>comparingInt(it -> it.changes().size() + it.distance())
                .thenComparingInt(step -> step.changes().stream().mapToInt(Repairs::cost).sum())
                .thenComparing(step -> step.changes().toString()));
    ahead.add(first);
    for (int i = 0; i < MOST_STEPS && !ahead.isEmpty(); i++) {
      Step step = ahead.remove();
      List<List<String>> options = options(step);
      runAll(options);
      for (List<String> changes : options) {
        if (tried(changes).isPresent()) {
          return tried(needed(changes));
        }
        next(step, changes).ifPresent(ahead::add);
      }
    }
    return Optional.empty();
  }

  /** The changes of a step, each time with one more. */
  private List<List<String>> options(Step step) {
    return new Repairs(step.explainer(), rules)
        .of(step.candidate()).stream()
            .flatMap(
                options ->
                    options.stream()
                        .filter(it -> !isTakenBack(it, step.changes()))
                        .filter(it -> !step.changes().contains(it))
                        .limit(MOST_OPTIONS))
            .distinct()
            .limit(MOST_BRANCHES)
            .map(change -> Stream.concat(step.changes().stream(), Stream.of(change)).toList())
            .toList();
  }

  private Optional<Step> next(Step step, List<String> changes) {
    Rule rule = step.candidate().attempt().rule();
    LocalDate day = step.candidate().at().toLocalDate();
    return run(changes)
        .map(history -> Explainer.of(history, rules))
        .flatMap(
            explainer ->
                new Diagnosis(explainer.worlds(), rules)
                    .of(rule, question.pattern(), day)
                    .map(candidate -> new Step(changes, explainer, candidate)));
  }

  /** Whether a change would take away what another has given. */
  private static boolean isTakenBack(String change, List<String> changes) {
    String fact = change.split(" on ")[0].replaceFirst("^remove ", "");
    return change.startsWith("remove ")
        && changes.stream().anyMatch(it -> (it + " ").contains(" " + fact + " "));
  }

  private List<String> needed(List<String> changes) {
    List<String> needed = new ArrayList<>(changes);
    for (String change : changes) {
      List<String> fewer = new ArrayList<>(needed);
      fewer.remove(change);
      if (!fewer.isEmpty() && tried(fewer).isPresent()) {
        needed = fewer;
      }
    }
    return needed;
  }

  private Optional<WhyNot.Remedy> tried(List<String> changes) {
    return run(changes).flatMap(history -> remedy(changes, history));
  }

  private Optional<WhyNot.Remedy> remedy(List<String> changes, History history) {
    return question.in(history).stream()
        .map(Question.Meant::spell)
        .min(Comparator.comparing(Spell::start))
        .map(
            spell ->
                new WhyNot.Remedy(
                    String.join(AND, changes), changes.size(), spell.from(), rule(spell, history)));
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

  /** Runs several sets of changes side by side, each in a session of its own. */
  private void runAll(List<List<String>> sets) {
    List<String> texts =
        sets.stream().map(it -> String.join(AND, it)).filter(it -> !runs.containsKey(it)).toList();
    List<Optional<History>> histories = texts.parallelStream().map(this::run).toList();
    for (int i = 0; i < texts.size(); i++) {
      runs.put(texts.get(i), histories.get(i));
    }
  }

  /** The changed story; nothing if the changes do not fit it. */
  private Optional<History> run(List<String> changes) {
    return runs.computeIfAbsent(String.join(AND, changes), this::run);
  }

  private Optional<History> run(String whatIf) {
    try {
      return Optional.of(runner.apply(WhatIf.inline(scenario, whatIf, policies)));
    } catch (InvalidInput unfit) {
      return Optional.empty();
    }
  }
}
