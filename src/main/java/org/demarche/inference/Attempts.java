package org.demarche.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;

/**
 * Searches the way in which a rule comes nearest to concluding something: the one in which most of
 * its conditions hold. A condition that does not hold is passed over, so that those after it are
 * checked too; what a later condition shows of the fact that is missing is asked of that fact.
 */
public final class Attempts {

  private static final int MOST_STEPS = 2_000;
  private static final int MOST_NEAR = 3;

  private final Rule rule;
  private final World world;
  private final Requirement goal;
  private final Map<Integer, Map<Component, Object>> implied = new LinkedHashMap<>();
  private final List<Optional<Object>> values = new ArrayList<>();
  private final List<Attempt.Checked> checked = new ArrayList<>();
  private Optional<Attempt> best = Optional.empty();
  private int steps;

  private Attempts(Rule rule, World world, Requirement goal) {
    this.rule = rule;
    this.world = world;
    this.goal = goal;
  }

  /**
   * The nearest attempt; nothing if the rule cannot conclude such a thing at all.
   *
   * @param goal what is asked of the conclusion
   */
  public static Optional<Attempt> nearest(Rule rule, World world, Requirement goal) {
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
      Component component = components.get(i);
      Expression argument = rule.conclusion().arguments().get(i);
      if (argument instanceof Expression.Literal literal
          && !goal.accepts(component, literal.value())) {
        return false;
      }
      if (argument instanceof Expression.Variable variable) {
        Optional.ofNullable(goal.equal().get(component)).ifPresent(it -> imply(variable, it));
      }
    }
    return true;
  }

  private void imply(Expression.Variable variable, Object wanted) {
    Partial.part(variable)
        .ifPresent(
            it ->
                implied
                    .computeIfAbsent(variable.condition(), none -> new LinkedHashMap<>())
                    .put(it, wanted));
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
    Attempt attempt = new Attempt(rule, learned(), asked, instead);
    if (best.map(it -> attempt.nearness().compareTo(it.nearness()) < 0).orElse(true)) {
      best = Optional.of(attempt);
    }
  }

  /** The conditions, with all that later ones show of facts that are missing. */
  private List<Attempt.Checked> learned() {
    List<Attempt.Checked> all = new ArrayList<>(checked);
    for (int i = 0; i < all.size(); i++) {
      if (values.get(i).orElse(null) instanceof Partial partial
          && all.get(i).condition() instanceof Condition.Match match
          && !all.get(i).requirement().equal().equals(partial.values())) {
        Map<Component, Object> shown = new TreeMap<>(Comparator.comparing(Component::name));
        shown.putAll(partial.values());
        shown.keySet().removeAll(all.get(i).requirement().equal().keySet());
        shown.putAll(implied(i));
        all.set(i, missing(match, Requirement.of(match.pattern(), values, i, shown), i));
      }
    }
    return all;
  }

  private boolean concludesGoal() {
    List<Component> components = rule.conclusion().kind().components();
    for (int i = 0; i < components.size(); i++) {
      Expression argument = rule.conclusion().arguments().get(i);
      if (Matcher.isKnown(argument, values, -1)
          && goal.asks(components.get(i))
          && !goal.accepts(components.get(i), Values.of(argument, values))) {
        return false;
      }
    }
    return true;
  }

  private Map<Component, Object> implied(int index) {
    return implied.getOrDefault(index, Map.of());
  }

  private void match(Condition.Match match, int index) {
    Requirement requirement = Requirement.of(match.pattern(), values, index, implied(index));
    boolean found = false;
    for (Fact fact : fitting(requirement, index)) {
      Map<Integer, Map<Component, Object>> shown = shown(match.pattern(), fact, index);
      if (steps <= MOST_STEPS && isAccepted(shown)) {
        found = true;
        with(match, requirement, fact, shown, index);
      }
    }
    if (!found) {
      step(
          missing(match, requirement, index), Optional.of(new Partial(requirement.equal())), index);
    }
  }

  private void with(
      Condition.Match match,
      Requirement requirement,
      Fact fact,
      Map<Integer, Map<Component, Object>> shown,
      int index) {
    List<Optional<Object>> before = List.copyOf(values);
    shown.forEach(
        (missing, learned) ->
            values.set(missing, values.get(missing).map(it -> ((Partial) it).with(learned))));
    boolean known = isKnown(match.pattern(), index);
    step(
        checked(match, requirement, known ? Optional.of(true) : Optional.empty(), List.of(fact)),
        Optional.of(fact),
        index);
    for (int i = 0; i < before.size(); i++) {
      values.set(i, before.get(i));
    }
  }

  /** What a fact shows of facts that are missing, by the places of those, where it is to equal. */
  private Map<Integer, Map<Component, Object>> shown(Pattern pattern, Fact fact, int index) {
    Map<Integer, Map<Component, Object>> shown = new LinkedHashMap<>();
    for (Expression constraint : pattern.constraints()) {
      if (constraint instanceof Expression.Binary binary
          && binary.operator() == Operator.EQUAL
          && binary.left() instanceof Expression.Part part
          && binary.right() instanceof Expression.Variable variable
          && !Matcher.isKnown(variable, values, index)) {
        Partial.part(variable)
            .ifPresent(
                it ->
                    shown
                        .computeIfAbsent(variable.condition(), none -> new LinkedHashMap<>())
                        .put(it, part.component().of(fact)));
      }
    }
    return shown;
  }

  private boolean isAccepted(Map<Integer, Map<Component, Object>> shown) {
    return shown.entrySet().stream()
        .allMatch(
            missing ->
                missing.getValue().entrySet().stream()
                    .allMatch(
                        it ->
                            checked
                                .get(missing.getKey())
                                .requirement()
                                .accepts(it.getKey(), it.getValue())));
  }

  private Attempt.Checked missing(Condition.Match match, Requirement requirement, int index) {
    return new Attempt.Checked(
        match,
        requirement,
        Optional.of(false),
        List.of(),
        Optional.empty(),
        List.of(),
        near(requirement, index));
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
