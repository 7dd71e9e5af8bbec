package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What 'new' refuses, it refuses whole: nothing is written, and the message says why. */
class NewRefusalsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "scenario, harbour, harbour/scenario.yaml",
    "rules, threats, rules/threats/threats.drl",
    "rules, threats, rules/threats/cases.yaml",
    "what-if, first, what-if-first.yaml"
  })
  void a_file_that_exists_is_named_and_nothing_is_written(String what, String name, String file)
      throws Exception {
    Path taken = folder.resolve(file);
    Files.createDirectories(taken.getParent());
    Files.writeString(taken, "mine");
    Ran ran =
        what.equals("what-if")
            ? Typed.in(folder, "new", what, name, "--of", "first-truce")
            : Typed.in(folder, "new", what, name);
    assertEquals(
        new Ran(
            2,
            "",
            file
                + ": This exists and is left as it is; nothing was written. Choose another"
                + " name.\n"),
        ran);
    assertEquals(Map.of(file, "mine"), Typed.files(folder));
  }

  @Test
  void what_cannot_be_written_leaves_nothing_behind() throws Exception {
    Files.writeString(folder.resolve("rules"), "a file");
    Ran ran = Typed.in(folder, "new", "rules", "threats");
    assertEquals(2, ran.code());
    assertEquals(
        "rules/threats/threats.drl: The file cannot be written; nothing was written.\n", ran.err());
    assertEquals(Map.of("rules", "a file"), Typed.files(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour Truce, ' Maybe ''harbour-truce''.'",
    "../harbour, ' Maybe ''harbour''.'",
    "a--b, ' Maybe ''a-b''.'",
    "Trêve, ' Maybe ''treve''.'",
    "..., ''"
  })
  void a_name_that_is_not_plain_is_refused_with_a_guess(String name, String guess) {
    assertEquals(
        new Ran(
            2,
            "",
            "new: '"
                + name
                + "' is no plain name of a scenario; expected small letters, digits and hyphens, at"
                + " most 63."
                + guess
                + "\n"),
        Ran.of("new", "scenario", name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "remove", "2030-05-01"})
  void a_what_if_is_not_called_like_a_change_on_one_line(String name) {
    Ran ran = Ran.of("new", "what-if", name, "--of", "first-truce");
    assertEquals(2, ran.code());
    assertEquals(
        "new: '"
            + name
            + "' begins a change on one line, as --what-if reads it. Choose another name.\n",
        ran.err());
  }

  @Test
  void a_what_if_of_no_story_names_those_there_are() throws Exception {
    String shipped = String.join(", ", Stories.shipped());
    assertEquals(
        "--of: There is no scenario.yaml here; expected a folder with a scenario.yaml, or a shipped"
            + " story: "
            + shipped
            + ".\n",
        Typed.in(folder, "new", "what-if", "first").err());
    assertEquals(
        "--of: 'gaza-2032' is no story with a file; expected a folder with a scenario.yaml, or a"
            + " shipped story: "
            + shipped
            + ". Maybe 'gaza-2023'.\n",
        Typed.in(folder, "new", "what-if", "first", "--of", "gaza-2032").err());
  }

  @Test
  void a_mistake_in_a_form_says_where_its_help_is() {
    assertEquals(
        "demarche: Missing required parameter: 'NAME'\nTry 'demarche new scenario --help'.\n",
        Ran.of("new", "scenario").err());
    assertEquals(0, Ran.of("new", "scenario", "--help").code());
  }

  @Test
  void a_story_whose_name_cannot_be_written_down_is_refused() throws Exception {
    Path story = Files.createDirectory(folder.resolve("two\nlines"));
    Files.writeString(
        story.resolve("scenario.yaml"), "name: n\nabout: a\nstarts: 2030-05-01\ndays: 1\n");
    Ran ran = Ran.of("new", "what-if", "first", "--of", story.toString());
    assertEquals(2, ran.code());
    assertEquals(
        "--of: The name of this story has control characters, which no what-if can write down.\n",
        ran.err());
    assertEquals(1, Typed.files(folder).size());
  }
}
