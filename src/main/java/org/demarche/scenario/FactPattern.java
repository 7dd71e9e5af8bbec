package org.demarche.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * A kind of fact and the values of some of its components; it fits the facts that have them.
 *
 * @param values each of its component's type, or a {@link NumberRange}
 */
public record FactPattern(FactKind kind, Map<Component, Object> values) {

  public FactPattern {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads a kind and values written on one line, as in {@code ceasefire-lapsed ceasefire=river}.
   *
   * @param start where the text's first character stands
   * @throws InvalidInput with every problem of the text
   */
  public static FactPattern read(String text, Place start) {
    Problems problems = new Problems();
    Optional<FactPattern> pattern =
        InlineChange.fact(text, start, problems)
            .flatMap(node -> new FactReader(Map.of(), true, problems).pattern(node, "fact"));
    problems.throwIfAny();
    return pattern.orElseThrow();
  }

  /** Whether the fact is of this kind and has these values. */
  public boolean fits(Fact fact) {
    return Vocabulary.of(fact).equals(kind)
        && values.entrySet().stream().allMatch(e -> fits(e.getKey().of(fact), e.getValue()));
  }

  private static boolean fits(Object found, Object wanted) {
    return wanted instanceof NumberRange range ? range.includes((int) found) : found.equals(wanted);
  }

  /**
   * The numbers that facts which fit may have otherwise than one another; of a measure, the one
   * that is measured.
   */
  public List<Component> numbers() {
    List<Component> numbers =
        kind.components().stream()
            .filter(it -> it.type() == ComponentType.NUMBER && !it.identifies())
            .toList();
    boolean one = kind.show().isMeasure() && !numbers.isEmpty();
    return (one ? numbers.subList(0, 1) : numbers)
        .stream().filter(it -> !values.containsKey(it)).toList();
  }

  /** How many of its values a fact of its kind has; none of a fact of another. */
  public int shared(Fact fact) {
    return Vocabulary.of(fact).equals(kind)
        ? (int)
            values.entrySet().stream().filter(e -> fits(e.getKey().of(fact), e.getValue())).count()
        : 0;
  }

  /** As a scenario writes it. */
  @Override
  public String toString() {
    return kind.key()
        + values.entrySet().stream()
            .map(e -> " " + e.getKey().key() + "=" + written(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
  }

  private static String written(Component component, Object value) {
    return value instanceof NumberRange ? value.toString() : Words.written(component, value);
  }
}
