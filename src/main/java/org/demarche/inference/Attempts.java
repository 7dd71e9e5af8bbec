package org.demarche.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;

/**
 * Searches the way in which a rule comes nearest to concluding something: the one in which most of
 * its conditions hold. A condition that does not hold is passed over, so that those after it are
 * checked too.
 */
public final class Attempts {

  private static final int MOST_STEPS = 2_000;
  private static final int MOST_NEAR = 3;

  /** A way that concludes something else comes after any that does not. */
  private static final int OTHER = 1_000;

  private final Rule rule;
  private final World world;
  private final Map<Component, Object> goal;
  private final Map<Integer, Map<Component, Object>> implied = new HashMap<>();
  private final List<Optional<Object>> values = new ArrayList<>();
  private final List<Attempt.Checked> checked = new ArrayList<>();
  private Optional<Attempt> best = Optional.empty();
  private int bestRank;
  private int steps;

  private Attempts(Rule rule, World world, Map<Component, Object> goal) {
    this.rule = rule;
    this.world = world;
    this.goal = goal;
  }

  /**
   * The nearest attempt; nothing if the rule cannot conclude such a thing at all.
   *
   * @param goal what components of the conclusion are to be
   */
  public static Optional<Attempt> nearest(Rule rule, World world, Map<Component, Object> goal) {
    Attempts attempts = new Attempts(rule, world, goal);
    return attempts.isPossible() ? attempts.search() : Optional.empty();
  }

  private Optional<Attempt> search() {
    next(0);
    return best;
  }

  /** What the goal asks of the facts from which the conclusion takes its components. */
  private boolean isPossible() {
    List<Component> components = rule.conclusion().kind().components();
    for (int i = 0; i < components.size(); i++) {
      Object wanted = goal.get(components.get(i));
      Expression argument = rule.conclusion().arguments().get(i);
      if (wanted == null) {
        continue;
      }
      if (argument instanceof Expression.Literal literal && !literal.value().equals(wanted)) {
        return false;
      }
      if (argument instanceof Expression.Variable variable
          && variable.meaning().filter(Expression.Part.class::isInstance).isPresent()) {
        Expression.Part part = (Expression.Part) variable.meaning().get();
        implied
            .computeIfAbsent(variable.condition(), none -> new HashMap<>())
            .put(part.component(), wanted);
      }
    }
    return true;
  }

  private void next(int index) {
    if (++steps > MOST_STEPS) {
      return;
    }
    if (index == rule.conditions().size()) {
      finish();
      return;
    }
    Condition condition = rule.conditions().get(index);
    if (condition instanceof Condition.Match match) {
      match(match, index);
    } else if (condition instanceof Condition.Absence absence) {
      absence(absence, index);
    } else {
      aggregate((Condition.Aggregate) condition, index);
    }
  }

  private void finish() {
    boolean asked = concludesGoal();
    boolean whole = checked.stream().allMatch(it -> it.holds().orElse(false));
    Optional<Fact> instead =
        whole && !asked
            ? Optional.of(new Match(rule, values, Map.of()).conclusion())
            : Optional.empty();
    Attempt attempt = new Attempt(rule, checked, instead);
    int rank = attempt.met() - 2 * attempt.unmet() - (asked ? 0 : OTHER);
    if (best.isEmpty() || rank > bestRank) {
      best = Optional.of(attempt);
      bestRank = rank;
    }
  }

