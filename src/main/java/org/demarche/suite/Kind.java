package org.demarche.suite;

import java.util.Locale;

/** The kinds of what is tried, in the order in which they are counted. */
public enum Kind {
  /** What one rule, alone, concludes in a small situation. */
  CASES("case", "cases"),
  /** What must hold in every run. */
  INVARIANTS("invariant", "invariants"),
  /** What an author expects of a run. */
  EXPECTATIONS("expectation", "expectations"),
  /** That a run is told as it was when it was blessed. */
  GOLDEN("golden history", "golden histories");

  private final String one;
  private final String many;

  Kind(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** As command lines and documents write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code 3 golden histories}. */
  public String counted(long number) {
    return number + " " + (number == 1 ? one : many);
  }
}
