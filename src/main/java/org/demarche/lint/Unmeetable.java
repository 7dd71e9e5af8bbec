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
    return reading.stories().stream()
        .flatMap(Reading.Story::tellings)
        .flatMap(
            telling ->
                telling.expectations().stream()
                    .filter(it -> !possible(it.pattern(), telling, concluders))
                    .map(it -> told(it, concluders)));
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
    boolean absence =
        expectation.verb() == Expectation.Verb.NEVER
            || expectation.verb() == Expectation.Verb.ABSENT;
    return absence
        ? new Problem(
            Code.EMPTY_EXPECTATION, expectation.place(), "This expectation cannot fail: " + why)
        : new Problem(
            Code.UNMEETABLE_EXPECTATION, expectation.place(), "Nothing can meet this: " + why);
  }
}
