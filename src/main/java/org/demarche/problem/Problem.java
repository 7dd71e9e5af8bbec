package org.demarche.problem;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with an input: what kind of problem, where, and a sentence that says what
 * was found, what was expected and, where something near exists, "Maybe ...". Control characters of
 * the input are shown as U+FFFD, so that a message cannot play tricks with a terminal, and what is
 * quoted at length is cut.
 */
public record Problem(Code code, Place place, String message) implements Comparable<Problem> {

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]");
  private static final Pattern MAYBE = Pattern.compile(" Maybe '([^']+)'\\.$");
  private static final int LONGEST_QUOTE = 200;
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::message)
          .thenComparing(Problem::code);

  public Problem {
    message = cut(clean(message));
  }

  /** Text from an input, with control characters and those that turn directions replaced. */
  public static String clean(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  /** The same problem, said of another place. */
  public Problem at(Place other) {
    return new Problem(code, other, message);
  }

  /** The same problem at the same place, in other words. */
  public Problem saying(String otherwise) {
    return new Problem(code, place, otherwise);
  }

  /** What was probably meant, as the message guesses at its end. */
  public Optional<String> maybe() {
    return MAYBE.matcher(message).results().map(it -> it.group(1)).findFirst();
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

  private static String cut(String message) {
    StringBuilder cut = new StringBuilder();
    int done = 0;
    int open = quote(message, 0, -1);
    while (open >= 0) {
      int close = quote(message, open + 1, 1);
      if (close > open + 1 + LONGEST_QUOTE) {
        cut.append(message, done, open + 1 + LONGEST_QUOTE).append("...");
        done = close;
      }
      open = close < 0 ? -1 : quote(message, close + 1, -1);
    }
    return cut.append(message, done, message.length()).toString();
  }

  /** The next quote that is no apostrophe: no letter before one that opens, none after another. */
  private static int quote(String message, int from, int side) {
    int found = message.indexOf('\'', from);
    while (found >= 0 && isLetter(message, found + side)) {
      found = message.indexOf('\'', found + 1);
    }
    return found;
  }

  private static boolean isLetter(String message, int index) {
    return index >= 0
        && index < message.length()
        && Character.isLetterOrDigit(message.charAt(index));
  }
}
