package org.demarche.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
 * @param changes every such change, in order, each as a line of YAML
 * @param given by moment, then in written order; what is dated before the start is background
 * @param decisions what its actors may decide, by number
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
    List<String> changes,
    List<GivenFact> given,
    List<Decision> decisions,
    List<Expectation> expectations) {

  public Scenario {
    whatIfs = List.copyOf(whatIfs);
    changes = List.copyOf(changes);
    given = List.copyOf(given);
    decisions = List.copyOf(decisions);
    expectations = List.copyOf(expectations);
  }

  /** What is given and rests on nothing that is missing. */
  public List<GivenFact> played() {
    return Premises.played(given);
  }

  /**
   * What is given for the days that are run, in its order, and withheld, with the first of what it
   * rests on that is missing.
   */
  public Map<GivenFact, Premise> withheld() {
    Map<GivenFact, Premise> missing = new LinkedHashMap<>();
    Premises.withheld(given)
        .forEach(
            (fact, premise) -> {
              if (fact.at().isBefore(ends)) {
                missing.put(fact, premise);
              }
            });
    return missing;
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
    return with(end, whatIfs, changes, given, decisions, expectations);
  }

  /** The same story with its given facts in another order. */
  public Scenario withGiven(List<GivenFact> others) {
    return with(ends, whatIfs, changes, others, decisions, expectations);
  }

  /**
   * The same story with less given, and everything still expected of it.
   *
   * @param how what was left out, in words
   */
  public Scenario doubted(String how, List<GivenFact> kept) {
    return with(ends, and(whatIfs, List.of(how)), changes, kept, decisions, expectations);
  }

  /** The same story with what its actors may decide. */
  public Scenario withDecisions(List<Decision> menu) {
    return with(ends, whatIfs, changes, given, menu, expectations);
  }

  /** The same story of which something else is expected. */
  public Scenario expecting(List<Expectation> expected) {
    return with(ends, whatIfs, changes, given, decisions, expected);
  }

  /**
   * The same story with something changed, and only what was expected of the change.
   *
   * @param name the change in words
   * @param how the changes as lines of YAML
   */
  Scenario changed(
      String name, List<String> how, List<GivenFact> others, List<Expectation> expected) {
    return with(ends, and(whatIfs, List.of(name)), and(changes, how), others, decisions, expected);
  }

  private static List<String> and(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private Scenario with(
      LocalDateTime end,
      List<String> names,
      List<String> how,
      List<GivenFact> others,
      List<Decision> menu,
      List<Expectation> expected) {
    return new Scenario(
        id, file, sha256, name, about, starts, end, zone, names, how, others, menu, expected);
  }
}
