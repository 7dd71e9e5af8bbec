package org.demarche.play;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.scenario.Decision;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;

/**
 * What steps make of a story. Every list of steps is run from the start and no farther than it is
 * played; the runs that were asked for last are kept, so that they can go on.
 */
public final class Replay {

  private static final int MOST_RUNS = 12;
  private static final int MOST_SCENARIOS = 200;

  private record Asked(List<Step> steps, LocalDateTime until) {}

  private final Scenario story;
  private final Map<FactKind, Fact> policies;
  private final Function<Scenario, Course> start;
  private final Recent<List<Step>, Scenario> scenarios = new Recent<>(MOST_SCENARIOS, it -> {});
  private final Recent<List<Step>, Course> courses = new Recent<>(MOST_RUNS, Course::close);
  private final Recent<Asked, History> parts = new Recent<>(MOST_RUNS, it -> {});

  /**
   * @param policies the numbers that stand unless the story gives others
   * @param start begins to run a scenario
   */
  public Replay(Scenario story, Map<FactKind, Fact> policies, Function<Scenario, Course> start) {
    this.story = story;
    this.policies = policies;
    this.start = start;
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

  /** What has been played up to a moment. */
  History played(List<Step> steps, LocalDateTime until) {
    return until.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? changes(steps, until)
        : parts.get(new Asked(steps, until), () -> part(steps, until));
  }

  private History part(List<Step> steps, LocalDateTime until) {
    try (Course course = start.apply(scenario(steps).until(until))) {
      return course.first(days(until));
    }
  }

  /** The same, save that a day that is not over has no measures. */
  History changes(List<Step> steps, LocalDateTime until) {
    return Past.of(first(steps, days(until)), until);
  }

  /** The next change of a kind; no more is run than it takes to find it. */
  Optional<Change> next(List<Step> steps, LocalDateTime from, Predicate<Change> wanted) {
    int begun = (int) ChronoUnit.DAYS.between(story.starts(), from.toLocalDate());
    return IntStream.range(begun, story.days())
        .mapToObj(day -> first(steps, day + 1).days().get(day))
        .flatMap(day -> day.changes().stream())
        .filter(change -> !change.at().isBefore(from))
        .filter(wanted)
        .findFirst();
  }

  /** How many days have begun before a moment. */
  private int days(LocalDateTime until) {
    LocalDate over = until.minusMinutes(1).toLocalDate();
    return (int) ChronoUnit.DAYS.between(story.starts(), over) + 1;
  }

  /** A run that failed does not go on. */
  private History first(List<Step> steps, int days) {
    try {
      return courses.get(steps, () -> start.apply(scenario(steps))).first(days);
    } catch (RuntimeException failed) {
      courses.forget(steps);
      throw failed;
    }
  }
}
