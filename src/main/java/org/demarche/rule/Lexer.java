package org.demarche.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;

/**
 * Cuts a rule file into tokens. Names, symbols and numbers are ASCII; other characters stand in
 * strings and comments only. A string has no escapes.
 */
final class Lexer {

  private static final List<String> SYMBOLS =
      List.of(
          "==", "!=", "<=", ">=", "&&", "||", "!.", "(", ")", ",", ":", ";", ".", "<", ">", "+",
          "-", "*", "/", "%", "@", "{", "}", "[", "]", "=", "!", "?", "&", "|", "^", "~", "#");

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private final Set<Integer> strange = new HashSet<>();
  private int offset;
  private int line = 1;
  private int lineStart;

  private Lexer(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** The tokens, the end of the file last; what is no token is reported and passed over. */
  static List<Token> tokens(String file, String text, Problems problems) {
    Lexer lexer = new Lexer(file, text, problems);
    while (lexer.offset < text.length()) {
      lexer.step();
    }
    lexer.tokens.add(
        new Token(Token.Type.END_OF_FILE, "", lexer.place(), text.length(), text.length()));
    return lexer.tokens;
  }

  private Place place() {
    return new Place(file, line, offset - lineStart + 1);
  }

  private void step() {
    char first = text.charAt(offset);
    if (first == '\n') {
      offset++;
      line++;
      lineStart = offset;
    } else if (first == ' ' || first == '\t' || first == '\r') {
      offset++;
    } else if (text.startsWith("//", offset)) {
      offset = endOr("\n", 0);
    } else if (text.startsWith("/*", offset)) {
      skipBlockComment();
    } else if (first == '"' || first == '\'') {
      string(first);
    } else if (isNameStart(first)) {
      run(Token.Type.NAME);
    } else if (isDigit(first)) {
      run(Token.Type.NUMBER);
    } else {
      symbol();
    }
  }

  private int endOr(String mark, int length) {
    int found = text.indexOf(mark, offset);
    return found < 0 ? text.length() : found + length;
  }

  private void skipBlockComment() {
    if (text.indexOf("*/", offset + 2) < 0) {
      problems.add(Code.RULE_SYNTAX, place(), "A comment is not closed. Expected */ at its end.");
    }
    int end = endOr("*/", 2);
    for (; offset < end; offset++) {
      if (text.charAt(offset) == '\n') {
        line++;
        lineStart = offset + 1;
      }
    }
  }

  private void string(char quote) {
    Place place = place();
    int start = offset;
    int end = offset + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end++;
    }
    String content = text.substring(start + 1, end);
    boolean closed = end < text.length() && text.charAt(end) == quote;
    offset = closed ? end + 1 : end;
    if (!closed) {
      problems.add(
          Code.RULE_SYNTAX,
          place,
          "A string is not closed on its line. Expected " + quote + " at its end.");
    }
    if (!Problem.clean(content).equals(content)) {
      problems.add(
          Code.RULE_OUTSIDE_PROFILE,
          place,
          "A control character stands in a string. Strings are plain text.");
    }
    if (content.indexOf('\\') >= 0) {
      problems.add(
          Code.RULE_OUTSIDE_PROFILE,
          place,
          "A backslash stands in a string. Strings have no escapes in the profile.");
    }
    tokens.add(new Token(Token.Type.STRING, content, place, start, offset));
  }

  private void run(Token.Type type) {
    Place place = place();
    int start = offset;
    while (offset < text.length() && isNamePart(text.charAt(offset))) {
      offset++;
    }
    tokens.add(new Token(type, text.substring(start, offset), place, start, offset));
  }

  private void symbol() {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, offset)) {
        tokens.add(new Token(Token.Type.SYMBOL, symbol, place(), offset, offset + symbol.length()));
        offset += symbol.length();
        return;
      }
    }
    int character = text.codePointAt(offset);
    if (!strange.add(character)) {
      offset += Character.charCount(character);
      return;
    }
    problems.add(
        Code.RULE_SYNTAX,
        place(),
        String.format(
            java.util.Locale.ROOT,
            "The character U+%04X stands outside a string or comment. Rules are written in ASCII.",
            character));
    offset += Character.charCount(character);
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
