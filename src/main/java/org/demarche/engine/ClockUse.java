package org.demarche.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Now;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Rule;

/**
 * How a rule reads the clock. Where it only compares {@code now} with moments of the fact at hand,
 * the comparison is a matter of that fact alone, and comes out differently only once the clock has
 * reached or left that moment. Such a rule needs no clock among its conditions: the session has the
 * facts asked again whose moment it is, and a moment costs what it changes and not what there is. A
 * rule that reads the clock in any other way keeps it, and is matched again at every moment.
 */
final class ClockUse {

  private static final Component NOW = Vocabulary.now().component("now").orElseThrow();
  private static final Component TODAY = Vocabulary.now().component("today").orElseThrow();
  private static final int NOWHERE = -1;

  private final Rule rule;
  private final int clock;

  private ClockUse(Rule rule, int clock) {
    this.rule = rule;
    this.clock = clock;
  }

  static ClockUse of(Rule rule) {
    List<Integer> clocks = positions(rule, ClockUse::isClock);
    List<Integer> matches = positions(rule, condition -> condition instanceof Condition.Match);
    boolean spare =
        clocks.size() == 1
            && matches.size() > 1
            && matches.contains(clocks.get(0))
            && isPlain(rule.conditions().get(clocks.get(0)));
    boolean dissolves = spare && new ClockUse(rule, clocks.get(0)).comparesOwnMomentsOnly();
    return new ClockUse(rule, dissolves ? clocks.get(0) : NOWHERE);
  }

  /** The components whose moments, when they come or pass, may change what rules conclude. */
  static Set<Component> watched(Collection<Rule> rules) {
    return rules.stream().map(ClockUse::of).flatMap(ClockUse::watched).collect(Collectors.toSet());
  }

  /** Whether some rule keeps the clock among its conditions, and is matched at every moment. */
  static boolean isKept(Collection<Rule> rules) {
    return rules.stream()
        .anyMatch(
            rule -> of(rule).clock == NOWHERE && !positions(rule, ClockUse::isClock).isEmpty());
  }

  /** Whether some rule that can do without the clock reads the day, and is matched once a day. */
  static boolean isDayRead(Collection<Rule> rules) {
    return rules.stream().map(ClockUse::of).anyMatch(ClockUse::readsToday);
  }

  /** Whether the condition is a clock that the rule can do without. */
  boolean isDissolved(int condition) {
    return clock == condition;
  }

  /** Where the clock stands that the rule can do without. */
  int position() {
    return clock;
  }

  /** Whether the rule reads the day off a clock that it can do without otherwise. */
  boolean readsToday() {
    return rule.conclusion().arguments().stream().anyMatch(this::isDayIn)
        || IntStream.range(0, rule.conditions().size()).anyMatch(this::readsToday);
  }

  /** Whether that condition does. */
  boolean readsToday(int condition) {
    return constraints(condition).anyMatch(this::isDayIn);
  }

  private boolean isDayIn(Expression expression) {
    return expression.variables().stream().anyMatch(it -> it.condition() == clock && !isNow(it));
  }

  /** Whether the variable stands for the present moment, which no condition hands over. */
  boolean isDissolved(Expression.Variable variable) {
    return variable.condition() == clock && isNow(variable);
  }

  static boolean isNow(Expression.Variable variable) {
    return variable.meaning().filter(it -> reads(it, NOW)).isPresent();
  }

  static boolean isToday(Expression.Part part) {
    return part.component().equals(TODAY);
  }

  private static boolean reads(Expression expression, Component component) {
    return expression instanceof Expression.Part part && part.component().equals(component);
  }

  private static List<Integer> positions(
      Rule rule, java.util.function.Predicate<Condition> wanted) {
    return IntStream.range(0, rule.conditions().size())
        .filter(i -> wanted.test(rule.conditions().get(i)))
        .boxed()
        .toList();
  }

  private static boolean isClock(Condition condition) {
    return condition.pattern().kind().type() == Now.class;
  }

  /** Nothing is asked of the clock itself, and it is not bound as a whole. */
  private static boolean isPlain(Condition clock) {
    return clock.pattern().constraints().isEmpty() && clock.pattern().variable().isEmpty();
  }

  private boolean comparesOwnMomentsOnly() {
    return IntStream.range(0, rule.conditions().size())
        .allMatch(own -> constraints(own).allMatch(it -> comparesOwnMomentsOnly(it, own)));
  }

  private boolean comparesOwnMomentsOnly(Expression expression, int own) {
    Optional<Expression> moment = compared(expression);
    return moment.isPresent()
        ? ownMoment(moment.get(), own).isPresent()
        : !isHere(expression)
            && expression.parts().stream().allMatch(part -> comparesOwnMomentsOnly(part, own));
  }

  /** All that is asked of a fact, and of the number of an aggregate. */
  private Stream<Expression> constraints(int own) {
    Condition condition = rule.conditions().get(own);
    Stream<Expression> ofFact = condition.pattern().constraints().stream();
    return condition instanceof Condition.Aggregate aggregate
        ? Stream.of(ofFact, aggregate.constraints().stream(), aggregate.argument().stream())
            .flatMap(it -> it)
        : ofFact;
  }

  /** What the present moment is compared with, if it is. */
  private Optional<Expression> compared(Expression expression) {
    if (!(expression instanceof Expression.Binary binary)) {
      return Optional.empty();
    }
    return isHere(binary.left())
        ? Optional.of(binary.right())
        : Optional.of(binary.left()).filter(other -> isHere(binary.right()));
  }

  private boolean isHere(Expression expression) {
    return expression instanceof Expression.Variable variable
        && variable.condition() == clock
        && isNow(variable);
  }

  private static Optional<Component> ownMoment(Expression expression, int own) {
    if (expression instanceof Expression.Variable variable && variable.condition() == own) {
      return variable.meaning().flatMap(it -> ownMoment(it, own));
    }
    return expression instanceof Expression.Part part && part.component().isMoment()
        ? Optional.of(part.component())
        : Optional.empty();
  }

  private Stream<Component> watched() {
    return clock == NOWHERE
        ? Stream.empty()
        : IntStream.range(0, rule.conditions().size())
            .boxed()
            .flatMap(own -> constraints(own).flatMap(it -> watched(it, own)));
  }

  private Stream<Component> watched(Expression expression, int own) {
    return Stream.concat(
        compared(expression).flatMap(it -> ownMoment(it, own)).stream(),
        expression.parts().stream().flatMap(part -> watched(part, own)));
  }
}
