package org.demarche.rule;

import java.util.List;
import java.util.Optional;
import org.demarche.fact.Component;

/** What must hold for a rule to conclude. */
public sealed interface Condition {

  /** The pattern that facts are matched against. */
  Pattern pattern();

  /** Some fact fits the pattern; the rule concludes once for each that does. */
  record Match(Pattern pattern) implements Condition {}

  /** No fact fits the pattern. */
  record Absence(Pattern pattern) implements Condition {}

  /**
   * A whole number over all facts that fit the pattern.
   *
   * @param pattern what is counted, summed or searched
   * @param function how
   * @param argument the number taken from each fact; absent when facts are counted
   * @param variable what the result is called
   * @param constraints what must hold of the result
   */
  record Aggregate(
      Pattern pattern,
      Function function,
      Optional<Expression> argument,
      String variable,
      List<Expression> constraints)
      implements Condition {

    public Aggregate {
      constraints = List.copyOf(constraints);
    }

    /** The component whose values are summed or searched, if they are taken as they stand. */
    public Optional<Component> measured() {
      return argument
          .flatMap(
              it -> it instanceof Expression.Variable named ? named.meaning() : Optional.of(it))
          .filter(Expression.Part.class::isInstance)
          .map(it -> ((Expression.Part) it).component());
    }
  }

  /** How many facts become one number. A least or greatest of no facts does not exist. */
  enum Function {
    SUM,
    COUNT,
    MIN,
    MAX
  }
}
