package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Map;
import org.demarche.fact.Above;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Checks what of a fact is to lie above, or after, something else. */
final class Bounds {

  private Bounds() {}

  /** An event that sets an end sets one that lies ahead; numbers that ascend ascend. */
  static void check(
      FactKind kind,
      Map<Component, Object> found,
      LocalDateTime at,
      Place place,
      Problems problems) {
    kind.component("ends")
        .filter(component -> kind.isEvent())
        .filter(component -> !((LocalDateTime) found.get(component)).isAfter(at))
        .ifPresent(
            component ->
                problems.add(
                    Code.DATES_OUT_OF_ORDER,
                    place,
                    kind
                        + ": ends: "
                        + Words.written(component, found.get(component))
                        + " is not after the date that it stands under."));
    check(kind, found, place, problems);
  }

  /** Numbers that are to ascend. */
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
                      Code.WRONG_VALUE,
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
