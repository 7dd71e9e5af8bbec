package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.report.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands end with the right exit code, data on one stream and messages on the other. */
class CommandsTest {

  @TempDir Path folder;

  private String story(String text) throws Exception {
    Path file = folder.resolve("scenario.yaml");
    Files.writeString(file, text);
    return file.toString();
  }

  private static final String TRUCE =
      """
      name: A truce
      about: Two sides halt for a day.
      starts: 2030-05-01
      days: 3
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - ceasefire: {id: truce, between: [north, south], starts: 2030-05-01, term: 1 day}
      expect:
        - {begins: {ceasefire-lapsed: {ceasefire: truce}}, on: 2030-05-02}
      """;

  @Test
  void a_run_as_expected_ends_with_0_and_says_nothing_on_the_side() throws Exception {
    Ran ran = Ran.of("run", story(TRUCE));
    assertEquals(0, ran.code());
    assertEquals("", ran.err());
    assertTrue(
        ran.out().contains("Ceasefire truce has lapsed: its term ended 2 May 00:00. ("), ran.out());
    assertTrue(ran.out().contains("Expectations: 1 of 1 met"), ran.out());
  }

  @Test
  void a_run_with_an_unmet_expectation_ends_with_1_and_says_what_was_found() throws Exception {
    Ran ran = Ran.of("run", "-q", story(TRUCE.replace("on: 2030-05-02", "on: 2030-05-03")));
    assertEquals(1, ran.code());
    assertEquals(
        """
        Expectations: 0 of 1 met
          UNMET {begins: {ceasefire-lapsed: {ceasefire: truce}}, on: 2030-05-03}: it
                began 2 May 00:00
        """,
        ran.out());
  }

  @Test
  void a_broken_scenario_ends_with_2_and_all_its_problems() throws Exception {
    String file = story(TRUCE.replace("ceasefire:", "ceasefyre:").replace("days: 3", "days: many"));
    Ran ran = Ran.of("run", file);
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(
        ran.err().contains(file + ":4:7: days: found 'many', expected how many days are run"),
        ran.err());
    assertTrue(
        ran.err()
            .contains(file + ":8:5: facts: 'ceasefyre' is not a kind of fact. Maybe 'ceasefire'."),
        ran.err());
  }

  @Test
  void a_mistyped_story_names_the_nearest() {
    Ran ran = Ran.of("run", "gaza-2032");
    assertEquals(2, ran.code());
    assertTrue(ran.err().endsWith("Maybe 'gaza-2023'.\n"), ran.err());
  }

