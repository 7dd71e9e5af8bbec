package org.demarche.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What problems look like when there are many, or what they quote is long. */
class ProblemsTest {

  private static final Place FILE = Place.of("story.yaml");

  private static List<String> told(int places) {
    Problems problems = new Problems();
    Stream.iterate(1, line -> line + 1)
        .limit(places)
        .forEach(line -> problems.add(Code.WRONG_VALUE, new Place("a.yaml", line, 1), "Wrong."));
    assertEquals(places, problems.size());
    return problems.toList().stream().map(Problem::toString).toList();
  }

  @Test
  void what_is_said_of_ten_places_is_told_of_each() {
    assertEquals(10, told(10).size());
    assertEquals("a.yaml:10:1: Wrong.", told(10).get(9));
  }

  @Test
  void what_is_said_of_more_places_is_told_once_and_counted() {
    assertEquals(List.of("a.yaml:1:1: Wrong. And at 10 more places."), told(11));
    assertEquals(List.of("a.yaml:1:1: Wrong. And at 1,499 more places."), told(1_500));
  }

  @Test
  void past_three_hundred_the_rest_is_counted() {
    Problems problems = new Problems();
    for (int i = 1; i <= 301; i++) {
      problems.add(Code.WRONG_VALUE, new Place("a.yaml", i, 1), "Wrong " + i + ".");
    }
    List<Problem> list = problems.toList();
    assertEquals(301, list.size());
    assertEquals("a.yaml:300:1: ... and 1 more problems.", list.get(300).toString());
  }

  @Test
  void a_long_quotation_is_cut_and_what_stands_behind_it_stays() {
    Problem problem =
        new Problem(Code.UNKNOWN_KIND, FILE, "'" + "k".repeat(300) + "' is no kind. Maybe 'k'.");
    assertEquals("'" + "k".repeat(200) + "...' is no kind. Maybe 'k'.", problem.message());
    assertEquals(Optional.of("k"), problem.maybe());
  }

  @Test
  void what_stands_between_two_quotations_is_not_cut() {
    String message = "'x' is no part of " + "it, ".repeat(100) + "and so on. Maybe 'y'.";
    assertEquals(message, new Problem(Code.UNKNOWN_KEY, FILE, message).message());
  }

  @Test
  void an_apostrophe_is_no_quotation() {
    String message = "The topic's file, " + "it, ".repeat(100) + "the rule's number. Maybe 'y'.";
    assertEquals(message, new Problem(Code.UNKNOWN_KEY, FILE, message).message());
  }

  @Test
  void codes_are_told_apart_by_words_and_each_helps_in_a_sentence() {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
    for (Code code : Code.values()) {
      assertTrue(code.id().matches("[a-z]+(-[a-z]+)*"), code.id());
      assertTrue(code.help().endsWith("."), code.id());
      assertEquals(Optional.of(code), Code.of(code.id()));
    }
  }
}
