package org.demarche.scenario;

import java.util.List;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/** Reads the fact that another lies before or after, as in {@code {begins: {...}}}. */
final class LandmarkReader {

  private static final List<Expectation.Verb> VERBS =
      List.of(Expectation.Verb.BEGINS, Expectation.Verb.ENDS, Expectation.Verb.HAPPENS);
  private static final List<String> WORDS = VERBS.stream().map(Expectation.Verb::word).toList();

  private final FactReader facts;
  private final Problems problems;

  LandmarkReader(FactReader facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /**
   * The fact; nothing, with a problem reported, if it cannot be read.
   *
   * @param key before or after
   */
  Optional<Span.Landmark> read(String key, YamlNode.Mapping mapping) {
    String found = String.join(", ", mapping.keys());
    if (!WORDS.contains(found)) {
      problems.add(
          Code.WRONG_EXPECTATION,
          mapping.place(),
          key
              + ": found '"
              + found
              + "', expected a date, or one of "
              + String.join(", ", WORDS)
              + " and a fact."
              + Nearest.hint(found, WORDS));
      return Optional.empty();
    }
    Expectation.Verb verb = Expectation.Verb.of(found).orElseThrow();
    Optional<FactPattern> pattern = facts.pattern(mapping.entries().get(0).value(), key);
    pattern.ifPresent(it -> Verbs.check(verb, it, mapping.entries().get(0).place(), key, problems));
    return pattern.map(it -> new Span.Landmark(verb, it));
  }
}
