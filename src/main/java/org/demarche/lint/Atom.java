package org.demarche.lint;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;

/** A constraint that is not made of others. */
sealed interface Atom {

  /** Exactly where this does not hold. */
  Atom negated();

  /** The left stands so to the right, and no constant stands left. */
  record Comparison(Term left, Operator operator, Term right) implements Atom {

    private static final Map<Operator, Operator> OPPOSITE =
        Map.of(
            Operator.EQUAL, Operator.UNEQUAL,
            Operator.UNEQUAL, Operator.EQUAL,
            Operator.LESS, Operator.AT_LEAST,
            Operator.AT_LEAST, Operator.LESS,
            Operator.GREATER, Operator.AT_MOST,
            Operator.AT_MOST, Operator.GREATER);

    @Override
    public Atom negated() {
      return new Comparison(left, OPPOSITE.get(operator), right);
    }
  }

  /** The term is, or is not, one of these values. */
  record Choice(Term term, boolean within, Set<Object> values) implements Atom {

    public Choice {
      values = Set.copyOf(values);
    }

    @Override
    public Atom negated() {
      return new Choice(term, !within, values);
    }
  }

  /** What a constraint asks, piece by piece; an alternative is one piece, taken as a whole. */
  static Stream<Atom> of(Expression constraint, Terms terms, int own) {
    if (constraint instanceof Expression.Binary binary) {
      if (binary.operator() == Operator.AND) {
        return binary.parts().stream().flatMap(part -> of(part, terms, own));
      }
      if (binary.operator() != Operator.OR) {
        Term left = terms.of(binary.left(), own);
        return Stream.of(compared(left, binary.operator(), terms.of(binary.right(), own)));
      }
    }
    if (constraint instanceof Expression.Among among) {
      return among(among, terms, own);
    }
    return Stream.of(new Choice(terms.of(constraint, own), true, Set.of(true)));
  }

  /** Whether two terms are one value. */
  static Atom equal(Term left, Term right) {
    return compared(left, Operator.EQUAL, right);
  }

  private static Atom compared(Term left, Operator operator, Term right) {
    if (left.isLiteral() && !right.isLiteral()) {
      return compared(right, mirrored(operator), left);
    }
    boolean equality = operator == Operator.EQUAL || operator == Operator.UNEQUAL;
    return equality && right.isLiteral()
        ? new Choice(left, operator == Operator.EQUAL, Set.of(right.literal().orElseThrow()))
        : new Comparison(left, operator, right);
  }

  private static Operator mirrored(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case GREATER -> Operator.LESS;
      case AT_MOST -> Operator.AT_LEAST;
      case AT_LEAST -> Operator.AT_MOST;
      default -> operator;
    };
  }

  private static Stream<Atom> among(Expression.Among among, Terms terms, int own) {
    Term term = terms.of(among.value(), own);
    Set<Term> options =
        among.options().stream().map(it -> terms.of(it, own)).collect(Collectors.toSet());
    if (options.stream().allMatch(Term::isLiteral)) {
      Set<Object> values =
          options.stream().map(it -> it.literal().orElseThrow()).collect(Collectors.toSet());
      return Stream.of(new Choice(term, !among.negated(), values));
    }
    return among.negated()
        ? options.stream().map(it -> compared(term, Operator.UNEQUAL, it))
        : Stream.of(new Choice(terms.of(among, own), true, Set.of(true)));
  }
}
