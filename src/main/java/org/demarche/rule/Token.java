package org.demarche.rule;

import org.demarche.problem.Place;

/**
 * A piece of a rule file.
 *
 * @param text the piece itself; of a string, what stands between its quotes
 * @param start offset of its first character in the file
 * @param end offset after its last character
 */
record Token(Type type, String text, Place place, int start, int end) {

  enum Type {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END_OF_FILE
  }

  boolean is(String expected) {
    return (type == Type.NAME || type == Type.SYMBOL) && text.equals(expected);
  }

  /** For messages. */
  String shown() {
    return switch (type) {
      case END_OF_FILE -> "the end of the file";
      case STRING -> "\"" + cut() + "\"";
      default -> "'" + cut() + "'";
    };
  }

  private String cut() {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
