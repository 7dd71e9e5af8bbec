package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/** Whether what an expectation says of when, how often and why goes with its verb. */
final class ExpectationFit {

  private final LocalDateTime starts;
  private final Problems problems;

  ExpectationFit(LocalDateTime starts, Problems problems) {
    this.starts = starts;
    this.problems = problems;
  }

  void span(Expectation.Verb verb, Span span, boolean counted, YamlNode.Entry entry) {
    if (verb.isAtATime() && span instanceof Span.Run && !counted) {
      problems.add(
          Code.WRONG_EXPECTATION,
          entry.place(),
          "expect: '"
              + verb.word()
              + "' needs a date, as in 'on: 2026-01-24T20:00', or before, after or between"
              + (verb.isCounting() ? ", or times" : "")
              + ".");
    }
    if (verb.isMoving() && span instanceof Span.On on && isFirstDay(on.when())) {
      problems.add(
          Code.WRONG_EXPECTATION,
          entry.place(),
          "expect: nothing lies before "
              + on.when()
              + " that '"
              + verb.word()
              + "' could compare.");
    }
  }

  private boolean isFirstDay(Expectation.When when) {
    return when.moment().toLocalDate().equals(starts.toLocalDate())
        && (when.wholeDay() || when.moment().equals(starts));
  }

  void keys(Expectation.Verb verb, Optional<Span> span, YamlNode.Mapping mapping) {
    if (!verb.isCounting()) {
      mapping
          .entry(TimesReader.KEY)
          .ifPresent(
              it ->
                  problems.add(
                      Code.WRONG_EXPECTATION,
                      it.place(),
                      "expect: 'times' counts what begins, ends or happens, and '"
                          + verb.word()
                          + "' does not."));
    }
    boolean atOnce =
        verb == Expectation.Verb.HOLDS && span.filter(Span.On.class::isInstance).isPresent();
    if (!verb.isComingAbout() && !atOnce) {
      Stream.of(GroundReader.WANTED, GroundReader.UNWANTED)
          .flatMap(key -> mapping.entry(key).stream())
          .forEach(
              it ->
                  problems.add(
                      Code.WRONG_EXPECTATION,
                      it.place(),
                      "expect: '"
                          + it.key()
                          + "' asks why something begins, happens, comes about once or eventually,"
                          + " or holds on a date; not '"
                          + verb.word()
                          + "'."));
    }
  }
}