  @Test
  void a_mistyped_command_ends_with_2_and_a_suggestion() {
    Ran ran = Ran.of("chek");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("check"), ran.err());
  }

  @Test
  void rules_that_chase_each_other_end_with_3_and_are_named() throws Exception {
    Path topic = Files.createDirectories(folder.resolve("rules/chase"));
    Files.writeString(
        topic.resolve("chase.drl"),
        """
        rule "A term follows a term"
            @source("test")
        when
            CeasefireTerm($c : ceasefire, $ends : ends)
        then
            insertLogical(new CeasefireTerm($c, $ends.plusHours(1)));
        end
        rule "There is a term"
            @source("test")
        when
            Ceasefire($c : id, $ends : ends())
        then
            insertLogical(new CeasefireTerm($c, $ends));
        end
        """);
    Ran ran = Ran.of("run", story(TRUCE));
    assertEquals(3, ran.code());
    assertEquals(
        "demarche: The rules did not settle on 2030-05-01T00:00: more than 500000 conclusions were"
            + " drawn, most by 'A term follows a term'.\n",
        ran.err());
  }

  @Test
  void every_output_of_a_run_carries_the_guard_rail() throws Exception {
    String file = story(TRUCE);
    assertTrue(Ran.of("run", file).out().replaceAll("\\s+", " ").contains(Style.GUARD_RAIL));
    assertTrue(Ran.of("run", file, "--format", "json").out().contains("\"constructed\" : true"));
  }

  @Test
  void json_is_the_same_bytes_twice() {
    assertEquals(
        Ran.of("run", "syria-2026", "--format", "json"),
        Ran.of("run", "syria-2026", "--format", "json"));
  }

  @Test
  void to_a_moment_shows_that_moment_and_nothing_after_it() {
    Ran before = Ran.of("run", "syria-2026", "--to", "2026-01-24T19:59");
    Ran at = Ran.of("run", "syria-2026", "--to", "2026-01-24T20:00");
    assertFalse(before.out().contains("has lapsed"));
    assertTrue(at.out().contains("24 Jan 20:00 => "));
    assertTrue(at.out().contains("Ceasefire gov-sdf has lapsed"));
    assertFalse(at.out().contains("23:00"));
  }

  @Test
  void to_a_day_by_its_number_is_to_that_date() {
    assertEquals(
        Ran.of("run", "syria-2026", "--to", "2026-01-24"),
        Ran.of("run", "syria-2026", "--to", "6"));
  }

  @Test
  void to_a_date_outside_the_story_names_its_days() {
    Ran ran = Ran.of("run", "syria-2026", "--to", "2027-01-01");
    assertEquals(2, ran.code());
    assertEquals(
        "--to: '2027-01-01' lies outside the days of the scenario, 2026-01-18 to 2026-03-15 (day 0"
            + " to 56).\n",
        ran.err());
  }

  @Test
  void an_output_file_that_exists_is_left_as_it_is() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken.txt"), "mine");
    Ran ran = Ran.of("run", "first-truce", "-o", taken.toString());
    assertEquals(2, ran.code());
    assertEquals("mine", Files.readString(taken));
    assertEquals(0, Ran.of("run", "first-truce", "-o", taken.toString(), "--force").code());
    assertEquals(Ran.of("run", "first-truce").out(), Files.readString(taken));
  }

  @Test
  void a_blind_run_says_nothing_of_what_is_expected() {
    Ran ran = Ran.of("run", "syria-2026", "--blind", "--to", "2026-01-21");
    assertEquals(0, ran.code());
    assertFalse(ran.out().contains("Expectations"));
  }

  @Test
  void check_finds_nothing_wrong_with_what_ships() {
    Ran ran = Ran.of("check");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("No problems: 7 scenarios, "), ran.out());
  }

  @Test
  void check_reports_the_problems_of_all_files_at_once() throws Exception {
    Path good = Files.createDirectories(folder.resolve("all/one"));
    Path bad = Files.createDirectories(folder.resolve("all/two"));
    Files.writeString(good.resolve("scenario.yaml"), TRUCE.replace("term: 1 day", "term: soon"));
    Files.writeString(bad.resolve("scenario.yaml"), "name: [");
    Ran ran = Ran.of("check", folder.resolve("all").toString());
    assertEquals(2, ran.code());
    assertEquals(
        List.of("one", "two"),
        ran.err().lines().map(line -> line.contains("/one/") ? "one" : "two").distinct().toList());
  }

  @Test
  void check_of_nothing_is_not_green() {
    assertEquals(2, Ran.of("check", folder.toString()).code());
    assertEquals(2, Ran.of("check", "no-such-folder").code());
  }

  @Test
  void rules_lists_topics_and_sources() {
    Ran ran = Ran.of("rules");
    assertEquals(0, ran.code());
    assertTrue(ran.out().startsWith("bases ("), ran.out());
    assertTrue(ran.out().contains("Case SY26-B: 24 January 2026, 20:00"));
  }

  @Test
  void one_rule_is_shown_with_its_cases_and_kinds() {
    Ran ran = Ran.of("rules", "A ceasefire lapses when its term is over and nothing extends it");
    assertTrue(ran.out().contains("Reads: current-term\n"), ran.out());
    assertTrue(ran.out().contains("Concludes: the status ceasefire-lapsed\n"), ran.out());
    assertTrue(
        ran.out().contains("insertLogical(new CeasefireLapsed($ceasefire, $ends));"), ran.out());
    assertTrue(ran.out().contains("met, in rules/ceasefires/cases.yaml\n"), ran.out());
  }

  @Test
  void one_kind_is_shown_with_components_units_and_an_example() {
    Ran ran = Ran.of("facts", "violation");
    assertTrue(
        ran.out()
            .contains(
                "  severity                 whole number; 1 to 5 or unknown; 1 is light, 5 is"),
        ran.out());
    assertTrue(ran.out().contains("  - violation: {id: shelling, "), ran.out());
  }

  @Test
  void the_bare_command_lists_the_stories_and_three_things_to_type() {
    Ran ran = Ran.of();
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("\n  syria-2026  "));
    assertEquals(
        3,
        ran.out()
            .lines()
            .dropWhile(line -> !line.startsWith("Three things"))
            .filter(line -> line.startsWith("  demarche"))
            .count());
  }

  @Test
  void the_listed_stories_are_those_that_ship() throws Exception {
    try (var folders = Files.list(Path.of("scenarios"))) {
      assertEquals(
          folders
              .filter(Files::isDirectory)
              .map(it -> it.getFileName().toString())
              .sorted()
              .toList(),
          Stories.shipped());
    }
  }
}
