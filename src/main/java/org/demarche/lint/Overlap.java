package org.demarche.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.rule.Condition;

/** Whether two rules may conclude the same fact at the same moment. */
final class Overlap {

  private Overlap() {}

  static boolean between(Shape left, Shape right) {
    if (!left.rule().conclusion().kind().equals(right.rule().conclusion().kind())
        || left.speaksOfOthersThan(right)) {
      return false;
    }
    Optional<Shape> next = Optional.of(right);
    Shape known = right;
    while (next.isPresent()) {
      known = next.get();
      next = identified(left, known);
    }
    Demands both = together(left, known);
    return both.possible()
        && !forbids(left, left, both)
        && !forbids(left, known, both)
        && !forbids(known, left, both)
        && !forbids(known, known, both);
  }

  private static Demands together(Shape left, Shape right) {
    return left.demands().and(right.demands().atoms()).and(left.sameAs(right));
  }

  /** The right rule with one more of its facts known to be one of the left rule's, by its key. */
  private static Optional<Shape> identified(Shape left, Shape right) {
    Demands both = together(left, right);
    if (!both.possible()) {
      return Optional.empty();
    }
    for (int i : left.places(Condition.Match.class)) {
      for (int j : right.places(Condition.Match.class)) {
        String fact = left.terms().owners().get(i);
        if (sameKind(left, i, right, j)
            && !right.terms().owners().get(j).equals(fact)
            && sameKey(left.condition(i).pattern().kind(), fact, right, j, both)) {
          return Optional.of(new Shape(right.rule(), right.terms().with(j, fact)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameKey(
      FactKind kind, String fact, Shape right, int condition, Demands both) {
    List<Component> keys = kind.hasId() ? kind.components().subList(0, 1) : kind.identifying();
    String other = right.terms().owners().get(condition);
    return !keys.isEmpty()
        && keys.stream()
            .allMatch(key -> both.imply(Atom.equal(Term.of(fact, key), Term.of(other, key))));
  }

  /** Whether one rule wants absent what the other asks for. */
  private static boolean forbids(Shape forbidding, Shape asking, Demands both) {
    return forbidding.places(Condition.Absence.class).stream()
        .anyMatch(
            absent ->
                matches(asking)
                    .filter(present -> sameKind(forbidding, absent, asking, present))
                    .map(present -> asking.terms().owners().get(present))
                    .anyMatch(
                        fact -> forbidding.asked(absent, fact).stream().allMatch(both::imply)));
  }

  private static Stream<Integer> matches(Shape shape) {
    return shape.places(Condition.Match.class).stream();
  }

  private static boolean sameKind(Shape left, int i, Shape right, int j) {
    return left.condition(i).pattern().kind().equals(right.condition(j).pattern().kind());
  }
}
