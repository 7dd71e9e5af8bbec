package org.demarche.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.fact.FactKind;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Rule;

/**
 * A rule, and what it demands of the facts it reads, in terms of these facts.
 *
 * @param terms what its variables stand for
 */
record Shape(Rule rule, Terms terms) {

  static Shape of(Rule rule) {
    return of(rule, "");
  }

  /** A shape whose facts are not those of another rule. */
  static Shape of(Rule rule, String prefix) {
    return new Shape(rule, Terms.of(rule, prefix));
  }

  Condition condition(int index) {
    return rule.conditions().get(index);
  }

  /** The places of its conditions of a sort. */
  List<Integer> places(Class<? extends Condition> sort) {
    return IntStream.range(0, rule.conditions().size())
        .filter(i -> sort.isInstance(condition(i)))
        .boxed()
        .toList();
  }

  /** What the pattern of a condition asks of the fact that it matches. */
  List<Atom> asked(int index) {
    return asked(index, terms.owners().get(index));
  }

  /** What the pattern of a condition would ask of another fact. */
  List<Atom> asked(int index, String owner) {
    Terms there = terms.with(index, owner);
    return condition(index).pattern().constraints().stream()
        .flatMap(constraint -> Atom.of(constraint, there, index))
        .toList();
  }

  /** What is written as a constraint of the facts that must exist, and what it asks. */
  record Written(Expression constraint, List<Atom> atoms) {}

  /** All that must hold of the facts that must exist, in written order. */
  List<Written> written() {
    List<Written> all = new ArrayList<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      for (Expression constraint : required(condition(i))) {
        all.add(new Written(constraint, Atom.of(constraint, terms, i).toList()));
      }
    }
    return all;
  }

  private static List<Expression> required(Condition condition) {
    if (condition instanceof Condition.Match match) {
      return match.pattern().constraints();
    }
    return condition instanceof Condition.Aggregate aggregate ? aggregate.constraints() : List.of();
  }

  Demands demands() {
    return new Demands(written().stream().flatMap(it -> it.atoms().stream()).toList());
  }

  /** The values that it concludes, in the order of the components. */
  List<Term> concluded() {
    return rule.conclusion().arguments().stream().map(it -> terms.of(it, 0)).toList();
  }

  /** What makes its conclusion the same as another's. */
  List<Atom> sameAs(Shape other) {
    List<Term> own = concluded();
    List<Term> others = other.concluded();
    return IntStream.range(0, own.size())
        .mapToObj(i -> same(own.get(i), others.get(i)))
        .flatMap(it -> it)
        .toList();
  }

  /** Whether both conclude ids at one place, and of things of different kinds. */
  boolean speaksOfOthersThan(Shape other) {
    return IntStream.range(0, rule.conclusion().arguments().size())
        .anyMatch(
            i -> {
              Optional<FactKind> own = idKind(i);
              Optional<FactKind> others = other.idKind(i);
              return own.isPresent() && others.isPresent() && !own.equals(others);
            });
  }

  private Optional<FactKind> idKind(int argument) {
    return IdKind.of(rule.conclusion().arguments().get(argument), rule, 0);
  }

  /** Two constants are the same or can never be. */
  private static Stream<Atom> same(Term left, Term right) {
    if (left.isLiteral() && right.isLiteral()) {
      Term constant = Term.of(left.text() + " concluded", left.type());
      return Stream.of(Atom.equal(constant, left), Atom.equal(constant, right));
    }
    return Stream.of(Atom.equal(left, right));
  }
}
