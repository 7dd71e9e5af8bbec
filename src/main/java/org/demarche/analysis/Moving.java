package org.demarche.analysis;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;

/**
 * Judges how something moved: what stood at the last moment of a window against what stood just
 * before it; in a window that begins with the run, against the end of the first day.
 */
final class Moving {

  private final Evidence evidence;
  private final Window window;

  Moving(Evidence evidence, Window window) {
    this.evidence = evidence;
    this.window = window;
  }

  Finding of(Expectation expectation) {
    boolean measure = expectation.pattern().kind().show().isMeasure();
    LocalDateTime first = kept(start(), measure);
    LocalDateTime last = kept(window.last(), measure);
    if (!first.isBefore(last)) {
      return Finding.unmet("nothing lies before it to compare with");
    }
    List<Fact> before = standing(expectation.pattern(), first);
    List<Fact> after = standing(expectation.pattern(), last);
    if (before.isEmpty() || after.isEmpty()) {
      return Finding.unmet("it did not stand " + at(before.isEmpty() ? first : last))
          .near(() -> NearMisses.of(expectation, evidence, window));
    }
    return expectation.verb() == Expectation.Verb.UNCHANGED
        ? Finding.of(before.equals(after), told(before, first) + ", " + told(after, last))
        : numbers(expectation, first, last, before, after);
  }

  private LocalDateTime start() {
    return window.fromStart()
        ? window.from().with(LocalTime.of(23, 59))
        : window.from().minusMinutes(1);
  }

  /** A measure is kept at the end of each day: the last time before a moment. */
  private static LocalDateTime kept(LocalDateTime moment, boolean measure) {
    boolean endOfDay = moment.toLocalTime().equals(LocalTime.of(23, 59));
    return measure && !endOfDay
        ? moment.toLocalDate().minusDays(1).atTime(LocalTime.of(23, 59))
        : moment;
  }

  private List<Fact> standing(FactPattern pattern, LocalDateTime moment) {
    return evidence.at(pattern, moment).stream().map(Spell::fact).distinct().toList();
  }

  private Finding numbers(
      Expectation expectation,
      LocalDateTime first,
      LocalDateTime last,
      List<Fact> before,
      List<Fact> after) {
    if (before.size() > 1 || after.size() > 1) {
      LocalDateTime at = before.size() > 1 ? first : last;
      return Finding.unmet(
          Math.max(before.size(), after.size()) + " facts fit " + at(at) + ", expected one");
    }
    Component number = expectation.pattern().numbers().get(0);
    int was = (int) number.of(before.get(0));
    int is = (int) number.of(after.get(0));
    boolean met = expectation.verb() == Expectation.Verb.RISES ? is > was : is < was;
    return Finding.of(met, "it was " + was + " " + at(first) + " and " + is + " " + at(last));
  }

  private String told(List<Fact> facts, LocalDateTime at) {
    return at(at) + ": " + String.join("; ", facts.stream().map(evidence.sentences()::of).toList());
  }

  private String at(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.of(23, 59))
        ? "at the end of " + evidence.sentences().date(moment.toLocalDate().atStartOfDay())
        : "at " + evidence.sentences().moment(moment);
  }
}