  private boolean concludesGoal() {
    List<Component> components = rule.conclusion().kind().components();
    for (int i = 0; i < components.size(); i++) {
      Object wanted = goal.get(components.get(i));
      Expression argument = rule.conclusion().arguments().get(i);
      if (wanted != null
          && Matcher.isKnown(argument, values, -1)
          && !Values.of(argument, values).equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  private Map<Component, Object> implied(int index) {
    return implied.getOrDefault(index, Map.of());
  }

  private void match(Condition.Match match, int index) {
    Pattern pattern = match.pattern();
    Requirement requirement = Requirement.of(pattern, values, index, implied(index));
    List<Fact> fitting = new ArrayList<>();
    for (Fact fact : world.of(pattern.kind())) {
      if (requirement.failed(fact, values, index).isEmpty()) {
        fitting.add(fact);
      }
    }
    boolean known = isKnown(pattern, index);
    for (Fact fact : FactOrder.sorted(fitting)) {
      if (steps > MOST_STEPS) {
        return;
      }
      step(
          checked(match, requirement, known ? Optional.of(true) : Optional.empty(), List.of(fact)),
          Optional.of(fact),
          index);
    }
    if (fitting.isEmpty()) {
      List<Attempt.Near> near = near(requirement, index);
      step(
          new Attempt.Checked(
              match, requirement, Optional.of(false), List.of(), Optional.empty(), List.of(), near),
          Optional.of(new Partial(equal(requirement))),
          index);
    }
  }

  /** What the missing fact would have to be, where only one value would do. */
  private static Map<Component, Object> equal(Requirement requirement) {
    Map<Component, Object> equal = new HashMap<>();
    requirement.tests().stream()
        .filter(test -> test.isEquality() && test.values().size() == 1)
        .forEach(test -> equal.put(test.component().orElseThrow(), test.values().get(0)));
    return equal;
  }

  private List<Attempt.Near> near(Requirement requirement, int index) {
    return world.of(requirement.kind()).stream()
        .map(fact -> new Attempt.Near(fact, requirement.failed(fact, values, index)))
        .sorted(
            Comparator.<Attempt.Near>comparingInt(it -> it.failed().size())
                .thenComparing(Attempt.Near::fact, FactOrder.BY_VALUE))
        .limit(MOST_NEAR)
        .toList();
  }

  private void absence(Condition.Absence absence, int index) {
    Requirement requirement = Requirement.of(absence.pattern(), values, index, Map.of());
    List<Fact> fitting = fitting(requirement, index);
    boolean decided = isKnown(absence.pattern(), index) || fitting.isEmpty();
    Optional<Boolean> holds = decided ? Optional.of(fitting.isEmpty()) : Optional.empty();
    step(checked(absence, requirement, holds, fitting), Optional.empty(), index);
  }

  private List<Fact> fitting(Requirement requirement, int index) {
    return FactOrder.sorted(
        world.of(requirement.kind()).stream()
            .filter(fact -> requirement.failed(fact, values, index).isEmpty())
            .map(Fact.class::cast)
            .toList());
  }

  private void aggregate(Condition.Aggregate aggregate, int index) {
    Requirement counted = Requirement.of(aggregate.pattern(), values, index, Map.of());
    List<Fact> facts = fitting(counted, index);
    Optional<Integer> number = Matcher.number(aggregate, facts, values, index);
    boolean known =
        isKnown(aggregate.pattern(), index)
            && aggregate.constraints().stream().allMatch(it -> Matcher.isKnown(it, values, index));
    boolean holds =
        number.isPresent() && Matcher.fits(aggregate.constraints(), values, index, number.get());
    step(
        new Attempt.Checked(
            aggregate,
            counted,
            known || !holds ? Optional.of(holds) : Optional.empty(),
            facts,
            number,
            bounds(aggregate, index),
            List.of()),
        number.map(Object.class::cast),
        index);
  }

  private List<Attempt.Bound> bounds(Condition.Aggregate aggregate, int index) {
    List<Attempt.Bound> bounds = new ArrayList<>();
    for (Expression constraint : aggregate.constraints()) {
      if (constraint instanceof Expression.Binary binary
          && binary.left() instanceof Expression.Variable variable
          && variable.condition() == index
          && binary.right().type() == int.class
          && Matcher.isKnown(binary.right(), values, index)) {
        int value = (int) Values.of(binary.right(), values);
        bounds.add(new Attempt.Bound(binary.operator(), value, binary.right()));
      }
    }
    return bounds;
  }

  /** Whether what a pattern asks depends on nothing that is missing. */
  private boolean isKnown(Pattern pattern, int index) {
    return pattern.constraints().stream().allMatch(it -> Matcher.isKnown(it, values, index));
  }

  private static Attempt.Checked checked(
      Condition condition, Requirement requirement, Optional<Boolean> holds, List<Fact> facts) {
    return new Attempt.Checked(
        condition, requirement, holds, facts, Optional.empty(), List.of(), List.of());
  }

  private void step(Attempt.Checked check, Optional<Object> value, int index) {
    checked.add(check);
    values.add(value);
    next(index + 1);
    values.remove(index);
    checked.remove(index);
  }
}
