package org.demarche.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** The ids that a scenario declares, and whether what it says refers to them. */
final class References {

  private final List<GivenFact> given;
  private final Problems problems;
  private final Map<Class<? extends Fact>, Set<String>> ids = new HashMap<>();

  References(List<GivenFact> given, Problems problems) {
    this.given = given;
    this.problems = problems;
    given.forEach(
        fact -> {
          FactKind kind = Vocabulary.of(fact.fact());
          if (kind.hasId()) {
            ids.computeIfAbsent(kind.type(), type -> new TreeSet<>()).add(id(kind, fact.fact()));
          }
        });
  }

  private static String id(FactKind kind, Fact fact) {
    return (String) kind.components().get(0).of(fact);
  }

  /** Reports ids declared twice, facts given twice and references to what nobody declared. */
  void check() {
    Map<String, Place> declared = new HashMap<>();
    Map<Fact, Place> seen = new HashMap<>();
    for (GivenFact fact : given) {
      FactKind kind = Vocabulary.of(fact.fact());
      Place place = ScenarioReader.place(fact);
      Place twin = seen.putIfAbsent(fact.fact(), place);
      if (kind.hasId()) {
        String id = id(kind, fact.fact());
        Place first = declared.putIfAbsent(kind + " " + id, place);
        if (first != null) {
          problems.add(
              place,
              "The "
                  + kind
                  + " '"
                  + id
                  + "' is declared twice; first at line "
                  + first.line()
                  + ".");
        }
      } else if (kind.isPolicy() && declared.putIfAbsent(kind.key(), place) != null) {
        problems.add(place, "The " + kind + " is given twice; a scenario gives it once.");
      } else if (twin != null) {
        problems.add(
            place,
            "The same "
                + kind
                + " is given twice, first at line "
                + twin.line()
                + ". Equal facts are one.");
      }
      kind.components().forEach(c -> check(c, c.of(fact.fact()), place, kind));
    }
  }

  /** Reports the ids in a pattern that nobody declared. */
  void check(FactPattern pattern, Place place) {
    pattern.values().forEach((component, value) -> check(component, value, place, pattern.kind()));
  }

  private void check(Component component, Object value, Place place, FactKind kind) {
    component
        .reference()
        .filter(type -> !Words.isEmpty(component, value))
        .ifPresent(
            type -> {
              Collection<?> named =
                  value instanceof Collection<?> several ? several : List.of(value);
              named.forEach(id -> check(component, String.valueOf(id), type, place, kind));
            });
  }

  private void check(
      Component component, String id, Class<? extends Fact> type, Place place, FactKind kind) {
    Set<String> known = ids.getOrDefault(type, Set.of());
    if (!known.contains(id)) {
      FactKind wanted = Vocabulary.of(type);
      problems.add(
          place,
          kind
              + ": "
              + component.key()
              + ": no "
              + wanted
              + " '"
              + id
              + "' is declared. "
              + (known.isEmpty() ? "None is." : "Declared: " + String.join(", ", known) + ".")
              + Nearest.hint(id, known));
    }
  }
}
