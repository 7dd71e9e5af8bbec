package org.demarche.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.rule.Condition;

/** Why the conditions of one rule can never hold together. */
final class Contradiction {

  private Contradiction() {}

  /** In words that end without a full stop; nothing if none is seen. */
  static Optional<String> in(Shape shape) {
    return between(shape).or(() -> required(shape));
  }

  private static Optional<String> between(Shape shape) {
    Demands before = new Demands(List.of());
    List<Shape.Written> earlier = new ArrayList<>();
    for (Shape.Written written : shape.written()) {
      before = before.and(written.atoms());
      if (!before.possible()) {
        return Optional.of(told(written, earlier));
      }
      earlier.add(written);
    }
    return Optional.empty();
  }

  private static String told(Shape.Written last, List<Shape.Written> earlier) {
    Demands alone = new Demands(last.atoms());
    String constraint = "'" + last.constraint().text() + "'";
    if (!alone.possible()) {
      return constraint + " never holds";
    }
    return earlier.stream()
        .filter(it -> !alone.and(it.atoms()).possible())
        .findFirst()
        .map(it -> "'" + it.constraint().text() + "' and " + constraint + " never hold together")
        .orElse(constraint + " never holds beside what stands before it");
  }

  /** A 'not' of a fact that another condition asks for. */
  private static Optional<String> required(Shape shape) {
    Demands demands = shape.demands();
    for (int absent : shape.places(Condition.Absence.class)) {
      for (int present : shape.places(Condition.Match.class)) {
        String fact = shape.terms().owners().get(present);
        boolean sameKind =
            shape
                .condition(absent)
                .pattern()
                .kind()
                .equals(shape.condition(present).pattern().kind());
        if (sameKind && shape.asked(absent, fact).stream().allMatch(demands::imply)) {
          return Optional.of(
              "it asks for "
                  + shape.condition(absent).pattern().kind().name()
                  + " and for its absence");
        }
      }
    }
    return Optional.empty();
  }
}
