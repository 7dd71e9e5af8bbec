package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Attempt;
import org.demarche.inference.Requirement;
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.Written;

/**
 * Proposes changes that may meet an unmet condition: to give what is missing, to take away what is
 * in the way, to set a number or a value otherwise. Whether one helps is found by running it.
 */
final class Repairs {

  private static final int MOST_IN_THE_WAY = 3;

  /** How often what one number misses may lead to what another misses. */
  private static final int MOST_NESTED = 2;

  private static final int MOST_RULES = 3;

  private static final String COUNT = "count";

  private final Explainer explainer;
  private final Diagnosis diagnosis;
  private final Settings settings;
  private final Levers levers;
  private final Set<FactKind> concluded = new HashSet<>();
  private int nested;

  /**
   * @param explainer of the run that is to be changed
   */
  Repairs(Explainer explainer, List<Rule> rules) {
    this.explainer = explainer;
    this.settings = new Settings(explainer);
    this.levers = new Levers(explainer, rules);
    this.diagnosis = new Diagnosis(explainer.worlds(), rules, Diagnosis.Tie.FIRST);
    rules.forEach(rule -> concluded.add(rule.conclusion().kind()));
  }

  /** For each unmet condition, changes of which any may meet it; likeliest first. */
  List<List<String>> of(WhyNot.Candidate candidate) {
    return of(candidate, 1);
  }

  /** The same, by several rules for each thing that is missing: each may do alone. */
  List<List<String>> wide(WhyNot.Candidate candidate) {
    return of(candidate, MOST_RULES);
  }

