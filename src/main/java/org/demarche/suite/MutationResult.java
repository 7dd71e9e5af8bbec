package org.demarche.suite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.scenario.Equivalent;

/**
 * What came of changing rules.
 *
 * @param tested in order of the rule book
 * @param invalid how many changes the profile refuses; they are not among those tested
 * @param mistaken entries of the list of equivalents that are wrong
 * @param failing stories that fail before anything is changed, so that they notice nothing
 */
public record MutationResult(
    List<Tested> tested, int invalid, List<Mistaken> mistaken, List<String> failing) {

  public MutationResult {
    tested = List.copyOf(tested);
    mistaken = List.copyOf(mistaken);
    failing = List.copyOf(failing);
  }

  /** How a mutant came out. */
  public enum Fate {
    KILLED,
    SURVIVED,
    EQUIVALENT
  }

  /**
   * A mutant and what came of it.
   *
   * @param told which test noticed it, or why it means the same; empty if it survived
   * @param next a case that would notice it, if one was found
   */
  public record Tested(Mutant mutant, Fate fate, String told, Optional<NextCase> next) {

    static Tested killed(Mutant mutant, String by) {
      return new Tested(mutant, Fate.KILLED, by, Optional.empty());
    }

    static Tested equivalent(Mutant mutant, String reason) {
      return new Tested(mutant, Fate.EQUIVALENT, reason, Optional.empty());
    }

    static Tested survived(Mutant mutant, Optional<NextCase> next) {
      return new Tested(mutant, Fate.SURVIVED, "", next);
    }
  }

  /** An entry of the list of equivalents, and what is wrong with it. */
  public record Mistaken(Equivalent entry, String why) {}

  /** Those that came out one way, in order. */
  public Stream<Tested> of(Fate fate) {
    return tested.stream().filter(it -> it.fate() == fate);
  }

  /** How many a test noticed. */
  public int killed() {
    return (int) of(Fate.KILLED).count();
  }

  /** How many no test noticed, and nobody says that they mean the same. */
  public int survived() {
    return (int) of(Fate.SURVIVED).count();
  }

  /** How many are said to mean the same. */
  public int equivalent() {
    return (int) of(Fate.EQUIVALENT).count();
  }

  /** How many were tried: killed, survived and equivalent. */
  public int total() {
    return tested.size();
  }

  /** Those made by one operator, in order. */
  public Stream<Tested> by(MutationOperator operator) {
    return tested.stream().filter(it -> it.mutant().operator() == operator);
  }

  /** Whether the list of equivalents is right and every story could notice something. */
  public boolean isSound() {
    return mistaken.isEmpty() && failing.isEmpty();
  }

  /** Whether no less than so much of a hundred was noticed. */
  public boolean reaches(double percent) {
    return killed() * 100.0 >= percent * total();
  }
}
