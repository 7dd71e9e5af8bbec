package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Problem;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.ExpectationFile;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expectations may stand in files of their own, which say what they speak of. */
class ExpectationFileTest {

  private static final String STORY =
      """
      name: A truce
      about: Two sides halt.
      starts: 2030-05-01
      days: 9
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - ceasefire: {id: truce, between: [north, south], starts: 2030-05-01, term: 4 days}
      """;
  private static final String WHAT_IF =
      """
      extends: river
      name: a second truce is agreed
      change:
        - {add: {ceasefire: {id: second, between: [north, south], starts: 2030-05-06, term: 1 day}}, on: 2030-05-05}
      """;
  private static final String NEVER = "expect: [{never: {ceasefire-expired: {}}}]\n";
  private static final String RULE =
      "A ceasefire lapses when its term is over and nothing extends it";

  @TempDir private Path folder;
  private Path story;

  @BeforeEach
  void tell() throws IOException {
    story = Files.createDirectories(folder.resolve("river"));
    Files.writeString(story.resolve("scenario.yaml"), STORY);
    Files.writeString(story.resolve("what-if-second.yaml"), WHAT_IF);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ExpectationFile read(Path file) {
    return ExpectationFiles.read(SourceText.of("expected", file.toString(), file), Map.of());
  }

  private static List<String> refused(Path file) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(file));
    return refusal.problems().stream().map(Problem::message).toList();
  }

  @Test
  void the_story_is_a_path_the_folder_that_they_stand_in_or_one_beside_it() throws IOException {
    String expect = "expect: [{never: {ceasefire-expired: {ceasefire: truce}}}]\n";
    assertEquals("river", read(file("expect-a.yaml", "of: river\n" + expect)).scenario().id());
    assertEquals(
        "river", read(file("river/expect-a.yaml", "of: river\n" + expect)).scenario().id());
    Files.createDirectories(folder.resolve("tests"));
    assertEquals(
        "river", read(file("tests/expect-a.yaml", "of: river\n" + expect)).scenario().id());
    assertEquals(
        "river",
        read(file("tests/expect-a.yaml", "of: ../river/scenario.yaml\n" + expect)).scenario().id());
  }

  @Test
  void they_speak_of_what_the_what_ifs_add() throws IOException {
    ExpectationFile read =
        read(
            file(
                "expect-second.yaml",
                """
                of: river
                what-if: [second, remove ceasefire id=truce]
                tags: [second]
                expect:
                  - {eventually: {ceasefire-lapsed: {ceasefire: second}}, tags: slow}
                  - {differs-from-base: {ceasefire-in-force: {}}}
                """));
    assertEquals(
        List.of("a second truce is agreed", "remove ceasefire id=truce"),
        read.scenario().whatIfs());
    assertEquals(
        List.of(
            "{eventually: {ceasefire-lapsed: {ceasefire: second}}} [second, slow]",
            "{differs-from-base: {ceasefire-in-force: {}}} [second]"),
        read.scenario().expectations().stream()
            .map((Expectation it) -> it + " " + it.tags())
            .toList());
  }

  @Test
  void what_is_wrong_with_one_is_said_at_its_place() throws IOException {
    assertEquals(
        List.of("Found a list, expected expectations: of, what-if, tags, expect."),
        refused(file("expect-list.yaml", "[]\n")));
    assertEquals(
        List.of(
            "The key 'expect' is missing.",
            "what-if: found a mapping, expected a name or a change."),
        refused(file("expect-shape.yaml", "of: river\nwhat-if: {a: b}\n")));
    assertEquals(
        List.of(
            "of: no story 'first-truse' stands here, beside this file, or is shipped. Maybe"
                + " 'first-truce'."),
        refused(file("expect-story.yaml", "of: first-truse\n" + NEVER)));
    assertEquals(
        List.of(
            "what-if: 'secnd' is no file, and no what-if beside the scenario: second. A change on"
                + " one line begins with a date or add, remove, move, set, replace, do. Maybe"
                + " 'second'."),
        refused(file("expect-what-if.yaml", "of: river\nwhat-if: secnd\n" + NEVER)));
    assertEquals(
        List.of(
            "expect: 'same-as-base' compares a what-if with its story; this is the story itself.",
            "ceasefire-lapsed: ceasefire: no ceasefire 'second' is declared."),
        refused(
            file(
                "expect-wrong.yaml",
                """
                of: river
                expect:
                  - {same-as-base: {ceasefire-lapsed: {}}}
                  - {never: {ceasefire-lapsed: {ceasefire: second}}}
                """)));
  }

  @Test
  void check_reads_them_beside_a_scenario_and_by_their_name() throws Exception {
    Path right =
        file(
            "river/expect-lapse.yaml",
            "of: river\nexpect: [{once: {ceasefire-lapsed: {}}, because: {rule: " + RULE + "}}]\n");
    assertEquals(
        "No problems: 1 scenario, 1 what-if, 1 expectation file.\n",
        Ran.of("check", story.toString()).out());
    assertEquals("No problems: 1 expectation file.\n", Ran.of("check", right.toString()).out());
  }

  @Test
  void a_rule_that_there_is_not_is_refused_by_check_and_by_run() throws Exception {
    Path wrong =
        file(
            "river/expect-lapse.yaml",
            "of: river\nexpect: [{once: {ceasefire-lapsed: {}}, because: {rule: A ceasefire"
                + " lapses}}]\n");
    String message = ":2:57: rule: no rule is called 'A ceasefire lapses'. Maybe '" + RULE + "'.";
    Ran checked = Ran.of("check", story.toString());
    assertEquals(2, checked.code());
    assertEquals(
        wrong + message + " [unknown-rule]\n1 error: 1 scenario, 1 what-if, 1 expectation file.\n",
        checked.err());
    Path scenario =
        file(
            "lone.yaml",
            STORY + "expect:\n  - {once: {ceasefire-lapsed: {}}, because: {rule: Nobody's}}\n");
    Ran ran = Ran.of("run", scenario.toString());
    assertEquals(2, ran.code());
    assertEquals(scenario + ":10:52: rule: no rule is called 'Nobody's'.\n", ran.err());
  }

  @Test
  void a_run_compares_a_what_if_with_its_story_and_counts_known_failures() throws Exception {
    Path whatIf =
        file(
            "river/what-if-none.yaml",
            """
            extends: river
            name: no truce is agreed
            change: [remove ceasefire id=truce]
            expect:
              - {differs-from-base: {ceasefire-in-force: {}}}
              - {same-as-base: {ceasefire-lapsed: {}}, expected-failure: the truce is taken away}
              - {never: {offensive: {}}, expected-failure: somebody thought so}
            """);
    Ran ran = Ran.of("run", "-q", story.toString(), "--what-if", whatIf.toString());
    assertEquals(
        """
        Expectations: 1 of 3 met, 1 expected failure
          met   {differs-from-base: {ceasefire-in-force: {}}}: only in the base:
                Ceasefire truce is in force until 5 May 00:00, from 1 May 00:00 to 5 May
                00:00
          known {same-as-base: {ceasefire-lapsed: {}}}: only in the base: Ceasefire
                truce has lapsed: its term ended 5 May 00:00, from 5 May 00:00 to 10 May
                00:00
                Expected to fail: the truce is taken away
          MET   {never: {offensive: {}}}: it is met now (at no moment); remove
                'expected-failure'
        """,
        ran.out());
    assertEquals(1, ran.code());
  }
}
