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
                telling.told().expectations().stream()
                    .filter(it -> asksFor(it) || asksForAbsence(it))
                    .filter(it -> !possible(it, telling, concluders))
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

  /** What a what-if takes away would be there without it, so that its absence says something. */
  private static boolean possible(
      Expectation expectation, Reading.Telling telling, Concluders concluders) {
    FactPattern pattern = expectation.pattern();
    return gives(telling.told(), pattern)
        || (asksForAbsence(expectation) && gives(telling.story(), pattern))
        || concluders.mayConclude(pattern);
  }

  private static boolean gives(Scenario scenario, FactPattern pattern) {
    return scenario.given().stream().anyMatch(it -> pattern.fits(it.fact()));
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
