package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Words;
import org.demarche.rule.Expression;

/** Writes constraints of rules. */
final class Constraints {

  private Constraints() {}

  /** A constraint as the rule writes it, with the values of variables that are known. */
  static String told(Expression constraint, List<Optional<Object>> values, int own) {
    String text = constraint.text();
    for (Expression.Variable variable : constraint.variables()) {
      boolean earlier = variable.condition() != own && Matcher.isKnown(variable, values, own);
      String value = earlier ? word(Values.of(variable, values)) : variable.name().substring(1);
      text =
          text.replaceAll(
              java.util.regex.Pattern.quote(variable.name()) + "\\b",
              java.util.regex.Matcher.quoteReplacement(value));
    }
    return text.replace("()", "");
  }

  private static String word(Object value) {
    return value instanceof Fact fact
        ? String.valueOf(FactKind.subject(fact))
        : value instanceof LocalDateTime moment ? Words.moment(moment) : String.valueOf(value);
  }
}
