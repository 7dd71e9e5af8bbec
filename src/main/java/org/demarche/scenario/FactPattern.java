package org.demarche.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** A kind of fact and the values of some of its components; it fits the facts that have them. */
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
        && values.entrySet().stream().allMatch(e -> e.getKey().of(fact).equals(e.getValue()));
  }

  /** As a scenario writes it. */
  @Override
  public String toString() {
    return kind.key()
        + values.entrySet().stream()
            .map(e -> " " + e.getKey().key() + "=" + Words.written(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
  }
}
