package org.demarche.fact;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All kinds of facts, read off the records of {@link Given}, {@link Event}, {@link Status}. */
public final class Vocabulary {

  private static final List<FactKind> KINDS =
      Stream.of(Given.class, Event.class, Status.class)
          .flatMap(
              family ->
                  Arrays.stream(family.getDeclaredClasses())
                      .sorted(Comparator.comparing(Class::getSimpleName)))
          .map(type -> new FactKind(type.asSubclass(Fact.class)))
          .toList();
  private static final FactKind NOW = new FactKind(Now.class);
  private static final FactKind HAPPENS = new FactKind(Happens.class);
  private static final Map<String, FactKind> BY_NAME = index(FactKind::name);
  private static final Map<String, FactKind> BY_KEY = index(FactKind::key);
  private static final Map<Class<?>, FactKind> BY_TYPE =
      Stream.concat(KINDS.stream(), Stream.of(NOW, HAPPENS))
          .collect(Collectors.toUnmodifiableMap(FactKind::type, kind -> kind));

  private Vocabulary() {}

  /** Given kinds, then events, then statuses, each in alphabetical order. */
  public static List<FactKind> kinds() {
    return KINDS;
  }

  /** The engine's own clock, which rules may read. */
  public static FactKind now() {
    return NOW;
  }

  /** The kind of a fact's record. */
  public static FactKind of(Class<? extends Fact> type) {
    return BY_TYPE.get(type);
  }

  public static FactKind of(Fact fact) {
    return BY_TYPE.get(fact.getClass());
  }

  /** By the name that rules write, such as {@code CeasefireInForce}. */
  public static Optional<FactKind> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** By the name that scenarios write, such as {@code ceasefire-in-force}. */
  public static Optional<FactKind> byKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The names that scenarios write, of all kinds. */
  public static List<String> keys() {
    return KINDS.stream().map(FactKind::key).toList();
  }

  private static Map<String, FactKind> index(java.util.function.Function<FactKind, String> name) {
    Map<String, FactKind> index = new LinkedHashMap<>();
    KINDS.forEach(kind -> index.put(name.apply(kind), kind));
    return Collections.unmodifiableMap(index);
  }
}
