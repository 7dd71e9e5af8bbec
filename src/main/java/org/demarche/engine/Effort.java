package org.demarche.engine;

/**
 * How much work the rules may make at one moment. It counts, rather than times, so that what is
 * stopped is stopped at the same point everywhere.
 */
final class Effort {

  /** How many combinations of facts may be tried at one moment. */
  static final long MOST_COMBINATIONS = 5_000_000;

  /** How many times rules may conclude at one moment. */
  static final int MOST_CONCLUSIONS = 500_000;

  /** How many times rules may conclude in a whole run. */
  static final long MOST_IN_A_RUN = 100_000_000;

  private static final ThreadLocal<long[]> TRIED = ThreadLocal.withInitial(() -> new long[1]);

  private Effort() {}

  /** A new moment begins on this thread. */
  static void begin() {
    TRIED.get()[0] = 0;
  }

  /** One more combination is tried on this thread. */
  static boolean spend() {
    if (++TRIED.get()[0] > MOST_COMBINATIONS) {
      throw new Exhausted();
    }
    return true;
  }

  /** More was asked for than is allowed. */
  static final class Exhausted extends RuntimeException {
    Exhausted() {
      super(
          "more than " + MOST_COMBINATIONS + " combinations of facts were tried",
          null,
          false,
          false);
    }
  }
}
