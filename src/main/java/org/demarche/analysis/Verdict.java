package org.demarche.analysis;

import java.util.List;
import java.util.Optional;
import org.demarche.scenario.Expectation;

/**
 * Whether a run is as was expected, and what was found.
 *
 * @param found in words, for people, with dates
 * @param nearest what came nearest to something that was expected and not found
 */
public record Verdict(
    Expectation expectation, Outcome outcome, String found, Optional<NearMiss> nearest) {

  /** How an expectation fared. */
  public enum Outcome {
    MET,
    UNMET,
    /** The run ended before what it speaks of, and what was seen does not settle it. */
    AHEAD,
    /** It is not met, and that is known. */
    EXPECTED_FAILURE,
    /** It is met, though it is said not to be. */
    UNEXPECTEDLY_MET;

    /** Whether somebody has to look into it. */
    public boolean isFailure() {
      return this == UNMET || this == UNEXPECTEDLY_MET;
    }
  }

  /**
   * Judges every expectation, in their order.
   *
   * @throws IllegalArgumentException when some compare the run with a base that is not there
   */
  public static List<Verdict> of(Judged run, List<Expectation> expectations) {
    Judge judge = new Judge(run);
    return expectations.stream().map(judge::of).toList();
  }

  /** Whether somebody has to look into it. */
  public boolean isFailure() {
    return outcome.isFailure();
  }
}
