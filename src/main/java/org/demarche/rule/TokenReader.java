package org.demarche.rule;

import java.util.List;
import org.demarche.problem.Code;

/** Reads tokens one after the other and says what is wrong with the one at hand. */
final class TokenReader {

  private final List<Token> tokens;
  private int position;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peekSecond() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    if (token.type() != Token.Type.END_OF_FILE) {
      position++;
    }
    return token;
  }

  boolean at(String text) {
    return peek().is(text);
  }

  boolean atEnd() {
    return peek().type() == Token.Type.END_OF_FILE;
  }

  boolean accept(String text) {
    if (at(text)) {
      position++;
      return true;
    }
    return false;
  }

  Token expect(String text, String what) {
    if (!at(text)) {
      throw unexpected("'" + text + "' " + what);
    }
    return next();
  }

  Token expect(Token.Type type, String what) {
    if (peek().type() != type) {
      throw unexpected(what);
    }
    return next();
  }

  /** The token at hand is not what the profile allows here. */
  SyntaxError unexpected(String expected) {
    Token found = peek();
    String advice =
        found.type() == Token.Type.NAME || found.type() == Token.Type.SYMBOL
            ? Refusals.of(found.text()).map(refusal -> " " + refusal).orElse("")
            : "";
    return new SyntaxError(
        advice.isEmpty() ? Code.RULE_SYNTAX : Code.RULE_OUTSIDE_PROFILE,
        found.place(),
        "Found " + found.shown() + "; expected " + expected + "." + advice);
  }
}
