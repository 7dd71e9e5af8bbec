package org.demarche.scenario;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;

/** Puts together the words of a command line that make up changes. */
final class UnquotedChange {

  private UnquotedChange() {}

  /**
   * Takes, from the words of a command line, those that make up one text of changes: so that it
   * need not be quoted. What does not begin a change is taken alone.
   */
  static String taken(Deque<String> arguments) {
    List<String> text = new ArrayList<>();
    takeOne(arguments, text);
    while (!arguments.isEmpty() && arguments.peek().equals(InlineChange.AND)) {
      take(arguments, text);
      takeOne(arguments, text);
    }
    return String.join(" ", text);
  }

  /** A change, or the name of one. */
  private static void takeOne(Deque<String> arguments, List<String> text) {
    boolean change = !arguments.isEmpty() && InlineChange.beginsOne(arguments.peek());
    take(arguments, text);
    if (change) {
      take(arguments, text);
    }
    while (change && !arguments.isEmpty() && goesOn(arguments.peek())) {
      boolean link = InlineChange.LINKS.contains(arguments.peek());
      take(arguments, text);
      if (link) {
        take(arguments, text);
      }
    }
  }

  private static boolean goesOn(String word) {
    boolean option = word.startsWith("-");
    return !option
        && (InlineChange.LINKS.contains(word) || InlineChange.PAIR.matcher(word).matches());
  }

  private static void take(Deque<String> arguments, List<String> text) {
    if (!arguments.isEmpty() && !arguments.peek().startsWith("-")) {
      text.add(quoted(arguments.remove()));
    }
  }

  /** A shell has taken the quotes off. */
  private static String quoted(String word) {
    Matcher pair = InlineChange.PAIR.matcher(word);
    boolean spaced = word.matches("(?s).*\\s.*") && word.indexOf('"') < 0;
    return spaced && pair.matches() ? pair.group(1) + "=\"" + pair.group(2) + "\"" : word;
  }
}
