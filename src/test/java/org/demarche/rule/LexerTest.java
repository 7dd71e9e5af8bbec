package org.demarche.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;
import org.junit.jupiter.api.Test;

/** A rule file is cut into names, numbers, strings and symbols, each with its place. */
class LexerTest {

  private final Problems problems = new Problems();

  private List<Token> tokens(String text) {
    return Lexer.tokens("test.drl", text, problems);
  }

  private List<String> texts(String text) {
    return tokens(text).stream().map(Token::shown).toList();
  }

  private List<String> problems() {
    return problems.toList().stream().map(Problem::toString).toList();
  }

  @Test
  void every_sort_of_token_is_told_apart() {
    assertEquals(
        List.of(
            new Token(Token.Type.NAME, "$a_1", new Place("test.drl", 1, 1), 0, 4),
            new Token(Token.Type.NUMBER, "42", new Place("test.drl", 1, 6), 5, 7),
            new Token(Token.Type.STRING, "x y", new Place("test.drl", 1, 9), 8, 13),
            new Token(Token.Type.SYMBOL, "<=", new Place("test.drl", 2, 3), 16, 18),
            new Token(Token.Type.END_OF_FILE, "", new Place("test.drl", 2, 5), 18, 18)),
        tokens("$a_1 42 'x y'\n  <="));
    assertEquals(List.of(), problems());
  }

  @Test
  void an_empty_file_is_its_end() {
    assertEquals(List.of("the end of the file"), texts(""));
  }

  @Test
  void the_longest_symbol_wins() {
    assertEquals(
        List.of(
            "'=='",
            "'='",
            "'!='",
            "'!.'",
            "'!'",
            "'<='",
            "'<'",
            "'&&'",
            "'&'",
            "'||'",
            "'|'",
            "the end of the file"),
        texts("=== != !. ! <= < && & || |"));
  }

  @Test
  void comments_are_passed_over_and_lines_counted_in_them() {
    List<Token> tokens = tokens("a // b \"\n/* c\nd\n*/ e");
    assertEquals(List.of("a", "e", ""), tokens.stream().map(Token::text).toList());
    assertEquals(new Place("test.drl", 4, 4), tokens.get(1).place());
  }

  @Test
  void a_comment_does_not_begin_inside_a_string() {
    assertEquals(List.of("\"/* x\"", "'y'", "the end of the file"), texts("\"/* x\" y"));
    assertEquals(List.of("\"//\"", "'z'", "the end of the file"), texts("'//' z"));
  }

  @Test
  void a_comment_in_a_comment_ends_with_the_first_end() {
    assertEquals(List.of("'b'", "'*'", "'/'", "the end of the file"), texts("/* /* a */ b */"));
  }

  @Test
  void carriage_returns_and_tabs_are_space() {
    assertEquals(List.of("'a'", "'b'", "the end of the file"), texts("a\r\n\tb"));
  }

  @Test
  void columns_count_characters() {
    assertEquals(new Place("test.drl", 1, 6), tokens("\"äß\" x").get(1).place());
  }

  @Test
  void a_string_ends_with_the_quote_it_began_with() {
    assertEquals(List.of("\"it's\"", "the end of the file"), texts("\"it's\""));
    assertEquals(List.of("\"a \"b\" c\"", "the end of the file"), texts("'a \"b\" c'"));
  }

  @Test
  void a_string_that_is_not_closed_ends_with_its_line() {
    assertEquals(List.of("\"a\"", "'b'", "the end of the file"), texts("\"a\nb"));
    assertEquals(
        List.of("test.drl:1:1: A string is not closed on its line. Expected \" at its end."),
        problems());
  }

  @Test
  void a_backslash_in_a_string_is_reported() {
    tokens(" \"a\\u0022b\"");
    assertEquals(
        List.of(
            "test.drl:1:2: A backslash stands in a string. Strings have no escapes in the"
                + " profile."),
        problems());
  }

  @Test
  void characters_beyond_ascii_are_reported_outside_strings_and_comments_only() {
    assertEquals(List.of("\"é\"", "'x'", "the end of the file"), texts("\"é\" é x // é"));
    assertEquals(
        List.of(
            "test.drl:1:5: The character U+00E9 stands outside a string or comment. Rules are"
                + " written in ASCII."),
        problems());
  }

  @Test
  void a_character_beyond_the_first_plane_is_reported_once() {
    tokens("\uD83D\uDE00");
    assertEquals(
        List.of(
            "test.drl:1:1: The character U+1F600 stands outside a string or comment. Rules are"
                + " written in ASCII."),
        problems());
  }

  @Test
  void no_space_but_the_usual_ones_separates() {
    tokens("a\u00a0b\u200bc\u2028d\fe\u0000");
    assertEquals(5, problems().size());
  }
}
