package org.demarche.problem;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with an input: where, and a sentence that says what was found, what was
 * expected and, where something near exists, "Maybe ...". Control characters of the input are shown
 * as U+FFFD, so that a message cannot play tricks with a terminal, and what is quoted at length is
 * cut.
 */
public record Problem(Place place, String message) implements Comparable<Problem> {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern LONG_QUOTE = Pattern.compile("'([^']{200})[^']+'");
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place).thenComparing(Problem::message);

  public Problem {
    message = LONG_QUOTE.matcher(clean(message)).replaceAll("'$1...'");
  }

  /** Text from an input, with control characters and those that turn directions replaced. */
  public static String clean(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

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
