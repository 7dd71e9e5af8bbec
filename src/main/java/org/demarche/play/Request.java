package org.demarche.play;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;

/**
 * A line that was typed, taken apart.
 *
 * @param operand what follows the verb; may be empty
 * @param at where the operand stands, or the verb if there is none
 */
record Request(Verb verb, String operand, Place at) {

  /**
   * @param start where the line's first character stands
   * @throws InvalidInput when it begins with no command
   */
  static Request read(String line, Place start) {
    String typed = line.strip();
    int indent = line.indexOf(typed);
    String word = typed.split("\\s+", 2)[0];
    String operand = typed.substring(word.length()).strip();
    Place wordAt = shifted(start, indent);
    Verb verb = Verb.of(word).orElseThrow(() -> unknown(word, wordAt));
    Place at =
        operand.isEmpty() ? wordAt : shifted(start, indent + typed.indexOf(operand, word.length()));
    if (verb.takesNothing() && !operand.isEmpty()) {
      throw new InvalidInput(
          Code.WRONG_COMMAND,
          at,
          "Found '" + operand + "', expected nothing after '" + word + "'.");
    }
    return new Request(verb, operand, at);
  }

  private static InvalidInput unknown(String word, Place at) {
    List<String> known = Stream.concat(Verb.words().stream(), Stream.of("exit")).toList();
    return new InvalidInput(
        Code.WRONG_COMMAND,
        at,
        "There is no command '" + word + "'." + Nearest.hint(word, known) + " 'help' lists all.");
  }

  static Place shifted(Place place, int columns) {
    return new Place(place.file(), place.line(), place.column() + columns);
  }

  List<String> words() {
    return operand.isEmpty() ? List.of() : Arrays.asList(operand.split("\\s+"));
  }

  InvalidInput wrong(String message) {
    return new InvalidInput(Code.WRONG_COMMAND, at, message);
  }

  /** Found something else than what the verb takes. */
  InvalidInput unexpected(String expected) {
    return wrong(
        "Found "
            + (operand.isEmpty() ? "nothing" : "'" + operand + "'")
            + ", expected "
            + expected
            + " after '"
            + verb.word()
            + "'.");
  }

  /**
   * What is wrong with a text that the operand stands for, at its place in the line.
   *
   * @param before how many characters the text has before the operand
   */
  InvalidInput wrong(InvalidInput inText, int before) {
    return new InvalidInput(
        inText.problems().stream()
            .map(it -> it.at(shifted(at, Math.max(0, it.place().column() - 1 - before))))
            .toList());
  }

  /** A number of days, 1 if none is given. */
  int days() {
    if (operand.isEmpty()) {
      return 1;
    }
    if (!operand.matches("[1-9]\\d{0,4}")) {
      throw unexpected("a number of days, such as 5,");
    }
    return Integer.parseInt(operand);
  }
}
