package org.demarche.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** A word of a change on one line, with its quotation marks. */
record Word(String text, Place place) {

  /** Taken one by one, since an expression that repeats parts like these has no bound in depth. */
  private static final Pattern PART = Pattern.compile("\\s+|[^\\s\"']+|\"[^\"]*\"|'[^']*'|[\"']");

  /**
   * The words of a line; nothing, with a problem reported, if a quotation mark is not closed.
   *
   * @param start where the line's first character stands
   */
  static Optional<List<Word>> all(String line, Place start, Problems problems) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Matcher part = PART.matcher(line + " ");
    while (part.find()) {
      String found = part.group();
      if (found.equals("\"") || found.equals("'")) {
        problems.add(
            Code.WRONG_CHANGE,
            at(start, part.start()),
            "Found a quotation mark that nothing closes: " + found + ".");
        return Optional.empty();
      }
      if (!found.isBlank()) {
        word.append(found);
      } else if (!word.isEmpty()) {
        words.add(new Word(word.toString(), at(start, part.start() - word.length())));
        word.setLength(0);
      }
    }
    return Optional.of(words);
  }

  private static Place at(Place start, int index) {
    return new Place(start.file(), start.line(), start.column() + index);
  }

  boolean is(String other) {
    return text.equals(other);
  }
}
