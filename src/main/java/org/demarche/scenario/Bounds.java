package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.demarche.fact.Above;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Degrees;
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

  /** What is to be another than something else: nobody does this to themselves. */
  private static final Map<String, String> OTHERS = Map.of("to", "from", "against", "by");

  /** Numbers that are to ascend, actors that are to differ, and a place that is to be whole. */
  static void check(FactKind kind, Map<Component, Object> found, Place place, Problems problems) {
    ascending(kind, found, place, problems);
    kind.components().stream()
        .filter(it -> it.reference().isPresent() && OTHERS.containsKey(it.name()))
        .filter(it -> !Words.isEmpty(it, found.get(it)))
        .filter(
            it ->
                kind.component(OTHERS.get(it.name()))
                    .filter(other -> found.get(other).equals(found.get(it)))
                    .isPresent())
        .forEach(
            it ->
                problems.add(
                    Code.WRONG_VALUE,
                    place,
                    kind
                        + ": "
                        + it.key()
                        + " is '"
                        + found.get(it)
                        + "', as "
                        + OTHERS.get(it.name())
                        + " is; expected another."));
    List<Component> degrees =
        kind.components().stream().filter(it -> it.type() == ComponentType.DEGREES).toList();
    List<Component> known =
        degrees.stream().filter(it -> !found.get(it).equals(Degrees.UNKNOWN)).toList();
    if (!known.isEmpty() && known.size() < degrees.size()) {
      problems.add(
          Code.WRONG_VALUE,
          place,
          kind
              + ": found "
              + known.get(0).key()
              + " alone, expected both lat and lon, or neither.");
    }
  }

  private static void ascending(
      FactKind kind, Map<Component, Object> found, Place place, Problems problems) {
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
