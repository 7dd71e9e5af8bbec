package org.demarche.problem;

import java.util.Comparator;

/**
 * One thing that is wrong with an input: where, and a sentence that says what was found, what was
 * expected and, where something near exists, "Maybe ...".
 */
public record Problem(Place place, String message) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place).thenComparing(Problem::message);

  /** By place, then message. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: message}. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
