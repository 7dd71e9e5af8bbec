package org.demarche.analysis;

import java.util.List;
import org.demarche.engine.Shipped;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;

/** A small story told in a test, run by the shipped rules, within the invariants. */
public record Story(Scenario scenario, History history) {

  private static final String STAGE =
      """
      name: A story
      about: Told by a test.
      starts: 2030-05-01
      days: 20
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - actor: {id: envoy, type: mediator}
        - negotiation: {between: [north, south], mediator: envoy}
        - ceasefire: {id: truce, between: [north, south], starts: 2030-05-02T20:00, term: 4 days}
      """;

  /** The stage (a truce from 2 May 20:00 to 6 May 20:00, 20 days from 1 May) and what is added. */
  public static Story of(String added) {
    return told(STAGE + added);
  }

  /** A story of its own that contradicts itself, so that invariants may be broken. */
  public static Story unchecked(String text) {
    Scenario scenario =
        ScenarioReader.read(
            new SourceText("story", "story.yaml", text), Shipped.book().policyFacts());
    return new Story(scenario, Shipped.simulation().run(scenario));
  }

  /** A story of its own. */
  public static Story told(String text) {
    Story story = unchecked(text);
    List<String> violations = Invariants.violations(story.history(), Shipped.book().invariants());
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
    return story;
  }

  /** What was expected and not found, in words. */
  public List<String> unmet() {
    return Verdict.of(Judged.of(history, Shipped.book().rules()), scenario.expectations()).stream()
        .filter(verdict -> verdict.outcome() != Verdict.Outcome.MET)
        .map(verdict -> verdict.expectation() + ": " + verdict.found())
        .toList();
  }
}
