package org.demarche.rule;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;

/** Reads the expressions of the profile, by the strength of their operators, and types them. */
final class ExpressionParser {

  private static final int DEEPEST = 30;
  private static final int LONGEST = 200;
  private final TokenReader reader;
  private final Scope scope;
  private final Optional<FactKind> kind;
  private int depth;
  private int operands;

  /**
   * @param kind the kind that the pattern at hand matches; nothing in a conclusion
   */
  ExpressionParser(TokenReader reader, Scope scope, Optional<FactKind> kind) {
    this.reader = reader;
    this.scope = scope;
    this.kind = kind;
  }

  Expression expression() {
    if (++depth > DEEPEST) {
      throw new SyntaxError(
          Code.TOO_LARGE,
          reader.peek().place(),
          "An expression is nested more than " + DEEPEST + " deep.");
    }
    Expression expression = binary(Operator.OR.strength());
    depth--;
    return expression;
  }

  private Expression binary(int strength) {
    if (strength > Operator.TIMES.strength()) {
      return operand();
    }
    Expression left = binary(strength + 1);
    if (strength == Operator.EQUAL.strength() && (reader.at("in") || notIn())) {
      return among(left);
    }
    Optional<Operator> operator = operatorOf(strength);
    while (operator.isPresent()) {
      Place place = reader.next().place();
      Expression.Binary joined =
          new Expression.Binary(operator.get(), left, binary(strength + 1), place);
      Typing.check(joined, scope);
      ClockCheck.compared(joined, scope);
      left = joined;
      operator = operatorOf(strength);
    }
    return left;
  }

  private Optional<Operator> operatorOf(int strength) {
    return reader.peek().type() == Token.Type.SYMBOL
        ? Operator.of(reader.peek().text()).filter(found -> found.strength() == strength)
        : Optional.empty();
  }

  private boolean notIn() {
    return reader.at("not") && reader.peekSecond().is("in");
  }

  private Expression among(Expression value) {
    boolean negated = reader.accept("not");
    Place place = reader.expect("in", "before a list").place();
    List<Expression> options = arguments();
    Stream.concat(Stream.of(value), options.stream())
        .filter(it -> Scope.isClock(it, "now"))
        .forEach(
            it ->
                scope.report(
                    Code.RULE_CLOCK,
                    it.place(),
                    "The clock is compared with ==, <, <=, > or >= and a date-time component, not"
                        + " with a list."));
    options.forEach(
        option ->
            Typing.require(
                value.type(), option, scope, "it is compared with '" + value.text() + "'"));
    return new Expression.Among(value, negated, options, place);
  }

  private Expression operand() {
    Token token = reader.peek();
    spend(token);
    Expression operand =
        switch (token.type()) {
          case NUMBER -> number(reader.next(), 1);
          case STRING -> new Expression.Literal(reader.next().text(), String.class, token.place());
          case NAME -> name();
          case SYMBOL -> symbol();
          case END_OF_FILE -> throw reader.unexpected("a value");
        };
    while (reader.at(".")) {
      if (reader.peekSecond().type() == Token.Type.NUMBER) {
        throw new SyntaxError(
            Code.RULE_TYPES, token.place(), "Numbers are whole; found one with a fraction.");
      }
      spend(reader.next());
      operand = call(operand, reader.expect(Token.Type.NAME, "the name of a method"));
    }
    return operand;
  }

  private void spend(Token token) {
    if (++operands > LONGEST) {
      throw new SyntaxError(
          Code.TOO_LARGE,
          token.place(),
          "A pattern or conclusion has more than " + LONGEST + " values. Split it.");
    }
  }

  private Expression symbol() {
    if (reader.accept("(")) {
      Expression inner = expression();
      reader.expect(")", "to close the bracket");
      return inner;
    }
    if (reader.accept("-")) {
      return number(reader.expect(Token.Type.NUMBER, "a number after '-'"), -1);
    }
    throw reader.unexpected("a component, a variable or a literal");
  }

  private Expression number(Token token, int sign) {
    try {
      return new Expression.Literal(
          sign * Integer.parseInt(token.text()), int.class, token.place());
    } catch (NumberFormatException notWhole) {
      scope.report(
          Code.RULE_TYPES,
          token.place(),
          "'" + token.text() + "' is not a whole number up to 2147483647.");
      return new Expression.Literal(0, int.class, token.place());
    }
  }

