package org.demarche.inference;

import java.util.HashMap;
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

  /** The same, with more that is known of it. */
  Partial with(Map<Component, Object> learned) {
    Map<Component, Object> all = new HashMap<>(values);
    all.putAll(learned);
    return new Partial(all);
  }

  /** The component that a variable stands for, if it stands for one as it is. */
  static Optional<Component> part(Expression.Variable variable) {
    return variable
        .meaning()
        .filter(Expression.Part.class::isInstance)
        .map(meaning -> ((Expression.Part) meaning).component());
  }
}
