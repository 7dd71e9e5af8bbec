package org.demarche.lint;

import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Expression;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;

/** Of which kind of fact a value is the id, as the vocabulary says. */
final class IdKind {

  private IdKind() {}

  /**
   * Nothing if the expression is no id.
   *
   * @param own the condition that it stands in; of no importance in a conclusion
   */
  static Optional<FactKind> of(Expression expression, Rule rule, int own) {
    if (expression instanceof Expression.Variable variable) {
      return variable.meaning().flatMap(it -> of(it, rule, variable.condition()));
    }
    Pattern pattern = rule.conditions().get(own).pattern();
    return expression instanceof Expression.Part part
        ? of(part.component(), pattern.kind())
        : Optional.empty();
  }

  /** The kind whose ids a component holds. */
  static Optional<FactKind> of(Component component, FactKind kind) {
    return component.name().equals("id") && kind.hasId()
        ? Optional.of(kind)
        : component.reference().map(Vocabulary::of);
  }
}
