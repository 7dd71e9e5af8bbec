package org.demarche.scenario;

import java.util.Locale;
import java.util.Optional;

/** What a text may not have: it is printed on a line, beside what others wrote. */
final class PlainText {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private PlainText() {}

  /**
   * Of a text that is too long or has what may not be printed, what that is, as the end of a
   * message: {@code : this has 612}, or {@code : this has U+202E at character 3}.
   *
   * @param most characters
   */
  static Optional<String> fault(String text, int most) {
    Optional<String> unprintable =
        text.codePoints()
            .filter(PlainText::isControl)
            .mapToObj(
                it -> String.format(Locale.ROOT, "U+%04X", it) + " at character " + at(text, it))
            .findFirst();
    return unprintable
        .or(() -> text.length() > most ? Optional.of("" + text.length()) : Optional.empty())
        .map(it -> ": this has " + it);
  }

  private static int at(String text, int character) {
    return text.codePointCount(0, text.indexOf(character)) + 1;
  }

  /**
   * Control characters, and those that turn the direction of what is printed after them; but for
   * the two that words of Persian and many other languages, and some signs, are joined or parted
   * by.
   */
  static boolean isControl(int character) {
    int type = Character.getType(character);
    if (character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER) {
      return false;
    }
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
