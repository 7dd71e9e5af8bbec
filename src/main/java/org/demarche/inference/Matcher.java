package org.demarche.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;

/** Finds every way in which the conditions of a rule hold in a world. */
public final class Matcher {

  private final Rule rule;
  private final World world;
  private final boolean positiveOnly;
  private final List<Optional<Object>> values = new ArrayList<>();
  private final Map<Integer, List<Fact>> contributors = new HashMap<>();
  private final List<Match> found = new ArrayList<>();
  private int steps;

  private Matcher(Rule rule, World world, boolean positiveOnly) {
    this.rule = rule;
    this.world = world;
    this.positiveOnly = positiveOnly;
  }

  /** Every match, in the order of the facts that fit the first pattern, then the second. */
  public static List<Match> matches(Rule rule, World world) {
    return new Matcher(rule, world, false).all();
  }

  /**
   * Every way in which facts fit the patterns of a rule, whatever is absent and however many there
   * are; what is asked of an aggregate's number is passed over.
   */
  public static List<Match> positiveMatches(Rule rule, World world) {
    return new Matcher(rule, world, true).all();
  }

  /** The facts of a world that fit one condition of a rule whose other patterns are matched. */
  public static List<Fact> fitting(Match match, int condition, World world) {
    return fitting(
        match.rule().conditions().get(condition).pattern(), match.values(), condition, world);
  }

  /** What an aggregate of a rule comes to in a world; nothing for a least or most of none. */
  public static Optional<Integer> number(Match match, int condition, World world) {
    return number(
        (Condition.Aggregate) match.rule().conditions().get(condition),
        fitting(match, condition, world),
        match.values(),
        condition);
  }

  private List<Match> all() {
    next(0);
    return found;
  }

  private void next(int index) {
    if (++steps > Exhausted.MOST_COMBINATIONS) {
      throw new Exhausted(rule.name(), world.moment());
    }
    if (index == rule.conditions().size()) {
      found.add(new Match(rule, values, contributors));
      return;
    }
    Condition condition = rule.conditions().get(index);
    if (condition instanceof Condition.Match match) {
      fitting(match.pattern(), index).forEach(fact -> with(Optional.of(fact), index));
    } else if (positiveOnly) {
      with(Optional.empty(), index);
    } else if (condition instanceof Condition.Absence absence) {
      if (fitting(absence.pattern(), index).isEmpty()) {
        with(Optional.empty(), index);
      }
    } else {
      aggregate((Condition.Aggregate) condition, index);
    }
  }

  private void with(Optional<Object> value, int index) {
    values.add(value);
    next(index + 1);
    values.remove(index);
  }

  private List<Fact> fitting(Pattern pattern, int index) {
    return fitting(pattern, values, index, world);
  }

  static List<Fact> fitting(Pattern pattern, List<Optional<Object>> values, int own, World world) {
    List<Fact> fitting = new ArrayList<>();
    for (Fact fact : likely(pattern, values, own, world)) {
      if (fits(pattern.constraints(), values, own, fact)) {
        fitting.add(fact);
      }
    }
    return fitting;
  }

  /** What equals an earlier value is looked up, not searched. */
  private static List<? extends Fact> likely(
      Pattern pattern, List<Optional<Object>> values, int own, World world) {
    for (Expression constraint : pattern.constraints()) {
      if (constraint instanceof Expression.Binary binary
          && binary.operator() == Operator.EQUAL
          && binary.left() instanceof Expression.Part part
          && binary.right() instanceof Expression.Variable variable
          && variable.condition() != own
          && isBound(variable, values.get(variable.condition()))) {
        return world.of(pattern.kind(), part.component(), Values.of(variable, values));
      }
    }
    return world.of(pattern.kind());
  }

  static boolean fits(
      List<Expression> constraints, List<Optional<Object>> values, int own, Object self) {
    for (Expression constraint : constraints) {
      if (isKnown(constraint, values, own) && !(boolean) Values.of(constraint, values, own, self)) {
        return false;
      }
    }
    return true;
  }

  /** Whether everything that a constraint speaks of was matched. */
  static boolean isKnown(Expression constraint, List<Optional<Object>> values, int own) {
    if (constraint instanceof Expression.Variable variable) {
      return variable.condition() == own || isBound(variable, values.get(variable.condition()));
    }
    if (constraint instanceof Expression.Binary binary) {
      return isKnown(binary.left(), values, own) && isKnown(binary.right(), values, own);
    }
    if (constraint instanceof Expression.Part || constraint instanceof Expression.Literal) {
      return true;
    }
    for (Expression part : constraint.parts()) {
      if (!isKnown(part, values, own)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBound(Expression.Variable variable, Optional<Object> value) {
    return value
        .map(it -> !(it instanceof Partial partial) || partial.knows(variable))
        .orElse(false);
  }

  private void aggregate(Condition.Aggregate aggregate, int index) {
    List<Fact> counted = fitting(aggregate.pattern(), index);
    number(aggregate, counted, values, index)
        .filter(it -> fits(aggregate.constraints(), values, index, it))
        .ifPresent(
            it -> {
              contributors.put(index, counted);
              with(Optional.of(it), index);
              contributors.remove(index);
            });
  }

  static Optional<Integer> number(
      Condition.Aggregate aggregate, List<Fact> facts, List<Optional<Object>> values, int index) {
    if (aggregate.function() == Condition.Function.COUNT) {
      return Optional.of(facts.size());
    }
    List<Integer> numbers =
        facts.stream()
            .map(
                fact ->
                    (Integer) Values.of(aggregate.argument().orElseThrow(), values, index, fact))
            .toList();
    return switch (aggregate.function()) {
      case MIN -> numbers.stream().min(Comparator.naturalOrder());
      case MAX -> numbers.stream().max(Comparator.naturalOrder());
      default -> Optional.of(numbers.stream().reduce(0, Math::addExact));
    };
  }
}
