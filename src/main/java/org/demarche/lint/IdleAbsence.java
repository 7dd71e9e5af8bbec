package org.demarche.lint;

import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.rule.Condition;
import org.demarche.rule.Pattern;

/** Absences of what can never be there, so that they hold always. */
final class IdleAbsence implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    Concluders concluders = Concluders.of(reading.rules());
    return reading.rules().stream()
        .filter(rule -> !concluders.never().containsKey(rule))
        .map(Shape::of)
        .flatMap(shape -> in(shape, concluders));
  }

  private static Stream<Problem> in(Shape shape, Concluders concluders) {
    return shape.places(Condition.Absence.class).stream()
        .filter(i -> isIdle(shape, i, concluders))
        .map(i -> shape.condition(i).pattern())
        .map(
            pattern ->
                new Problem(
                    Code.IDLE_ABSENCE,
                    pattern.place(),
                    "'not " + pattern.kind().name() + "' blocks nothing: " + why(pattern)));
  }

  private static boolean isIdle(Shape shape, int index, Concluders concluders) {
    Pattern pattern = shape.condition(index).pattern();
    boolean unknown = pattern.kind().isStatus() && !concluders.conclude(pattern.kind());
    return unknown || !shape.demands().and(shape.asked(index)).possible();
  }

  private static String why(Pattern pattern) {
    return pattern.constraints().isEmpty() || pattern.kind().isStatus()
        ? "no such fact is ever concluded where the other conditions hold."
        : "no such fact fits where the other conditions hold.";
  }
}
