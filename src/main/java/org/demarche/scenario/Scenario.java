package org.demarche.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A story to run: what is known from the start, what happens when, and what is expected.
 *
 * @param id the folder's name, or the file's without its ending
 * @param file as the user named it
 * @param sha256 of the file, in hexadecimal
 * @param starts day 0
 * @param ends the first moment after the run; at least a minute, at most 36525 days after the start
 * @param zone the time zone that local times are in, for display only; may be empty
 * @param whatIfs what was changed of the story, in words; empty for the story itself
 * @param given by moment, then in written order; what is dated before the start is background
 */
public record Scenario(
    String id,
    String file,
    String sha256,
    String name,
    String about,
    LocalDate starts,
    LocalDateTime ends,
    String zone,
    List<String> whatIfs,
    List<GivenFact> given,
    List<Expectation> expectations) {

  public Scenario {
    whatIfs = List.copyOf(whatIfs);
    given = List.copyOf(given);
    expectations = List.copyOf(expectations);
  }

  /** What is given and rests on nothing that is missing. */
  public List<GivenFact> played() {
    return Premises.played(given);
  }

  /** What is given for the days that are run, and withheld because what it rests on is missing. */
  public List<GivenFact> withheld() {
    return Premises.withheld(given).stream().filter(it -> it.at().isBefore(ends)).toList();
  }

  /** The last day that is run, or begun. */
  public LocalDate lastDay() {
    return ends.minusMinutes(1).toLocalDate();
  }

  /** How many days are run, day 0 among them. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(starts, lastDay()) + 1;
  }

  /** The same story, run only so far. */
  public Scenario until(LocalDateTime end) {
    return new Scenario(
        id, file, sha256, name, about, starts, end, zone, whatIfs, given, expectations);
  }

  /** The same story with its given facts in another order. */
  public Scenario withGiven(List<GivenFact> others) {
    return new Scenario(
        id, file, sha256, name, about, starts, ends, zone, whatIfs, others, expectations);
  }

  /** The same story with something changed, and only what was expected of the change. */
  Scenario changed(List<String> how, List<GivenFact> others, List<Expectation> expected) {
    return new Scenario(id, file, sha256, name, about, starts, ends, zone, how, others, expected);
  }
}
