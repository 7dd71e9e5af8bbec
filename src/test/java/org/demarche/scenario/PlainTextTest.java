package org.demarche.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a text may have, and what of it is named where it has something else. */
class PlainTextTest {

  @Test
  void what_joins_and_parts_the_letters_of_words_may_stand_in_names() {
    assertEquals(
        Optional.empty(), PlainText.fault("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", 20));
    assertEquals(Optional.empty(), PlainText.fault("\ud83d\udc68\u200d\ud83d\udc67", 20));
  }

  @Test
  void what_turns_the_direction_or_is_not_seen_is_named_with_its_place() {
    assertEquals(Optional.of(": this has U+202E at character 2"), PlainText.fault("a\u202eb", 20));
    assertEquals(Optional.of(": this has U+200F at character 1"), PlainText.fault("\u200fa", 20));
    assertEquals(
        Optional.of(": this has U+0007 at character 3"),
        PlainText.fault("\ud83d\udc68a\u0007", 20));
  }

  @Test
  void what_is_too_long_is_told_its_length() {
    assertEquals(Optional.of(": this has 4"), PlainText.fault("abcd", 3));
    assertEquals(Optional.empty(), PlainText.fault("abcd", 4));
  }
}
