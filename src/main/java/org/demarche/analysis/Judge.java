package org.demarche.analysis;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.Span;

/** Judges a run by one expectation after another. */
final class Judge {

  private final Judged run;
  private final Evidence evidence;
  private final Grounds grounds;

  Judge(Judged run) {
    this.run = run;
    this.evidence = Evidence.of(run.history());
    this.grounds = new Grounds(run);
  }

  Verdict of(Expectation expectation) {
    Window window = Window.of(expectation.span(), run);
    Finding finding =
        window.missing().map(Finding::unmet).orElseGet(() -> found(expectation, window));
    return window.closed() || finding.settled()
        ? new Verdict(
            expectation,
            outcome(expectation, finding),
            said(expectation, finding),
            finding.nearest())
        : new Verdict(expectation, Verdict.Outcome.AHEAD, "the run ended before", Optional.empty());
  }

  private Finding found(Expectation expectation, Window window) {
    return switch (expectation.verb()) {
      case BEGINS, ENDS, HAPPENS, ONCE -> new Counting(evidence, grounds, window).of(expectation);
      case HOLDS, ABSENT, ALWAYS, EVENTUALLY, NEVER ->
          new Lasting(evidence, grounds, window).of(expectation);
      case RISES, FALLS, UNCHANGED -> new Moving(evidence, window).of(expectation);
      case SAME_AS_BASE, DIFFERS_FROM_BASE ->
          new AgainstBase(evidence, base(), window).of(expectation);
    };
  }

  private Evidence base() {
    return Evidence.of(
        run.base()
            .orElseThrow(() -> new IllegalArgumentException("The run of the story is missing.")));
  }

  private static Verdict.Outcome outcome(Expectation expectation, Finding finding) {
    if (expectation.expectedFailure().isPresent()) {
      return finding.met() ? Verdict.Outcome.UNEXPECTEDLY_MET : Verdict.Outcome.EXPECTED_FAILURE;
    }
    return finding.met() ? Verdict.Outcome.MET : Verdict.Outcome.UNMET;
  }

  private String said(Expectation expectation, Finding finding) {
    if (!finding.met()) {
      return finding.found() + landmarks(expectation.span());
    }
    return expectation.expectedFailure().isPresent()
        ? "it is met now (" + finding.found() + "); remove 'expected-failure'"
        : finding.found();
  }

  /** When the facts came about that it was to lie before or after. */
  private String landmarks(Span span) {
    return span instanceof Span.Beside beside
        ? Stream.of(beside.after(), beside.before())
            .flatMap(Optional::stream)
            .filter(Span.Landmark.class::isInstance)
            .map(it -> landmark((Span.Landmark) it))
            .collect(Collectors.joining())
        : "";
  }

  private String landmark(Span.Landmark landmark) {
    return Occurrences.first(landmark, run.history())
        .map(
            it ->
                "; "
                    + landmark.pattern()
                    + " first "
                    + Occurrences.past(landmark.verb())
                    + " "
                    + evidence.sentences().moment(it))
        .orElse("");
  }
}
