package org.demarche.scenario;

import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Reads which facts are meant, as in {@code ceasefire-lapsed ceasefire=river-truce}. */
public final class PatternReader {

  private PatternReader() {}

  /**
   * The pattern that some words write; what it names must be declared by the scenario.
   *
   * @param label what messages call the place
   * @param text a kind, then values of its components
   * @throws InvalidInput with everything that is wrong with it
   */
  public static FactPattern read(
      String label, String text, Scenario scenario, Map<FactKind, Fact> policies) {
    Problems problems = new Problems();
    Optional<YamlNode> node = InlineChange.fact(text, new Place(label, 1, 1), problems);
    FactReader facts = new FactReader(policies, true, problems);
    Optional<FactPattern> pattern = node.flatMap(it -> facts.pattern(it, ""));
    Ids.of(scenario.given()).report(facts.patterns(), problems);
    problems.throwIfAny();
    return pattern.orElseThrow();
  }

  /**
   * The date, or moment, that a text writes; the number of a day stands for its date.
   *
   * @throws InvalidInput when it is none, or lies outside the scenario
   */
  public static Expectation.When when(String label, String text, Scenario scenario) {
    return Moments.parse(text, scenario.starts())
        .map(moment -> new Expectation.When(moment, Moments.isDay(text)))
        .filter(it -> !it.last().isBefore(scenario.starts().atStartOfDay()))
        .filter(it -> it.moment().isBefore(scenario.ends()))
        .orElseThrow(() -> Moments.refusal(label, text, scenario));
  }
}
