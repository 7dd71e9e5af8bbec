package org.demarche.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;

/** Reads the conditions of a rule, one pattern after the other. */
final class ConditionParser {

  private final TokenReader reader;
  private final Scope scope;
  private final List<Condition> conditions = new ArrayList<>();

  ConditionParser(TokenReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
  }

  /** The conditions up to {@code then}. */
  List<Condition> conditions() {
    while (!reader.at("then")) {
      conditions.add(condition());
      reader.accept(";");
    }
    return conditions;
  }

  private Condition condition() {
    if (reader.accept("not")) {
      boolean bracket = reader.at("(") && reader.accept("(");
      Pattern pattern = pattern(scope.inner(), Optional.empty());
      if (bracket) {
        reader.expect(")", "after the one pattern of a 'not'");
      }
      return new Condition.Absence(pattern);
    }
    if (reader.at("accumulate") && reader.peekSecond().is("(")) {
      return aggregate();
    }
    if (reader.peek().text().startsWith("$")) {
      Token variable = reader.next();
      reader.expect(":", "after the variable of a pattern");
      return new Condition.Match(pattern(scope, Optional.of(variable)));
    }
    return new Condition.Match(pattern(scope, Optional.empty()));
  }

  private Pattern pattern(Scope within, Optional<Token> variable) {
    Token name = reader.peek();
    if (name.type() != Token.Type.NAME || Refusals.of(name.text()).isPresent()) {
      throw reader.unexpected("a fact kind, 'not', 'accumulate' or 'then'");
    }
    reader.next();
    FactKind kind = kind(name);
    variable.ifPresent(
        token ->
            within.bind(
                token,
                kind.type(),
                Optional.of(new Expression.Whole(kind.type(), token.place())),
                conditions.size()));
    if (!reader.at("(")) {
      throw reader.unexpected("'(' after the fact kind " + name.text());
    }
    reader.next();
    List<Expression> constraints = new ArrayList<>();
    Map<String, Expression> bindings = new LinkedHashMap<>();
    ExpressionParser expressions = new ExpressionParser(reader, within, Optional.of(kind));
    while (!reader.at(")")) {
      element(expressions, within, constraints, bindings);
      if (!reader.at(")")) {
        reader.expect(",", "between constraints, or ')' after them");
      }
    }
    reader.next();
    return new Pattern(kind, variable.map(Token::text), constraints, bindings, name.place());
  }

  private void element(
      ExpressionParser expressions,
      Scope within,
      List<Expression> constraints,
      Map<String, Expression> bindings) {
    if (reader.peek().type() == Token.Type.NAME && reader.peekSecond().is(":")) {
      Token variable = reader.next();
      reader.next();
      Expression value = expressions.expression();
      value
          .variables()
          .forEach(
              used ->
                  within.report(
                      Code.RULE_VARIABLE,
                      used.place(),
                      "What is bound is a component or a method of the fact at hand; found the"
                          + " variable "
                          + used.name()
                          + "."));
      within.bind(variable, value.type(), Optional.of(value), conditions.size());
      bindings.put(variable.text(), value);
    } else {
      Expression constraint = expressions.expression();
      Typing.require(boolean.class, constraint, within, "a constraint either holds or does not");
      constraints.add(constraint);
    }
  }

  /** What is bound or aggregated is a value of the fact at hand, so that it can be looked up. */
  private void requireOwn(Expression value, Scope within) {
    value.variables().stream()
        .filter(variable -> variable.condition() != conditions.size())
        .forEach(
            variable ->
                within.report(
                    Code.RULE_VARIABLE,
                    variable.place(),
                    variable.name()
                        + " is from another condition; what is bound or aggregated is computed from"
                        + " the fact at hand alone."));
  }

  private FactKind kind(Token name) {
    if (name.text().equals("Now")) {
      return Vocabulary.now();
    }
    return Vocabulary.byName(name.text()).orElseThrow(() -> unknownKind(name));
  }

  private static SyntaxError unknownKind(Token name) {
    if (name.text().equals("Happens")) {
      return new SyntaxError(
          Code.RULE_OUTSIDE_PROFILE,
          name.place(),
          "A condition reads Happens, which the engine keeps to itself. Read the event instead.");
    }
    List<String> names = Vocabulary.kinds().stream().map(FactKind::name).toList();
    return new SyntaxError(
        Code.UNKNOWN_KIND,
        name.place(),
        "'" + name.text() + "' is not a kind of fact." + Nearest.hint(name.text(), names));
  }

  private Condition aggregate() {
    reader.next();
    reader.next();
    Scope inner = scope.inner();
    Pattern pattern = pattern(inner, Optional.empty());
    reader.expect(";", "after the one pattern of an accumulate");
    Token variable =
        reader.expect(Token.Type.NAME, "the variable of the result, as in $total : sum($points)");
    reader.expect(":", "after the variable of the result");
    Condition.Function function = function();
    reader.expect("(", "after the function");
    Optional<Expression> argument =
        reader.at(")")
            ? Optional.empty()
            : Optional.of(
                new ExpressionParser(reader, inner, Optional.of(pattern.kind())).expression());
    Token close = reader.expect(")", "after the argument of the function");
    if (argument.isEmpty() && function != Condition.Function.COUNT) {
      scope.report(
          Code.RULE_TYPES,
          close.place(),
          "The function needs a number to work on, as in sum($points).");
    }
    argument.ifPresent(number -> requireOwn(number, inner));
    if (function != Condition.Function.COUNT) {
      argument.ifPresent(number -> Typing.require(int.class, number, inner, "it is aggregated"));
    }
    scope.bind(variable, int.class, Optional.empty(), conditions.size());
    List<Expression> constraints = constraintsOnResult();
    reader.expect(")", "to close the accumulate");
    return new Condition.Aggregate(pattern, function, argument, variable.text(), constraints);
  }

  private List<Expression> constraintsOnResult() {
    List<Expression> constraints = new ArrayList<>();
    if (reader.accept(";")) {
      do {
        Expression constraint = new ExpressionParser(reader, scope, Optional.empty()).expression();
        Typing.require(boolean.class, constraint, scope, "a constraint either holds or does not");
        constraints.add(constraint);
      } while (reader.accept(","));
    }
    return constraints;
  }

  private Condition.Function function() {
    Token name = reader.expect(Token.Type.NAME, "sum, count, min or max");
    for (Condition.Function function : Condition.Function.values()) {
      if (function.name().toLowerCase(Locale.ROOT).equals(name.text())) {
        return function;
      }
    }
    throw new SyntaxError(
        Code.RULE_SYNTAX,
        name.place(),
        "Found '" + name.text() + "'; expected sum, count, min or max.");
  }
}