  private Expression name() {
    Token token = reader.peek();
    String text = token.text();
    if (text.startsWith("$")) {
      return variable(reader.next());
    }
    if (text.equals("true") || text.equals("false")) {
      reader.next();
      return new Expression.Literal(text.equals("true"), boolean.class, token.place());
    }
    if (WordLists.has(text)) {
      return WordLists.read(reader, scope);
    }
    boolean isMethod = reader.peekSecond().is("(");
    if (kind.isPresent() && (isMethod || kind.get().component(text).isPresent())) {
      reader.next();
      return isMethod
          ? call(new Expression.Whole(kind.get().type(), token.place()), token)
          : new Expression.Part(kind.get().component(text).orElseThrow(), token.place());
    }
    if (kind.isEmpty() || Refusals.of(text).isPresent() || reader.peekSecond().is(".")) {
      throw reader.unexpected(
          kind.isPresent() ? "a component, a variable or a literal" : "a variable or a literal");
    }
    reader.next();
    List<String> components = kind.get().components().stream().map(Component::name).toList();
    scope.report(
        Code.UNKNOWN_COMPONENT,
        token.place(),
        "'"
            + text
            + "' is no component of "
            + kind.get().name()
            + ", which has "
            + String.join(", ", components)
            + "."
            + Nearest.hint(text, components));
    return unknown(token);
  }

  private Expression variable(Token token) {
    Optional<Expression.Variable> bound = scope.variable(token.text());
    if (bound.isEmpty()) {
      scope.report(
          Code.RULE_VARIABLE,
          token.place(),
          "The variable "
              + token.text()
              + " is not bound before this."
              + Nearest.hint(token.text(), scope.names()));
      return unknown(token);
    }
    Expression.Variable variable = bound.get();
    return new Expression.Variable(
        variable.name(), variable.type(), variable.meaning(), variable.condition(), token.place());
  }

  /** Stands where something could not be read, which was reported. */
  static Expression unknown(Token token) {
    return new Expression.Literal(token.text(), Typing.UNKNOWN, token.place());
  }

  private Expression call(Expression target, Token name) {
    if (!reader.at("(")) {
      throw new SyntaxError(
          Code.RULE_OUTSIDE_PROFILE,
          name.place(),
          "Found '."
              + name.text()
              + "'; expected a method call. Bind the component in its own"
              + " pattern, as in $name : component, and use the variable.");
    }
    List<Expression> arguments = arguments();
    List<Method> allowed =
        kind.isPresent()
            ? Methods.inConditions(target.type())
            : Methods.inConclusions(target.type());
    Optional<Method> method = Methods.find(allowed, name.text(), arguments.size());
    Optional<Method> namesake =
        allowed.stream().filter(it -> it.getName().equals(name.text())).findFirst();
    if (method.isEmpty() && namesake.isPresent()) {
      scope.report(
          Code.RULE_TYPES,
          name.place(),
          "'"
              + name.text()
              + "' takes "
              + namesake.get().getParameterCount()
              + " value(s); found "
              + arguments.size()
              + ".");
      return unknown(name);
    }
    if (method.isEmpty()) {
      List<String> names = allowed.stream().map(Method::getName).distinct().sorted().toList();
      scope.report(
          Code.RULE_OUTSIDE_PROFILE,
          name.place(),
          "'"
              + name.text()
              + "' is no method that may be called on "
              + Typing.shown(target.type())
              + " here. Allowed: "
              + (names.isEmpty() ? "none" : String.join(", ", names))
              + "."
              + Nearest.hint(name.text(), names));
      return unknown(name);
    }
    return checked(new Expression.Call(target, method.get(), arguments, name.place()));
  }

  private Expression checked(Expression.Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Class<?> parameter = call.method().getParameterTypes()[i];
      Typing.require(
          parameter == long.class ? int.class : parameter,
          call.arguments().get(i),
          scope,
          "it is handed to " + call.method().getName());
    }
    if (kind.isPresent()) {
      ClockCheck.computed(call, scope);
    }
    return call;
  }

  private List<Expression> arguments() {
    reader.expect("(", "before the values");
    List<Expression> arguments = new ArrayList<>();
    while (!reader.at(")")) {
      arguments.add(expression());
      if (!reader.at(")")) {
        reader.expect(",", "between values, or ')' after them");
      }
    }
    reader.next();
    return arguments;
  }
}
