package org.demarche.scenario;

import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.problem.Place;

/**
 * What could be read of a fact or pattern, so that its references are checked even where something
 * else in it is wrong.
 *
 * @param places where each component's value stands, of those that were written
 */
record Draft(
    FactKind kind, Map<Component, Object> values, Map<Component, Place> places, Place place) {

  /** The id, if its kind has one and it could be read. */
  Optional<String> id() {
    return kind.hasId()
        ? Optional.ofNullable((String) values.get(kind.components().get(0)))
        : Optional.empty();
  }

  /** Whether every component has a value. */
  boolean isWhole() {
    return values.size() == kind.components().size();
  }

  Place placeOf(Component component) {
    return places.getOrDefault(component, place);
  }
}
