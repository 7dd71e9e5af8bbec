package org.demarche.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.demarche.fact.Words;
import org.demarche.problem.Code;

/** Whether the types of the values that a rule joins go together. */
final class Typing {

  /** The type of what could not be read; it goes with everything, since it was reported already. */
  static final Class<?> UNKNOWN = Object.class;

  private Typing() {}

  static boolean agree(Class<?> left, Class<?> right) {
    return left == UNKNOWN || right == UNKNOWN || left == right;
  }

  static boolean ordered(Class<?> type) {
    return List.of(UNKNOWN, int.class, LocalDate.class, LocalDateTime.class).contains(type);
  }

  /** The type's name for messages, with its words where it is a list of words. */
  static String shown(Class<?> type) {
    if (type.isEnum()) {
      List<String> constants =
          java.util.Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      return type.getSimpleName() + " (" + String.join(", ", constants) + ")";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list of ids";
    }
    return switch (type.getSimpleName()) {
      case "int" -> "a whole number";
      case "boolean" -> "true or false";
      case "String" -> "a text";
      case "LocalDate" -> "a date";
      case "LocalDateTime" -> "a moment";
      default -> "a " + Words.kebab(type.getSimpleName());
    };
  }

  /** Checks the two sides of an operator and reports what does not fit. */
  static void check(Expression.Binary binary, Scope scope) {
    Operator operator = binary.operator();
    Class<?> left = binary.left().type();
    Class<?> right = binary.right().type();
    String stands = "'" + operator.symbol() + "' stands between ";
    if (operator.isLogical()) {
      require(boolean.class, binary.left(), scope, stands + "two conditions");
      require(boolean.class, binary.right(), scope, stands + "two conditions");
    } else if (operator.isArithmetic()) {
      require(int.class, binary.left(), scope, stands + "two whole numbers");
      require(int.class, binary.right(), scope, stands + "two whole numbers");
    } else if (!agree(left, right)) {
      scope.report(
          Code.RULE_TYPES,
          binary.place(),
          stands + shown(left) + " and " + shown(right) + "; expected the same on both sides.");
    } else if (operator.isOrdering() && !ordered(left)) {
      scope.report(
          Code.RULE_TYPES,
          binary.place(),
          stands + "values of the type " + shown(left) + "; expected numbers, dates or moments.");
    }
  }

  static void require(Class<?> type, Expression found, Scope scope, String why) {
    if (!agree(type, found.type())) {
      scope.report(
          Code.RULE_TYPES,
          found.place(),
          "'"
              + found.text()
              + "' is "
              + shown(found.type())
              + "; expected "
              + shown(type)
              + ": "
              + why
              + ".");
    }
  }
}
