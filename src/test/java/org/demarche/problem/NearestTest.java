package org.demarche.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistyped word is taken for the nearest that it could be, and for none when it is far off. */
class NearestTest {

  private static final List<String> WORDS =
      List.of("violation", "ceasefire", "actor", "ceasefire-lapsed", "talks-held");

  @ParameterizedTest
  @CsvSource({
    "violaton, violation",
    "violatoin, violation",
    "Ceasefire, ceasefire",
    "CEASEFIRE, ceasefire",
    "actr, actor",
    "actor, actor",
    "ceasefire_lapsed, ceasefire-lapsed",
    "talksheld, talks-held",
    "held, talks-held"
  })
  void the_nearest_is_guessed(String word, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(word, WORDS));
  }

  @ParameterizedTest
  @CsvSource({"zebra", "violence", "fire"})
  void what_is_far_off_is_not_guessed(String word) {
    assertEquals(Optional.empty(), Nearest.to(word, WORDS));
  }

  @ParameterizedTest
  @CsvSource({"mvoe, move", "mov, move", "moved, move", "mave, move"})
  void of_a_brief_word_one_letter_may_differ_or_two_change_places(String word, String meant) {
    assertEquals(Optional.of(meant), Nearest.to(word, List.of("move")));
    assertEquals(Optional.empty(), Nearest.to("nope", List.of("move", "open")));
  }

  @Test
  void what_is_close_differs_by_two_letters_at_the_most_or_is_begun() {
    List<String> statuses = List.of("ceasefire-lapsed");
    assertEquals(Optional.of("ceasefire-lapsed"), Nearest.to("ceasefire-expird", statuses));
    assertEquals(Optional.empty(), Nearest.close("ceasefire-expird", statuses));
    assertEquals(Optional.of("ceasefire-lapsed"), Nearest.close("ceasefire-lasped", statuses));
    assertEquals(Optional.of("ceasefire-lapsed"), Nearest.close("cease", statuses));
    assertEquals(Optional.of("ceasefire-lapsed"), Nearest.close("lapsed", statuses));
  }

  @Test
  void a_third_of_the_longer_word_may_differ() {
    assertEquals(Optional.of("abcdefghi"), Nearest.to("abcdefxyz", List.of("abcdefghi")));
    assertEquals(Optional.empty(), Nearest.to("abcdewxyz", List.of("abcdefghi")));
  }

  @Test
  void of_two_as_near_the_first_in_the_alphabet_is_guessed() {
    assertEquals(Optional.of("north-a"), Nearest.to("north-x", List.of("north-b", "north-a")));
  }

  @Test
  void of_two_the_nearer_is_guessed() {
    assertEquals(Optional.of("starts"), Nearest.to("start", List.of("start-at", "starts")));
  }

  @Test
  void of_none_none_is_guessed() {
    assertEquals(Optional.empty(), Nearest.to("word", List.of()));
    assertEquals("", Nearest.hint("word", List.of()));
  }

  @Test
  void a_hint_is_a_sentence() {
    assertEquals(" Maybe 'actor'.", Nearest.hint("acter", WORDS));
    assertEquals("", Nearest.hint("zebra", WORDS));
  }

  @Test
  void a_very_long_word_is_not_compared() {
    String word = "a".repeat(1_000_000);
    List<String> candidates = Collections.nCopies(10_000, "a".repeat(63));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), Nearest.to(word, candidates)));
  }

  @ParameterizedTest
  @CsvSource({"x, by", "k0, id", "'', GB", "x1, id"})
  void a_word_that_shares_no_letter_is_not_guessed(String word, String candidate) {
    assertEquals(Optional.empty(), Nearest.to(word, List.of(candidate)));
  }

  @Test
  void a_word_that_is_part_of_a_name_means_it_where_nothing_else_is_near() {
    assertEquals(
        Optional.of("perceived-neutral"),
        Nearest.to("neutral", List.of("trust-band", "perceived-neutral", "perceived-hostile")));
    assertEquals(Optional.empty(), Nearest.to("neutra", List.of("perceived-neutral")));
  }
}
