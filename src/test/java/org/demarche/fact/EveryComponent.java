package org.demarche.fact;

import java.util.stream.Collectors;

/** A pattern in a rule that binds, or joins, every component of a kind. */
public final class EveryComponent {

  private EveryComponent() {}

  /** {@code Kind($id : id, ...)}. */
  public static String bound(FactKind kind) {
    return pattern(kind, "$%1$s : %1$s");
  }

  /** {@code Kind(id == $id, ...)}. */
  public static String joined(FactKind kind) {
    return pattern(kind, "%1$s == $%1$s");
  }

  private static String pattern(FactKind kind, String form) {
    return kind.components().stream()
        .map(it -> form.formatted(it.name()))
        .collect(Collectors.joining(", ", kind.name() + "(", ")"));
  }
}
