package org.demarche.inference;

import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.rule.Expression;

/**
 * What a fact that is missing would have to be, as far as that is known.
 *
 * @param values of some of its components
 */
record Partial(Map<Component, Object> values) {

  Partial {
    values = Map.copyOf(values);
  }

  /** Whether a variable that it would bind has a value. */
  boolean knows(Expression.Variable variable) {
    return part(variable).filter(values::containsKey).isPresent();
  }

  /** That value. */
  Object value(Expression.Variable variable) {
    return values.get(part(variable).orElseThrow());
  }

  private static Optional<Component> part(Expression.Variable variable) {
    return variable
        .meaning()
        .filter(Expression.Part.class::isInstance)
        .map(meaning -> ((Expression.Part) meaning).component());
  }
}
