package org.demarche.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Rule;

/**
 * What the expressions of a rule speak of, once each variable is replaced by what it was bound to.
 *
 * @param owners what the fact that each condition matches is called
 */
record Terms(List<String> owners) {

  Terms {
    owners = List.copyOf(owners);
  }

  /**
   * The clock, and each policy, is one fact; the others are told apart by their condition.
   *
   * @param prefix tells the facts of one rule from those of another
   */
  static Terms of(Rule rule, String prefix) {
    return new Terms(
        IntStream.range(0, rule.conditions().size())
            .mapToObj(i -> owner(rule.conditions().get(i), prefix + i))
            .toList());
  }

  private static String owner(Condition condition, String otherwise) {
    FactKind kind = condition.pattern().kind();
    boolean single = kind.equals(Vocabulary.now()) || kind.isPolicy();
    return single && condition instanceof Condition.Match ? kind.name() : otherwise;
  }

  /** The same, with another fact in the place of that which a condition matches. */
  Terms with(int condition, String owner) {
    List<String> others = new ArrayList<>(owners);
    others.set(condition, owner);
    return new Terms(others);
  }

  /**
   * What an expression speaks of.
   *
   * @param own the condition it stands in; of no importance in a conclusion
   */
  Term of(Expression expression, int own) {
    if (expression instanceof Expression.Literal literal) {
      return Term.constant(literal.value(), literal.type());
    }
    if (expression instanceof Expression.Part part) {
      return Term.of(owners.get(own), part.component());
    }
    if (expression instanceof Expression.Variable variable) {
      return variable
          .meaning()
          .map(meaning -> of(meaning, variable.condition()))
          .orElseGet(() -> Term.of(owners.get(variable.condition()) + " result", int.class));
    }
    return Term.of(text(expression, own), expression.type());
  }

  private String text(Expression expression, int own) {
    if (expression instanceof Expression.Whole) {
      return owners.get(own);
    }
    String parts =
        expression.parts().stream()
            .map(part -> of(part, own).text())
            .collect(Collectors.joining(", ", "(", ")"));
    if (expression instanceof Expression.Call call) {
      return call.method().getName() + parts;
    }
    if (expression instanceof Expression.Binary binary) {
      return binary.operator().symbol() + parts;
    }
    boolean negated = expression instanceof Expression.Among among && among.negated();
    return (negated ? "not in" : "in") + parts;
  }
}
