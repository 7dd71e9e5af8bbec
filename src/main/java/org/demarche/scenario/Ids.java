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
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** The ids that facts of each kind have, and which of those that a value names are none of them. */
final class Ids {

  private final Map<Class<? extends Fact>, Set<String>> byKind = new HashMap<>();

  /** Those that given facts have. */
  static Ids of(Collection<GivenFact> given) {
    Ids ids = new Ids();
    given.stream()
        .map(GivenFact::fact)
        .filter(fact -> Vocabulary.of(fact).hasId())
        .forEach(fact -> ids.add(fact.getClass(), (String) FactKind.subject(fact)));
    return ids;
  }

  void add(Class<? extends Fact> kind, String id) {
    byKind.computeIfAbsent(kind, none -> new TreeSet<>()).add(id);
  }

  /** In alphabetical order. */
  Set<String> of(Class<? extends Fact> kind) {
    return byKind.getOrDefault(kind, Set.of());
  }

  /** The ids that the value of a component names and nobody has; none if it names nothing. */
  List<String> missing(Component component, Object value) {
    return component
        .reference()
        .filter(kind -> !Words.isEmpty(component, value))
        .map(kind -> named(value).stream().filter(id -> !of(kind).contains(id)).toList())
        .orElse(List.of());
  }

  /** The ids that a value names: one, or each of a list. */
  static List<String> named(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /** Reports what patterns name and nobody has. */
  void report(Collection<Draft> drafts, Problems problems) {
    drafts.forEach(
        draft ->
            draft
                .values()
                .forEach(
                    (component, value) ->
                        report(
                            draft.kind(), component, value, draft.placeOf(component), problems)));
  }

  /** Reports what the value of a component names and nobody has. */
  void report(FactKind kind, Component component, Object value, Place place, Problems problems) {
    for (String id : missing(component, value)) {
      Class<? extends Fact> type = component.reference().orElseThrow();
      problems.add(
          Code.DANGLING_REFERENCE,
          place,
          kind
              + ": "
              + component.key()
              + ": no "
              + Vocabulary.of(type)
              + " '"
              + id
              + "' is declared."
              + Nearest.hint(id, of(type)));
    }
  }
}
