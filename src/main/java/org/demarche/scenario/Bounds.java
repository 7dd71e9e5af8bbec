package org.demarche.scenario;

import java.util.Map;
import org.demarche.fact.Above;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Checks numbers of a fact that are to ascend, such as the bounds between bands. */
final class Bounds {

  private Bounds() {}

  static void check(FactKind kind, Map<Component, Object> found, Place place, Problems problems) {
    for (Component component : kind.components()) {
      component
          .above()
          .map(Above::value)
          .flatMap(kind::component)
          .filter(lower -> (int) found.get(component) <= (int) found.get(lower))
          .ifPresent(
              lower ->
                  problems.add(
                      place,
                      kind
                          + ": "
                          + component.key()
                          + " is "
                          + found.get(component)
                          + "; expected more than "
                          + lower.key()
                          + ", "
                          + found.get(lower)
                          + "."));
    }
  }
}
