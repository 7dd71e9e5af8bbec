package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Component;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.inference.Attempt;
import org.demarche.inference.Requirement;
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Rule;
import org.demarche.scenario.Written;

/**
 * Proposes changes that may meet an unmet condition: to give what is missing, to take away what is
 * in the way, to set a number or a value otherwise. Whether one helps is found by running it.
 */
final class Repairs {

  private static final int MOST_IN_THE_WAY = 3;

  /** How often what one number misses may lead to what another misses. */
  private static final int MOST_NESTED = 2;

  private static final String COUNT = "count";

  private final Explainer explainer;
  private final Diagnosis diagnosis;
  private final Set<FactKind> concluded = new HashSet<>();
  private int nested;

  /**
   * @param explainer of the run that is to be changed
   */
  Repairs(Explainer explainer, List<Rule> rules) {
    this.explainer = explainer;
    this.diagnosis = new Diagnosis(explainer.worlds(), rules);
    rules.forEach(rule -> concluded.add(rule.conclusion().kind()));
  }

  /** For each unmet condition, changes of which any may meet it; likeliest first. */
  List<List<String>> of(WhyNot.Candidate candidate) {
    List<List<String>> repairs = new ArrayList<>();
    List<Attempt.Checked> conditions = candidate.attempt().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).isUnmet()) {
        repairs.addAll(of(conditions.get(i), i, candidate));
      }
    }
    return repairs.stream()
        .filter(it -> !it.isEmpty())
        .map(options -> options.stream().sorted(Comparator.comparing(Repairs::cost)).toList())
        .toList();
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

  private List<List<String>> of(Attempt.Checked checked, int index, WhyNot.Candidate candidate) {
    Rule rule = candidate.attempt().rule();
    if (checked.condition() instanceof Condition.Absence) {
      return checked.facts().stream()
          .limit(MOST_IN_THE_WAY)
          .map(fact -> removals(explainer.proof(fact, candidate.at())))
          .toList();
    }
    if (checked.condition() instanceof Condition.Aggregate) {
      return List.of(numbers(checked, rule, candidate.at()));
    }
    List<WhyNot.Candidate> below = candidate.below().getOrDefault(index, List.of());
    Set<String> own =
        new LinkedHashSet<>(
            additions(checked.requirement(), sample(checked), about(candidate), candidate.at()));
    checked.nearest().forEach(near -> own.addAll(settings(near, rule)));
    return below.isEmpty() ? List.of(List.copyOf(own)) : of(below.get(0));
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
      removals.addAll(additions(nothing.of(), Optional.empty(), List.of(), at));
    } else if (ground instanceof Proof.Number number && nested < MOST_NESTED) {
      nested++;
      diagnosis.missing(number.of(), at).forEach(it -> of(it).forEach(removals::addAll));
      nested--;
    }
  }

  private List<String> numbers(Attempt.Checked checked, Rule rule, LocalDateTime at) {
    List<String> changes = new ArrayList<>();
    for (Attempt.Bound bound : checked.bounds()) {
      int found = checked.number().orElse(0);
      needed(bound.operator(), found)
          .flatMap(it -> policy(bound.against(), it, rule))
          .ifPresent(changes::add);
      int missing = bound.value() - found + (bound.operator() == Operator.GREATER ? 1 : 0);
      if (missing > 0) {
        changes.addAll(
            0,
            counted(
                additions(checked.requirement(), sample(checked), List.of(), at),
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

  /** The bound at which a comparison would hold for the number that was found. */
  private static Optional<Integer> needed(Operator operator, int found) {
    return switch (operator) {
      case AT_LEAST, AT_MOST, EQUAL -> Optional.of(found);
      case GREATER -> Optional.of(found - 1);
      case LESS -> Optional.of(found + 1);
      default -> Optional.empty();
    };
  }

  /** Another number of the policy that a bound comes from. */
  private static Optional<String> policy(Expression against, int number, Rule rule) {
    if (!(against instanceof Expression.Variable variable)
        || !(variable.meaning().orElse(null) instanceof Expression.Part part)) {
      return Optional.empty();
    }
    FactKind kind = rule.conditions().get(variable.condition()).pattern().kind();
    boolean inRange =
        part.component().range().map(it -> number >= it.min() && number <= it.max()).orElse(true);
    return kind.isPolicy() && inRange
        ? Optional.of("set " + kind.key() + " " + part.component().key() + "=" + number)
        : Optional.empty();
  }

  private static List<Fact> about(WhyNot.Candidate candidate) {
    return candidate.attempt().conditions().stream()
        .filter(it -> it.condition() instanceof Condition.Match)
        .flatMap(it -> it.facts().stream())
        .toList();
  }

  /** What is not asked of a missing fact is taken from the nearest one. */
  private static Optional<Fact> sample(Attempt.Checked checked) {
    return checked.nearest().stream().map(Attempt.Near::fact).findFirst();
  }

  /** A fact of the kind that is missing, given at the moment. */
  private List<String> additions(
      Requirement requirement, Optional<Fact> sample, List<Fact> about, LocalDateTime at) {
    FactKind kind = requirement.kind();
    if (kind.isStatus() || kind.isPolicy() || concluded.contains(kind)) {
      return List.of();
    }
    World world = explainer.worlds().settled(at).world();
    return Additions.of(requirement, sample, world, about).stream()
        .map(fact -> Written.date(at) + " " + fact)
        .toList();
  }

  /** Values, or numbers of policies, for which a fact that is near would do. */
  private List<String> settings(Attempt.Near near, Rule rule) {
    List<String> settings = new ArrayList<>();
    if (explainer.isGiven(near.fact()) && near.failed().size() == 1) {
      Requirement.Test test = near.failed().get(0);
      test.component()
          .filter(it -> !test.values().isEmpty())
          .ifPresent(it -> set(near.fact(), it, test).ifPresent(settings::add));
      Optional<Object> found = test.component().map(it -> it.of(near.fact()));
      if (found.isPresent()
          && found.get() instanceof Integer number
          && test.against().isPresent()) {
        needed(test.operator().orElse(Operator.EQUAL), number)
            .flatMap(it -> policy(test.against().get(), it, rule))
            .ifPresent(settings::add);
      }
    }
    return settings;
  }

  private static Optional<String> set(Fact fact, Component component, Requirement.Test test) {
    Object value = test.values().get(0);
    String target = Written.target(fact);
    if (component.isMoment() && value instanceof LocalDateTime moment) {
      return fact instanceof Event
          ? Optional.of("move " + target + " to " + Written.date(moment))
          : Optional.empty();
    }
    boolean ordered = test.operator().filter(it -> it != Operator.EQUAL).isPresent();
    Object next =
        ordered && value instanceof Integer number
            ? test.operator().get() == Operator.GREATER
                ? number + 1
                : test.operator().get() == Operator.LESS ? number - 1 : number
            : value;
    if (Words.isEmpty(component, next)) {
      return Optional.empty();
    }
    return Optional.of("set " + target + " to " + Written.pair(component, next));
  }
}
