package org.demarche.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** The ids that a scenario declares, and whether what it says refers to them. */
final class References {

  private static final int MOST_LISTED = 12;
  private static final int MOST_COMPARED = 500;

  private final List<Draft> stated;
  private final Set<String> excused;
  private final Set<Place> withheld;
  private final Problems problems;
  private final Ids ids = new Ids();

  /**
   * @param excused ids that are not looked for
   * @param withheld where facts stand whose references are not looked for
   */
  References(List<Draft> stated, Set<String> excused, Set<Place> withheld, Problems problems) {
    this.stated = stated;
    this.excused = excused;
    this.withheld = withheld;
    this.problems = problems;
    stated.forEach(draft -> draft.id().ifPresent(id -> ids.add(draft.kind().type(), id)));
  }

  /** Reports ids declared twice, facts given twice and references to what nobody declared. */
  void check(List<Draft> patterns) {
    Map<Object, Place> seen = new HashMap<>();
    stated.forEach(draft -> checkTwin(draft, seen));
    stated.stream()
        .filter(draft -> !withheld.contains(draft.place()))
        .forEach(this::checkReferences);
    patterns.forEach(this::checkReferences);
  }

  private void checkTwin(Draft draft, Map<Object, Place> seen) {
    FactKind kind = draft.kind();
    if (kind.isPolicy()) {
      report(draft, seen, kind, "The " + kind + " is given twice");
    } else if (kind.hasId()) {
      draft
          .id()
          .ifPresent(
              id ->
                  report(
                      draft,
                      seen,
                      List.of(kind, id),
                      "The " + kind + " '" + id + "' is declared twice"));
    } else if (kind.isGiven() && draft.isWhole() && kind.isKeyed()) {
      Object key = kind.identifying().stream().map(draft.values()::get).toList();
      report(draft, seen, List.of(kind, key), "The " + kind + " of " + key + " is given twice");
    } else if (draft.isWhole()) {
      report(draft, seen, List.of(kind, draft.values()), "The same " + kind + " is given twice");
    }
  }

  private void report(Draft draft, Map<Object, Place> seen, Object identity, String what) {
    Place first = seen.putIfAbsent(identity, draft.place());
    if (first != null) {
      problems.add(
          Code.DUPLICATE_FACT, draft.place(), what + "; first at line " + first.line() + ".");
    }
  }

  private void checkReferences(Draft draft) {
    draft
        .values()
        .forEach(
            (component, value) ->
                ids.missing(component, value).stream()
                    .filter(id -> !excused.contains(id))
                    .forEach(id -> report(draft, component, id)));
  }

  private static String listed(Set<String> known) {
    String first = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int more = known.size() - MOST_LISTED;
    return known.isEmpty()
        ? "None is."
        : "Declared: " + first + (more > 0 ? " and " + more + " more." : ".");
  }

  private void report(Draft draft, Component component, String id) {
    Class<? extends Fact> type = component.reference().orElseThrow();
    Set<String> known = ids.of(type);
    problems.add(
        Code.DANGLING_REFERENCE,
        draft.placeOf(component),
        draft.kind()
            + ": "
            + component.key()
            + ": no "
            + Vocabulary.of(type)
            + " '"
            + id
            + "' is declared. "
            + listed(known)
            + (known.size() > MOST_COMPARED ? "" : Nearest.hint(id, known)));
  }
}
