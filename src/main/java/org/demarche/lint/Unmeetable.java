package org.demarche.lint;

import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.Scenario;

/** Expectations that nothing can meet, and absences that nothing can break. */
final class Unmeetable implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    Concluders concluders = Concluders.of(reading.rules());
    return reading
        .tellings()
        .flatMap(
            telling ->
                telling.expectations().stream()
                    .filter(it -> asksFor(it) || asksForAbsence(it))
                    .filter(it -> !possible(it.pattern(), telling, concluders))
                    .map(it -> told(it, concluders)));
  }

  /** Whether it cannot be met without such a fact. */
  private static boolean asksFor(Expectation expectation) {
    return !asksForAbsence(expectation)
        && expectation.verb() != Expectation.Verb.UNCHANGED
        && expectation.verb() != Expectation.Verb.SAME_AS_BASE
        && !expectation.times().include(0);
  }

  private static boolean asksForAbsence(Expectation expectation) {
    return expectation.verb() == Expectation.Verb.NEVER
        || expectation.verb() == Expectation.Verb.ABSENT
        || expectation.times().most() == 0;
  }

  private static boolean possible(FactPattern pattern, Scenario telling, Concluders concluders) {
    return telling.given().stream().anyMatch(it -> pattern.fits(it.fact()))
        || concluders.mayConclude(pattern);
  }

  private static Problem told(Expectation expectation, Concluders concluders) {
    FactPattern pattern = expectation.pattern();
    String why =
        concluders.conclude(pattern.kind())
            ? "no rule concludes '" + pattern + "', and nothing of it is given."
            : "no rule of the book concludes " + pattern.kind() + ", and nothing of it is given.";
    return asksForAbsence(expectation)
        ? new Problem(
            Code.EMPTY_EXPECTATION, expectation.place(), "This expectation cannot fail: " + why)
        : new Problem(
            Code.UNMEETABLE_EXPECTATION, expectation.place(), "Nothing can meet this: " + why);
  }
}
