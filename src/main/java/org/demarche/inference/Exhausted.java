package org.demarche.inference;

import java.time.LocalDateTime;

/**
 * So many combinations of facts were tried for one rule at one moment that the search was stopped.
 */
public final class Exhausted extends RuntimeException {

  /** How many combinations may be tried for one rule at one moment. */
  static final int MOST_COMBINATIONS = 2_000_000;

  Exhausted(String rule, LocalDateTime moment) {
    super(
        "The rule '"
            + rule
            + "' could not be explained on "
            + moment
            + ": more than "
            + MOST_COMBINATIONS
            + " combinations of facts were tried.");
  }
}
