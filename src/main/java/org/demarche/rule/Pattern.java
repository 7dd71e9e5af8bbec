package org.demarche.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.FactKind;
import org.demarche.problem.Place;

/**
 * A kind of fact and what must hold of its components.
 *
 * @param kind the kind of fact
 * @param variable what a fact that fits is called, if anything
 * @param constraints all must hold
 * @param bindings names for values of a fact that fits
 */
public record Pattern(
    FactKind kind,
    Optional<String> variable,
    List<Expression> constraints,
    Map<String, Expression> bindings,
    Place place) {

  public Pattern {
    constraints = List.copyOf(constraints);
    bindings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(bindings));
  }
}
