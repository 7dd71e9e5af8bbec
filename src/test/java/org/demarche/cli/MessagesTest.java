package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed wrongly is answered with what was found, what was expected and a guess. */
class MessagesTest {

  @TempDir Path folder;

  @Test
  void an_empty_name_is_no_scenario() {
    for (String empty : List.of("", " ")) {
      Ran ran = Ran.of("run", empty);
      assertEquals(2, ran.code());
      assertEquals(
          "<argument>: Found an empty name, expected a scenario; 'demarche stories' lists those"
              + " shipped.\n",
          ran.err());
    }
  }

  @Test
  void nothing_can_be_written_below_a_file() throws Exception {
    Path taken = folder.resolve("taken.txt");
    Files.writeString(taken, "kept");
    Path below = taken.resolve("report.txt");
    Ran ran = Ran.of("run", "first-truce", "-o", below.toString());
    assertEquals(2, ran.code());
    assertEquals(
        below + ": '" + taken + "' is a file; expected a folder that is there.\n", ran.err());
    assertEquals("kept", Files.readString(taken));
  }

  @Test
  void a_change_that_breaks_off_says_what_comes_next() {
    String cut = "move violation id=shelling to";
    assertEquals(
        "--what-if:1:28: Found nothing after 'to', expected a date.\n",
        Ran.of("run", "first-truce", "--what-if", cut).err());
    assertEquals(
        "--what-if:1:31: Found nothing after 'with', expected a kind of fact.\n",
        Ran.of("run", "first-truce", "--what-if", "replace violation id=shelling with").err());
  }

  @Test
  void a_value_that_an_option_does_not_have_is_answered_with_those_it_has() {
    assertEquals(
        "demarche: --format: found 'htm', expected one of text, json, html. Maybe 'html'.\n"
            + "Try 'demarche help run'.\n",
        Ran.of("run", "first-truce", "--format", "htm").err());
    assertEquals(
        "demarche: --format: found 'xml', expected one of text, json, sarif.\n"
            + "Try 'demarche help check'.\n",
        Ran.of("check", "--format", "xml").err());
  }

  @Test
  void a_date_written_otherwise_is_guessed_at_the_end() {
    assertEquals(
        "--to: found '2030-5-2', expected a date such as 2026-01-24, or with an hour"
            + " 2026-01-24T20:00, or the number of a day. Maybe '2030-05-02'.\n",
        Ran.of("run", "first-truce", "--to", "2030-5-2").err());
  }

  @Test
  void a_letter_is_not_taken_for_another() {
    assertEquals(
        "demarche: --min-confidence: found 'D', expected one of A, B, C.\n"
            + "Try 'demarche help run'.\n",
        Ran.of("run", "first-truce", "--min-confidence", "D").err());
  }
}
