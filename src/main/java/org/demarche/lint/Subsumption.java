package org.demarche.lint;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.rule.Condition;

/** Whether one rule concludes all that another does, whenever that does. */
final class Subsumption {

  private final Shape special;
  private final Demands known;

  private Subsumption(Shape special) {
    this.special = special;
    this.known = special.demands();
  }

  /** Whether the special rule could be left out, since the general one concludes the same. */
  static boolean covers(Shape general, Shape special) {
    return general.rule().conclusion().kind().equals(special.rule().conclusion().kind())
        && new Subsumption(special).covered(general, general.places(Condition.Match.class));
  }

  /** Tries each fact of the special rule for each that the general one asks for. */
  private boolean covered(Shape general, List<Integer> open) {
    if (open.isEmpty()) {
      return settled(general);
    }
    int first = open.get(0);
    return special.places(Condition.Match.class).stream()
        .filter(it -> sameKind(general, first, it))
        .map(it -> as(general, first, it))
        .anyMatch(it -> covered(it, open.subList(1, open.size())));
  }

  private Shape as(Shape general, int condition, int counterpart) {
    String owner = special.terms().owners().get(counterpart);
    return new Shape(general.rule(), general.terms().with(condition, owner));
  }

  private boolean sameKind(Shape general, int condition, int counterpart) {
    return general
        .condition(condition)
        .pattern()
        .kind()
        .equals(special.condition(counterpart).pattern().kind());
  }

  private boolean settled(Shape general) {
    return general.places(Condition.Aggregate.class).isEmpty()
        && special.places(Condition.Aggregate.class).isEmpty()
        && general.demands().atoms().stream().allMatch(known::imply)
        && general.places(Condition.Absence.class).stream().allMatch(it -> isAbsent(general, it))
        && concludesTheSame(general);
  }

  /** What the general rule wants absent is among what the special one wants absent. */
  private boolean isAbsent(Shape general, int absence) {
    Demands there = known.and(general.asked(absence, "absent"));
    return special.places(Condition.Absence.class).stream()
        .filter(it -> sameKind(general, absence, it))
        .anyMatch(it -> special.asked(it, "absent").stream().allMatch(there::imply));
  }

  private boolean concludesTheSame(Shape general) {
    List<Term> theirs = general.concluded();
    List<Term> own = special.concluded();
    return IntStream.range(0, own.size()).allMatch(i -> isSame(theirs.get(i), own.get(i)));
  }

  private boolean isSame(Term left, Term right) {
    return left.isLiteral() || right.isLiteral()
        ? left.literal().equals(right.literal())
        : left.text().equals(right.text()) || known.imply(Atom.equal(left, right));
  }
}
