package org.demarche.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;

/**
 * An expression made ready to be computed. No class is generated for it: it is a tree of the few
 * operations that the profile has.
 */
@FunctionalInterface
interface Closure {

  /**
   * The value.
   *
   * @param self the fact that the pattern is matched against; null in a conclusion
   * @param matched what earlier conditions matched, each at its slot
   */
  Object value(Object self, Object[] matched);

  /**
   * @param own the condition that the expression stands in; -1 for a conclusion
   * @param slots where each earlier condition that the expression reads is handed over
   */
  static Closure of(Expression expression, int own, List<Integer> slots) {
    if (expression instanceof Expression.Literal literal) {
      Object value = literal.value();
      return (self, matched) -> value;
    }
    if (expression instanceof Expression.Whole) {
      return (self, matched) -> self;
    }
    if (expression instanceof Expression.Part part) {
      return part(part);
    }
    if (expression instanceof Expression.Variable variable) {
      return variable(variable, own, slots);
    }
    if (expression instanceof Expression.Among among) {
      return among(among, own, slots);
    }
    return expression instanceof Expression.Call call
        ? call(call, own, slots)
        : binary((Expression.Binary) expression, own, slots);
  }

  private static Closure part(Expression.Part part) {
    Component component = part.component();
    return ClockUse.isToday(part)
        ? (self, matched) -> self instanceof Today day ? day.date() : component.of((Fact) self)
        : (self, matched) -> component.of((Fact) self);
  }

  private static Closure variable(Expression.Variable variable, int own, List<Integer> slots) {
    if (variable.condition() == own && variable.meaning().isPresent()) {
      return of(variable.meaning().get(), own, slots);
    }
    int slot = slots.indexOf(variable.condition());
    if (slot < 0 && ClockUse.isNow(variable)) {
      return (self, matched) -> Clock.now();
    }
    if (variable.meaning().isEmpty()) {
      return (self, matched) ->
          Math.toIntExact(((Number) (slot < 0 ? self : matched[slot])).longValue());
    }
    Closure meaning = of(variable.meaning().get(), variable.condition(), slots);
    return (self, matched) -> meaning.value(matched[slot], matched);
  }

  private static Closure among(Expression.Among among, int own, List<Integer> slots) {
    Closure value = of(among.value(), own, slots);
    List<Closure> options = among.options().stream().map(option -> of(option, own, slots)).toList();
    boolean negated = among.negated();
    return (self, matched) -> {
      Object found = value.value(self, matched);
      return options.stream().anyMatch(option -> option.value(self, matched).equals(found))
          != negated;
    };
  }

  private static Closure call(Expression.Call call, int own, List<Integer> slots) {
    MethodHandle method = spread(call);
    Closure target = of(call.target(), own, slots);
    List<Closure> arguments =
        call.arguments().stream().map(argument -> of(argument, own, slots)).toList();
    boolean widens =
        call.method().getParameterCount() == 1
            && call.method().getParameterTypes()[0] == long.class;
    return (self, matched) -> {
      Object[] values = new Object[arguments.size() + 1];
      values[0] = target.value(self, matched);
      for (int i = 0; i < arguments.size(); i++) {
        Object value = arguments.get(i).value(self, matched);
        values[i + 1] = widens ? ((Integer) value).longValue() : value;
      }
      try {
        return dated(call, method.invoke(values));
      } catch (EngineFailure outOfRange) {
        throw outOfRange;
      } catch (RuntimeException outOfRange) {
        throw new EngineFailure(
            "'" + call.text() + "' has no value: " + outOfRange.getMessage(), outOfRange);
      } catch (Throwable impossible) {
        throw new IllegalStateException(call.text(), impossible);
      }
    };
  }

  /** Dates that no calendar of a scenario reaches are a mistake of the rule. */
  private static Object dated(Expression.Call call, Object value) {
    int year =
        value instanceof LocalDateTime moment
            ? moment.getYear()
            : value instanceof LocalDate day ? day.getYear() : 1;
    if (year < 1 || year > 9999) {
      throw new EngineFailure(
          "'" + call.text() + "' has no value: the year " + year + " is out of range");
    }
    return value;
  }

  private static MethodHandle spread(Expression.Call call) {
    try {
      MethodHandle method = MethodHandles.publicLookup().unreflect(call.method());
      return method.asSpreader(Object[].class, call.method().getParameterCount() + 1);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("Methods that rules may call are public", impossible);
    }
  }

  private static Closure binary(Expression.Binary binary, int own, List<Integer> slots) {
    Closure left = of(binary.left(), own, slots);
    Closure right = of(binary.right(), own, slots);
    Operator operator = binary.operator();
    return switch (operator) {
      case OR ->
          (self, matched) ->
              (boolean) left.value(self, matched) || (boolean) right.value(self, matched);
      case AND ->
          (self, matched) ->
              (boolean) left.value(self, matched) && (boolean) right.value(self, matched);
      case EQUAL ->
          (self, matched) -> Objects.equals(left.value(self, matched), right.value(self, matched));
      case UNEQUAL ->
          (self, matched) -> !Objects.equals(left.value(self, matched), right.value(self, matched));
      case LESS ->
          (self, matched) -> compare(left.value(self, matched), right.value(self, matched)) < 0;
      case AT_MOST ->
          (self, matched) -> compare(left.value(self, matched), right.value(self, matched)) <= 0;
      case GREATER ->
          (self, matched) -> compare(left.value(self, matched), right.value(self, matched)) > 0;
      case AT_LEAST ->
          (self, matched) -> compare(left.value(self, matched), right.value(self, matched)) >= 0;
      case PLUS, MINUS, TIMES ->
          (self, matched) ->
              arithmetic(
                  operator, (int) left.value(self, matched), (int) right.value(self, matched));
    };
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static int arithmetic(Operator operator, int left, int right) {
    try {
      return switch (operator) {
        case PLUS -> Math.addExact(left, right);
        case MINUS -> Math.subtractExact(left, right);
        default -> Math.multiplyExact(left, right);
      };
    } catch (ArithmeticException overflow) {
      throw new EngineFailure(
          left + " " + operator.symbol() + " " + right + " is too large a number", overflow);
    }
  }
}
