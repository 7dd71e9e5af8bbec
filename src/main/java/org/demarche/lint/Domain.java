package org.demarche.lint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.Range;
import org.demarche.rule.Operator;

/** The values that a term may still have, once some constraints are taken into account. */
final class Domain {

  private long least = Integer.MIN_VALUE;
  private long greatest = Integer.MAX_VALUE;
  private Optional<Set<Object>> among;
  private final Set<Object> excluded = new HashSet<>();

  private Domain(Optional<Set<Object>> among) {
    this.among = among;
  }

  /** All values of the type, in the bounds that the vocabulary gives. */
  static Domain of(Term term) {
    Domain domain = new Domain(all(term.type()));
    term.component().flatMap(component -> component.range()).ifPresent(domain::within);
    return domain;
  }

  private static Optional<Set<Object>> all(Class<?> type) {
    if (type == boolean.class) {
      return Optional.of(Set.of(true, false));
    }
    return Optional.ofNullable(type.getEnumConstants())
        .map(constants -> Arrays.stream(constants).collect(Collectors.toSet()));
  }

  private void within(Range range) {
    least = range.unknown() ? Math.min(0, range.min()) : range.min();
    greatest = range.max();
  }

  void choose(Set<Object> values) {
    Set<Object> kept = new HashSet<>(among.orElse(values));
    kept.retainAll(values);
    among = Optional.of(kept);
  }

  void exclude(Set<Object> values) {
    excluded.addAll(values);
  }

  void bound(Operator operator, int number) {
    switch (operator) {
      case LESS -> greatest = Math.min(greatest, number - 1L);
      case AT_MOST -> greatest = Math.min(greatest, number);
      case GREATER -> least = Math.max(least, number + 1L);
      case AT_LEAST -> least = Math.max(least, number);
      default -> throw new IllegalArgumentException(operator.symbol());
    }
  }

  boolean isEmpty() {
    if (among.isPresent()) {
      return among.get().stream().noneMatch(this::allows);
    }
    long inside = excluded.stream().filter(this::inBounds).count();
    return greatest - least + 1 <= inside;
  }

  private boolean allows(Object value) {
    return !excluded.contains(value) && inBounds(value);
  }

  private boolean inBounds(Object value) {
    return !(value instanceof Integer number) || (number >= least && number <= greatest);
  }
}
