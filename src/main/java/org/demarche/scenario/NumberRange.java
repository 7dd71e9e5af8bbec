package org.demarche.scenario;

/**
 * The numbers that a component of a pattern may have.
 *
 * @param least at least this
 * @param most at most this
 * @param above whether the author wrote the number below the least
 * @param below whether the author wrote the number above the most
 */
public record NumberRange(int least, int most, boolean above, boolean below) {

  /** Whether a number is one of them. */
  public boolean includes(int number) {
    return number >= least && number <= most;
  }

  /** By how much a number misses them. */
  long gap(int number) {
    return Math.max(0, Math.max((long) least - number, (long) number - most));
  }

  /** As one word of a command line has it, such as {@code 3..5} or {@code 3..}. */
  String word() {
    return (hasLeast() ? least : "") + ".." + (hasMost() ? most : "");
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
