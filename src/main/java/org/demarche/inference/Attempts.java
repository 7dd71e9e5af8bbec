package org.demarche.inference;

import java.util.ArrayList;
import java.util.Comparator;
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
 * checked too; what a later condition shows of the fact that is missing is asked of that fact.
 */
public final class Attempts {

  private static final int MOST_STEPS = 2_000;
  private static final int MOST_NEAR = 3;

  /** How many of the nearest facts are supposed to be what is missing. */
  private static final int MOST_SUPPOSED = 2;

  private final Rule rule;
  private final World world;
  private final Requirement goal;
  private final Implied implied;
  private final List<Optional<Object>> values = new ArrayList<>();
  private final List<Attempt.Checked> checked = new ArrayList<>();
  private Optional<Attempt> best = Optional.empty();
  private int steps;

  private Attempts(Rule rule, World world, Requirement goal) {
    this.rule = rule;
    this.world = world;
    this.goal = goal;
    this.implied = Implied.of(rule, goal);
  }

  /**
   * The nearest attempt; nothing if the rule cannot conclude such a thing at all.
   *
   * @param goal what is asked of the conclusion
   */
  public static Optional<Attempt> nearest(Rule rule, World world, Requirement goal) {
    Attempts attempts = new Attempts(rule, world, goal);
    return attempts.implied.isPossible() ? attempts.search() : Optional.empty();
  }

  /** Whether what is asked of a component of the conclusion is asked of the conditions. */
  public static boolean isAsked(Rule rule, Component component) {
    int place = rule.conclusion().kind().components().indexOf(component);
    return Implied.isAskedBefore(rule.conclusion().arguments().get(place));
  }

  private Optional<Attempt> search() {
    next(0);
    return best;
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
    List<Attempt.Checked> learned = learned();
    Attempt attempt = new Attempt(rule, goal, learned, asked, instead, detours(learned));
    if (best.map(it -> attempt.nearness().compareTo(it.nearness()) < 0).orElse(true)) {
      best = Optional.of(attempt);
    }
  }

  /** The conditions, with all that later ones show of facts that are missing. */
  private List<Attempt.Checked> learned() {
    List<Attempt.Checked> all = new ArrayList<>(checked);
    for (int i = 0; i < all.size(); i++) {
      if (values.get(i).orElse(null) instanceof Partial partial
          && !partial.shown().isEmpty()
          && all.get(i).condition() instanceof Condition.Match match) {
        List<Requirement.Test> tests = new ArrayList<>(implied.tests(i));
        partial.shown().entrySet().stream()
            .sorted(Comparator.comparing(it -> it.getKey().name()))
            .map(it -> Requirement.implied(it.getKey(), it.getValue()))
            .forEach(tests::add);
        all.set(i, missing(match, Requirement.of(match.pattern(), values, i, tests), i));
      }
    }
    return all;
  }

  /** Where what was learned of a fact that is missing leads away from the nearest. */
  private int detours(List<Attempt.Checked> learned) {
    int detours = 0;
    for (int i = 0; i < learned.size(); i++) {
      boolean shown = !learned.get(i).equals(checked.get(i));
      if (shown && isMeasured(checked.get(i)) && !isMeasured(learned.get(i))) {
        detours += Attempt.DETOUR;
      } else if (shown && checked.get(i).nearest().isEmpty()) {
        detours += Attempt.DETOUR / 2;
      }
    }
    return detours;
  }

  private static boolean isMeasured(Attempt.Checked checked) {
    return checked.nearest().stream().limit(1).anyMatch(Attempt.Near::isMeasured);
  }

  private boolean concludesGoal() {
    List<Component> components = rule.conclusion().kind().components();
    for (int i = 0; i < components.size(); i++) {
      Expression argument = rule.conclusion().arguments().get(i);
      if (!Implied.isAskedBefore(argument)
          && Matcher.isKnown(argument, values, -1)
          && goal.asks(components.get(i))
          && !goal.accepts(components.get(i), Values.of(argument, values))) {
        return false;
      }
    }
    return true;
  }

  private void match(Condition.Match match, int index) {
    Requirement requirement = Requirement.of(match.pattern(), values, index, implied.tests(index));
    boolean found = false;
    for (Fact fact : fitting(requirement, index)) {
      Map<Integer, Map<Component, Object>> shown =
          Partial.shown(match.pattern(), fact, values, index);
      if (steps <= MOST_STEPS && isAccepted(shown)) {
        found = true;
        with(match, requirement, fact, shown, index);
      }
    }
    if (!found) {
      Attempt.Checked missing = missing(match, requirement, index);
      missing.nearest().stream()
          .filter(Attempt.Near::isMeasured)
          .limit(MOST_SUPPOSED)
          .map(near -> Partial.like(near, requirement.equal()))
          .forEach(it -> step(missing, Optional.of(it), index));
      step(missing, Optional.of(new Partial(requirement.equal())), index);
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
            Comparator.comparingInt(Attempt.Near::weight)
                .thenComparingLong(Attempt.Near::shortfall)
                .thenComparing(Attempt.Near::fact, FactOrder.BY_VALUE))
        .limit(MOST_NEAR)
        .toList();
  }

  private void absence(Condition.Absence absence, int index) {
    Requirement requirement = Requirement.of(absence.pattern(), values, index, List.of());
    List<Fact> fitting = fitting(requirement, index);
    boolean decided = isKnown(absence.pattern(), index);
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
    Requirement counted = Requirement.of(aggregate.pattern(), values, index, List.of());
    List<Fact> facts = fitting(counted, index);
    Optional<Integer> number = Matcher.number(aggregate, facts, values, index);
    boolean known =
        isKnown(aggregate.pattern(), index)
            && aggregate.constraints().stream().allMatch(it -> Matcher.isKnown(it, values, index));
    boolean holds =
        number.isPresent()
            && Matcher.fits(aggregate.constraints(), values, index, number.get())
            && implied.bounds(index).stream()
                .allMatch(it -> Values.compare(it.operator(), number.get(), it.value()));
    step(
        new Attempt.Checked(
            aggregate,
            counted,
            known || !holds ? Optional.of(holds) : Optional.empty(),
            facts,
            number,
            implied.bounds(aggregate, values, index),
            List.of()),
        number.map(Object.class::cast),
        index);
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
