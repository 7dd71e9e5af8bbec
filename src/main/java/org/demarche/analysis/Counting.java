package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.scenario.Expectation;

/** Judges how often something begins, ends or happens. */
final class Counting {

  private final Evidence evidence;
  private final Grounds grounds;
  private final Window window;

  Counting(Evidence evidence, Grounds grounds, Window window) {
    this.evidence = evidence;
    this.grounds = grounds;
    this.window = window;
  }

  Finding of(Expectation expectation) {
    List<Occurrences.Occurrence> all =
        Occurrences.of(expectation.verb(), expectation.pattern(), evidence.history());
    List<Occurrences.Occurrence> within =
        all.stream().filter(it -> window.covers(it.at())).toList();
    List<Occurrences.Occurrence> counted =
        within.stream()
            .filter(it -> grounds.carry(expectation.grounds(), it.fact(), it.at()))
            .toList();
    Expectation.Times times = expectation.times();
    boolean tooMany = counted.size() > times.most();
    boolean enough = counted.size() >= times.least() && times.most() == Expectation.Times.ANY;
    boolean met = times.include(counted.size());
    if (!met && !tooMany && counted.size() < within.size()) {
      return Finding.unmet(forOtherReasons(expectation, within, counted));
    }
    return Finding.of(met, words(expectation, counted.isEmpty() ? all : counted))
        .settledIf(tooMany || enough)
        .near(() -> tooMany ? Optional.empty() : NearMisses.of(expectation, evidence, window));
  }

  private String words(Expectation expectation, List<Occurrences.Occurrence> told) {
    String past = past(expectation);
    if (told.isEmpty()) {
      return "it never " + past;
    }
    List<LocalDateTime> moments = told.stream().map(Occurrences.Occurrence::at).toList();
    boolean counted = !expectation.times().equals(Expectation.Times.SOME) && moments.size() > 1;
    return "it "
        + past
        + (counted ? " " + moments.size() + " times: " : " ")
        + Occurrences.listed(moments, evidence.sentences());
  }

  private static String past(Expectation expectation) {
    boolean once = expectation.verb() == Expectation.Verb.ONCE;
    return once && !expectation.pattern().kind().isEvent()
        ? "began"
        : Occurrences.past(expectation.verb());
  }

  private String forOtherReasons(
      Expectation expectation,
      List<Occurrences.Occurrence> within,
      List<Occurrences.Occurrence> counted) {
    Occurrences.Occurrence first =
        within.stream().filter(it -> !counted.contains(it)).findFirst().orElseThrow();
    return "it "
        + past(expectation)
        + " "
        + evidence.sentences().moment(first.at())
        + ", "
        + grounds.told(expectation.grounds(), first.fact(), first.at());
  }
}
