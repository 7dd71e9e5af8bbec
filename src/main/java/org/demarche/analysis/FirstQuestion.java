package org.demarche.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.history.History;
import org.demarche.scenario.Invariant;
import org.demarche.scenario.Scenario;

/**
 * A first what-if of a story: the last event on which nothing rests and whose absence makes a
 * difference is taken away, and the difference is expected. Where none makes one, its absence is
 * expected; where none can be taken away, a statement is added. All in YAML.
 *
 * @param question finishes the sentence "What if ...?"
 * @param expected one or more; a run meets them all
 * @param others changes that could stand in place of this one
 */
public record FirstQuestion(
    String question, String change, List<String> expected, List<String> others) {

  public FirstQuestion {
    expected = List.copyOf(expected);
    others = List.copyOf(others);
  }

  /**
   * The first question that the story itself suggests; the same for the same story.
   *
   * @param policies the numbers that stand unless the scenario gives others
   * @param invariants what must hold in a run for it to be suggested
   */
  public static FirstQuestion of(
      Scenario base,
      Map<FactKind, Fact> policies,
      List<Invariant> invariants,
      Function<Scenario, History> runs) {
    return new QuestionSearch(base, policies, invariants, runs).first();
  }

  /** A text as a value in YAML. */
  public static String text(String value) {
    return FactYaml.text(value);
  }
}
