package org.demarche.inference;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;

/** Computes expressions of rules. */
final class Values {

  /** A pattern's own place among the conditions, in an expression that belongs to none. */
  private static final int NONE = -1;

  private final List<Optional<Object>> matched;
  private final int own;
  private final Object self;

  private Values(List<Optional<Object>> matched, int own, Object self) {
    this.matched = matched;
    this.own = own;
    this.self = self;
  }

  /** The value of an expression in a conclusion. */
  static Object of(Expression expression, List<Optional<Object>> matched) {
    return new Values(matched, NONE, NONE).value(expression);
  }

  /**
   * The value of an expression in a condition.
   *
   * @param own the condition's place
   * @param self the fact, or number, that it is asked of
   */
  static Object of(Expression expression, List<Optional<Object>> matched, int own, Object self) {
    return new Values(matched, own, self).value(expression);
  }

  private Object value(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Whole) {
      return self;
    }
    if (expression instanceof Expression.Part part) {
      return part.component().of((Fact) self);
    }
    if (expression instanceof Expression.Variable variable) {
      return variable(variable);
    }
    if (expression instanceof Expression.Among among) {
      Object found = value(among.value());
      return among.options().stream().anyMatch(it -> value(it).equals(found)) != among.negated();
    }
    return expression instanceof Expression.Call call
        ? call(call)
        : binary((Expression.Binary) expression);
  }

  private Object variable(Expression.Variable variable) {
    Object bound =
        variable.condition() == own ? self : matched.get(variable.condition()).orElseThrow();
    if (bound instanceof Partial partial) {
      return partial.value(variable);
    }
    return variable
        .meaning()
        .map(meaning -> new Values(matched, variable.condition(), bound).value(meaning))
        .orElse(bound);
  }

  private Object call(Expression.Call call) {
    try {
      return call.method().invoke(value(call.target()), arguments(call));
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new IllegalStateException(call.text() + " has no value", failed);
    }
  }

  private Object[] arguments(Expression.Call call) {
    Object[] arguments = new Object[call.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      Object argument = value(call.arguments().get(i));
      boolean widened = call.method().getParameterTypes()[i] == long.class;
      arguments[i] = widened ? Long.valueOf((int) argument) : argument;
    }
    return arguments;
  }

  private Object binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    Object left = value(binary.left());
    return switch (operator) {
      case OR -> (boolean) left || (boolean) value(binary.right());
      case AND -> (boolean) left && (boolean) value(binary.right());
      case PLUS -> Math.addExact((int) left, (int) value(binary.right()));
      case MINUS -> Math.subtractExact((int) left, (int) value(binary.right()));
      case TIMES -> Math.multiplyExact((int) left, (int) value(binary.right()));
      default -> compare(operator, left, value(binary.right()));
    };
  }

  /** Whether a comparison holds. */
  static boolean compare(Operator operator, Object left, Object right) {
    return switch (operator) {
      case EQUAL -> left.equals(right);
      case UNEQUAL -> !left.equals(right);
      case LESS -> compared(left, right) < 0;
      case AT_MOST -> compared(left, right) <= 0;
      case GREATER -> compared(left, right) > 0;
      case AT_LEAST -> compared(left, right) >= 0;
      default -> throw new IllegalArgumentException(operator + " compares nothing");
    };
  }

  @SuppressWarnings("unchecked")
  private static int compared(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
