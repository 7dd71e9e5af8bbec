package org.demarche.lint;

import java.util.Optional;
import org.demarche.fact.Component;

/**
 * A value that a rule speaks of.
 *
 * @param text the same for the same value, whatever its variables are called
 * @param component what it is of a fact, if it is a component
 * @param literal its value, if it is a constant
 */
record Term(String text, Class<?> type, Optional<Component> component, Optional<Object> literal) {

  static Term constant(Object value, Class<?> type) {
    return new Term(String.valueOf(value), type, Optional.empty(), Optional.of(value));
  }

  static Term of(String text, Class<?> type) {
    return new Term(text, type, Optional.empty(), Optional.empty());
  }

  /** The component of a fact. */
  static Term of(String owner, Component component) {
    return new Term(
        owner + "." + component.name(),
        component.javaType(),
        Optional.of(component),
        Optional.empty());
  }

  boolean isLiteral() {
    return literal.isPresent();
  }
}
