package org.demarche.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** The variables that a condition or conclusion may use, and where problems go. */
final class Scope {

  private final Map<String, Expression.Variable> variables;
  private final Problems problems;

  Scope(Problems problems) {
    this(new LinkedHashMap<>(), problems);
  }

  private Scope(Map<String, Expression.Variable> variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  /** A scope that begins with these variables and keeps its own to itself. */
  Scope inner() {
    return new Scope(new LinkedHashMap<>(variables), problems);
  }

  void report(Code code, Place place, String message) {
    problems.add(code, place, message);
  }

  void bind(Token name, Class<?> type, Optional<Expression> meaning, int condition) {
    if (!name.text().startsWith("$")) {
      report(
          Code.RULE_VARIABLE,
          name.place(),
          "A variable begins with '$'. Maybe '$" + name.text() + "'.");
    }
    Expression.Variable variable =
        new Expression.Variable(name.text(), type, meaning, condition, name.place());
    if (variables.putIfAbsent(name.text(), variable) != null) {
      report(Code.RULE_VARIABLE, name.place(), "The variable " + name.text() + " is bound twice.");
    }
  }

  Optional<Expression.Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  Set<String> names() {
    return variables.keySet();
  }

  /** Whether the expression is, or stands for, a component of the engine's clock. */
  static boolean isClock(Expression expression, String component) {
    if (expression instanceof Expression.Variable variable) {
      return variable.meaning().map(meaning -> isClock(meaning, component)).orElse(false);
    }
    return expression instanceof Expression.Part part
        && Vocabulary.now().components().contains(part.component())
        && part.component().name().equals(component);
  }

  /** Whether the expression is, or stands for, a date-time component of a fact. */
  static boolean isMoment(Expression expression) {
    if (expression instanceof Expression.Variable variable) {
      return variable.meaning().map(Scope::isMoment).orElse(false);
    }
    return expression instanceof Expression.Part part && part.component().isMoment();
  }
}
