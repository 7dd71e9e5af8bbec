package org.demarche.scenario;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a given event rests on: another given fact, and when that one was given. Without it the
 * event is withheld.
 */
public record Premise(FactPattern pattern, Expectation.When when) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH);

  /** Whether a given fact is what is meant by what is given at a moment, and is not later. */
  boolean fits(GivenFact given, LocalDateTime at) {
    return !given.moved()
        && when.covers(given.at())
        && !given.at().isAfter(at)
        && pattern.fits(given.fact());
  }

  /** Such as {@code agreement-signed id=accord, 30 January 2026}. */
  @Override
  public String toString() {
    return pattern + ", " + (when.wholeDay() ? DAY : HOUR).format(when.moment());
  }
}
