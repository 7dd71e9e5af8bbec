package org.demarche.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedSet;

/** The types that components of facts may have. */
public enum ComponentType {
  TEXT("text"),
  NUMBER("whole number"),
  TRUTH("true or false"),
  WORD("one word of a list"),
  NAMES("list of ids"),
  MOMENT("date, or date and hour"),
  DAY("date"),
  TERM("length of time"),
  DEGREES("degrees"),
  EVENT("event");

  private final String label;

  ComponentType(String label) {
    this.label = label;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** The type of a component, or of what a method takes. */
  public static ComponentType of(Class<?> type) {
    if (type.isEnum()) {
      return WORD;
    }
    if (Event.class.isAssignableFrom(type)) {
      return EVENT;
    }
    return switch (type.getSimpleName()) {
      case "String" -> TEXT;
      case "int" -> NUMBER;
      case "boolean" -> TRUTH;
      case "SortedSet" -> check(type, SortedSet.class, NAMES);
      case "LocalDateTime" -> check(type, LocalDateTime.class, MOMENT);
      case "LocalDate" -> check(type, LocalDate.class, DAY);
      case "Degrees" -> check(type, Degrees.class, DEGREES);
      case "Term" -> check(type, Term.class, TERM);
      default -> throw new IllegalArgumentException("No component may have the type " + type);
    };
  }

  private static ComponentType check(Class<?> found, Class<?> wanted, ComponentType type) {
    if (found != wanted) {
      throw new IllegalArgumentException("No component may have the type " + found);
    }
    return type;
  }
}
