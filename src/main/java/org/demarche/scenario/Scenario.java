package org.demarche.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A story to run: what is known from the start, what happens when, and what is expected.
 *
 * @param id the folder's name, or the file's without its ending
 * @param file as the user named it
 * @param sha256 of the file, in hexadecimal
 * @param starts day 0
 * @param days how many days are run, day 0 among them; 1 to 36525
 * @param zone the time zone that local times are in, for display only; may be empty
 * @param given by moment, then in written order; what is dated before the start is background
 */
public record Scenario(
    String id,
    String file,
    String sha256,
    String name,
    String about,
    LocalDate starts,
    int days,
    String zone,
    List<GivenFact> given,
    List<Expectation> expectations) {

  public Scenario {
    given = List.copyOf(given);
    expectations = List.copyOf(expectations);
  }

  /** The last day that is run. */
  public LocalDate lastDay() {
    return starts.plusDays(days - 1L);
  }

  /** The first moment after the run. */
  public LocalDateTime ends() {
    return starts.plusDays(days).atStartOfDay();
  }

  /** The same story, run for fewer days. */
  public Scenario withDays(int fewer) {
    return new Scenario(id, file, sha256, name, about, starts, fewer, zone, given, expectations);
  }

  /** The same story with its given facts in another order. */
  public Scenario withGiven(List<GivenFact> others) {
    return new Scenario(id, file, sha256, name, about, starts, days, zone, others, expectations);
  }
}
