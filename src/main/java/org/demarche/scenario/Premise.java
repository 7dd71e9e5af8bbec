package org.demarche.scenario;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a given event rests on: another given fact, and when that one was given. Without it the
 * event is withheld.
 */
public record Premise(FactPattern pattern, Expectation.When when) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Whether a given fact is what is meant. */
  boolean fits(GivenFact given) {
    return when.covers(given.at()) && pattern.fits(given.fact());
  }

  /** Such as {@code agreement-signed id=accord, 30 January 2026}. */
  @Override
  public String toString() {
    return pattern + ", " + DAY.format(when.moment());
  }
}