  private List<List<String>> of(WhyNot.Candidate candidate, int breadth) {
    List<List<String>> repairs = new ArrayList<>();
    List<Attempt.Checked> conditions = candidate.attempt().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).isUnmet()) {
        repairs.addAll(of(conditions.get(i), i, candidate, breadth));
      }
    }
    repairs.add(levers.of(candidate));
    return repairs.stream()
        .filter(it -> !it.isEmpty())
        .map(options -> options.stream().sorted(Comparator.comparing(Repairs::cost)).toList())
        .toList();
  }

  /** The first of each, then the second of each, and so on. */
  static List<String> inTurn(List<List<String>> lists) {
    List<String> all = new ArrayList<>();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<String> list : lists) {
        list.stream().skip(i).limit(1).forEach(all::add);
      }
    }
    return all;
  }

  /** What is asked for itself, where no rule but only a scenario gives it. */
  List<String> given(Question question) {
    FactKind kind = question.pattern().kind();
    LocalDateTime at =
        question.when().map(Expectation.When::moment).orElse(explainer.worlds().changes().first());
    if (kind.isPolicy()) {
      return question.pattern().values().entrySet().stream()
          .map(it -> "set " + kind.key() + " " + Written.pair(it.getKey(), it.getValue()))
          .toList();
    }
    return additions(
        Requirement.that(kind, question.pattern().values()), Optional.empty(), Set.of(), at);
  }

  /** An event more is a smaller change than one less, a value otherwise, or a new thing. */
  static int cost(String change) {
    String[] words = change.split(" ");
    boolean event = Vocabulary.byKey(words[1]).filter(FactKind::isEvent).isPresent();
    return switch (words[0]) {
      case "remove", "move" -> 1;
      case "set" -> 2;
      default -> event ? 0 : 3;
    };
  }

  private List<List<String>> of(
      Attempt.Checked checked, int index, WhyNot.Candidate candidate, int breadth) {
    if (checked.condition() instanceof Condition.Absence) {
      return checked.facts().stream()
          .limit(MOST_IN_THE_WAY)
          .map(fact -> removals(explainer.proof(fact, candidate.at())))
          .toList();
    }
    List<List<String>> repairs = new ArrayList<>();
    List<List<List<String>>> below =
        candidate.below().getOrDefault(index, List.of()).stream()
            .limit(MOST_RULES)
            .map(it -> of(it, breadth))
            .toList();
    if (breadth > 1) {
      below.forEach(repairs::addAll);
    } else {
      repairs.addAll(either(below));
    }
    boolean number = checked.condition() instanceof Condition.Aggregate;
    if (number || repairs.isEmpty() || breadth > 1) {
      repairs.add(number ? numbers(checked, candidate) : own(checked, candidate));
    }
    return repairs;
  }

  /** What the first rule misses; where that is one thing, or what another misses that is one. */
  private static List<List<String>> either(List<List<List<String>>> below) {
    if (below.isEmpty() || below.get(0).size() != 1) {
      return below.isEmpty() ? List.of() : below.get(0);
    }
    return List.of(
        inTurn(below.stream().filter(it -> it.size() == 1).map(it -> it.get(0)).toList()));
  }

  /** The missing fact itself, as another that is there, or given. */
  private List<String> own(Attempt.Checked checked, WhyNot.Candidate candidate) {
    Set<String> own = new LinkedHashSet<>(again(checked.requirement()));
    own.addAll(
        additions(checked.requirement(), sample(checked), likely(candidate), candidate.at()));
    own.addAll(settings.moves(checked.requirement(), candidate.at()));
    checked.nearest().forEach(near -> own.addAll(settings.of(near, candidate.attempt())));
    return List.copyOf(own);
  }

  /** What is in the way is taken away, or what it rests on; or what it misses is given. */
  private List<String> removals(Proof inTheWay) {
    Set<String> removals = new LinkedHashSet<>();
    removals(inTheWay, removals, new HashSet<>());
    return List.copyOf(removals);
  }

  private void removals(Proof proof, Set<String> removals, Set<Object> seen) {
    if (!seen.add(proof.fact())) {
      return;
    }
    if (proof.given() && proof.fact() instanceof Event event) {
      removals.add("remove " + Written.target(event) + " on " + Written.date(event.at()));
    }
    for (Proof.Way way : proof.ways()) {
      way.grounds().forEach(ground -> absent(ground, proof.at(), removals));
      for (Proof.Ground ground : way.grounds()) {
        if (ground instanceof Proof.Premise premise) {
          removals(premise.proof(), removals, seen);
        }
      }
    }
  }

  private void absent(Proof.Ground ground, LocalDateTime at, Set<String> removals) {
    if (ground instanceof Proof.Nothing nothing) {
      removals.addAll(additions(nothing.of(), Optional.empty(), Set.of(), at));
    } else if (ground instanceof Proof.Number number && nested < MOST_NESTED) {
      nested++;
      diagnosis.missing(number.of(), at).forEach(it -> of(it).forEach(removals::addAll));
      nested--;
    }
  }

  private List<String> numbers(Attempt.Checked checked, WhyNot.Candidate candidate) {
    Rule rule = candidate.attempt().rule();
    LocalDateTime at = candidate.at();
    List<String> changes = new ArrayList<>();
    for (Attempt.Bound bound : checked.bounds()) {
      int found = checked.number().orElse(0);
      Settings.needed(bound.operator(), found)
          .flatMap(it -> Settings.policy(bound.against(), it, rule))
          .ifPresent(changes::add);
      int missing = bound.missing(found);
      if (missing > 0) {
        changes.addAll(
            0,
            counted(
                additions(checked.requirement(), sample(checked), likely(candidate), at),
                checked,
                missing));
      }
    }
    return changes;
  }

  /** One more report of as many as are missing. */
  private static List<String> counted(
      List<String> additions, Attempt.Checked checked, int missing) {
    boolean counts = checked.requirement().kind().componentByKey(COUNT).isPresent();
    return additions.stream().map(it -> counts ? it + " count=" + missing : it).toList();
  }

  /** What is given and was not played, given again so that it rests on nothing. */
  private List<String> again(Requirement requirement) {
    return explainer.withheld().stream()
        .filter(it -> Vocabulary.of(it.fact()).equals(requirement.kind()))
        .filter(it -> requirement.accepts(it.fact()))
        .limit(MOST_IN_THE_WAY)
        .map(it -> Written.date(it.at()) + " " + Written.whole(it.fact()))
        .toList();
  }

  /** The names in what the rule is about, and in what is asked; likelier than others. */
  private static Set<String> likely(WhyNot.Candidate candidate) {
    Set<String> likely = new LinkedHashSet<>();
    candidate.attempt().goal().tests().stream()
        .flatMap(it -> it.values().stream())
        .forEach(it -> likely.addAll(named(it)));
    candidate.attempt().conditions().stream()
        .filter(it -> it.condition() instanceof Condition.Match)
        .flatMap(
            it ->
                it.isUnmet()
                    ? it.nearest().stream().limit(1).map(Attempt.Near::fact)
                    : it.facts().stream())
        .forEach(
            fact ->
                Vocabulary.of(fact).components().forEach(it -> likely.addAll(named(it.of(fact)))));
    return likely;
  }

  private static List<String> named(Object value) {
    return value instanceof Collection<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /** What is not asked of a missing fact is taken from the nearest one, if it is about the same. */
  private static Optional<Fact> sample(Attempt.Checked checked) {
    return checked.nearest().stream()
        .limit(1)
        .filter(near -> near.failed().stream().noneMatch(Requirement.Test::isWho))
        .map(Attempt.Near::fact)
        .findFirst();
  }

  /** A fact of the kind that is missing, given at the moment. */
  private List<String> additions(
      Requirement requirement, Optional<Fact> sample, Set<String> likely, LocalDateTime at) {
    FactKind kind = requirement.kind();
    if (kind.isStatus() || kind.isPolicy() || concluded.contains(kind)) {
      return List.of();
    }
    World world = explainer.worlds().settled(at).world();
    String date = Written.date(Settings.when(requirement, at));
    return Additions.of(requirement, sample, world, likely).stream()
        .map(fact -> date + " " + fact)
        .toList();
  }
}
