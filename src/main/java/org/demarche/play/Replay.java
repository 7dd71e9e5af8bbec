package org.demarche.play;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.history.History;
import org.demarche.scenario.Decision;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;

/**
 * What steps make of a story. Everything is run from the start, and what was run last is
 * remembered.
 */
public final class Replay {

  private static final int MOST_RUNS = 12;
  private static final int MOST_SCENARIOS = 200;

  private record Asked(List<Step> steps, LocalDateTime until) {}

  private final Scenario story;
  private final Map<FactKind, Fact> policies;
  private final Function<Scenario, History> run;
  private final Recent<List<Step>, Scenario> scenarios = new Recent<>(MOST_SCENARIOS);
  private final Recent<List<Step>, History> wholes = new Recent<>(MOST_RUNS);
  private final Recent<Asked, History> parts = new Recent<>(MOST_RUNS);
  private final Recent<List<Step>, Boolean> asked = new Recent<>(MOST_SCENARIOS);

  /**
   * @param policies the numbers that stand unless the story gives others
   * @param run brings forth the whole of a scenario
   */
  public Replay(Scenario story, Map<FactKind, Fact> policies, Function<Scenario, History> run) {
    this.story = story;
    this.policies = policies;
    this.run = run;
  }

  Scenario story() {
    return story;
  }

  LocalDateTime starts() {
    return story.starts().atStartOfDay();
  }

  LocalDateTime ends() {
    return story.ends();
  }

  /**
   * One more step.
   *
   * @throws org.demarche.problem.InvalidInput when it cannot be read or does not fit
   */
  Step step(List<Step> before, String text, LocalDateTime at) {
    Scenario former = scenario(before);
    Scenario changed = changed(former, text, at);
    int known = former.changes().size();
    return new Step(text, at, changed.changes().subList(known, changed.changes().size()));
  }

  /** The story with these steps. */
  Scenario scenario(List<Step> steps) {
    if (steps.isEmpty()) {
      return story;
    }
    Step last = Branch.last(steps);
    return scenarios.get(
        steps, () -> changed(scenario(steps.subList(0, steps.size() - 1)), last.text(), last.at()));
  }

  /** A step knows no decision that was not open when it was made. */
  private Scenario changed(Scenario former, String text, LocalDateTime at) {
    List<Decision> menu = story.decisions().stream().filter(it -> !it.from().isAfter(at)).toList();
    return WhatIf.inlineAt(former.withDecisions(menu), text, at, policies)
        .withDecisions(story.decisions());
  }

  /** All that these steps bring forth, also what lies ahead. */
  History whole(List<Step> steps) {
    return wholes.get(steps, () -> run.apply(scenario(steps)));
  }

  /**
   * What has been played up to a moment. The first time, no more than that is run; whoever asks
   * again goes on, so that the whole is run, and each later day is there at once.
   */
  History played(List<Step> steps, LocalDateTime until) {
    if (until.equals(ends())) {
      return whole(steps);
    }
    Asked key = new Asked(steps, until);
    boolean midnight = until.toLocalTime().equals(LocalTime.MIDNIGHT);
    boolean again = asked.known(steps).isPresent() && parts.known(key).isEmpty();
    asked.get(steps, () -> true);
    return midnight && (again || wholes.known(steps).isPresent())
        ? Past.of(whole(steps), until)
        : parts.get(key, () -> run.apply(scenario(steps).until(until)));
  }

  /** The same, save that a day that is not over may have no measures. */
  History changes(List<Step> steps, LocalDateTime until) {
    return wholes.known(steps).map(it -> Past.of(it, until)).orElseGet(() -> played(steps, until));
  }
}
