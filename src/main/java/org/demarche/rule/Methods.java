package org.demarche.rule;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Vocabulary;

/** The methods that rules may call: a closed list, by the type of the value and where it stands. */
final class Methods {

  private static final Set<String> OF_DAYS = Set.of("plusDays", "minusDays");
  private static final Set<String> OF_MOMENTS =
      Set.of("plusDays", "minusDays", "plusHours", "minusHours");

  private Methods() {}

  /** The methods of a type that a condition may call. */
  static List<Method> inConditions(Class<?> type) {
    if (type == LocalDate.class) {
      return named(type, OF_DAYS).toList();
    }
    return type == LocalDateTime.class ? named(type, Set.of("toLocalDate")).toList() : own(type);
  }

  /** The methods of a type that a conclusion may call. */
  static List<Method> inConclusions(Class<?> type) {
    if (type == LocalDate.class) {
      return named(type, OF_DAYS).toList();
    }
    return type == LocalDateTime.class ? named(type, OF_MOMENTS).toList() : own(type);
  }

  private static Stream<Method> named(Class<?> type, Set<String> names) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !method.isBridge())
        .filter(method -> names.contains(method.getName()));
  }

  private static List<Method> own(Class<?> type) {
    return Fact.class.isAssignableFrom(type)
        ? Vocabulary.of(type.asSubclass(Fact.class)).methods()
        : List.of();
  }

  static Optional<Method> find(List<Method> allowed, String name, int arguments) {
    return allowed.stream()
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == arguments)
        .findFirst();
  }
}
