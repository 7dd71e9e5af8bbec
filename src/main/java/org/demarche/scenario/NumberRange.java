package org.demarche.scenario;

/**
 * The numbers that a component of a pattern may have.
 *
 * @param least at least this
 * @param most at most this
 */
public record NumberRange(int least, int most) {

  /** Whether a number is one of them. */
  public boolean includes(int number) {
    return number >= least && number <= most;
  }

  boolean hasLeast() {
    return least > Integer.MIN_VALUE;
  }

  boolean hasMost() {
    return most < Integer.MAX_VALUE;
  }

  /** Such as {@code 3 or more}, {@code 5 or less} or {@code 3 to 5}. */
  @Override
  public String toString() {
    if (!hasMost()) {
      return least + " or more";
    }
    return hasLeast() ? least + " to " + most : most + " or less";
  }
}
