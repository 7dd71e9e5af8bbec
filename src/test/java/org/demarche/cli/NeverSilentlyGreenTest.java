package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a folder to be tried is tried or refused, by test and check alike. */
class NeverSilentlyGreenTest {

  private static final String STORY =
      """
      name: River
      about: A truce of four days that nobody renews.
      starts: 2030-05-01
      days: 7
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - ceasefire: {id: truce, between: [north, south], starts: 2030-05-01T20:00, term: 4 days}
      expect:
        - {begins: {ceasefire-lapsed: {ceasefire: truce}}, on: 2030-05-05T20:00}
      """;
  private static final String EXPECT =
      "of: river\nexpect: [{never: {ceasefire-expired: {ceasefire: truce}}}]\n";
  private static final String FAILING =
      "of: river\nexpect: [{never: {ceasefire-lapsed: {ceasefire: truce}}}]\n";

  @TempDir Path folder;
  private Path story;

  @BeforeEach
  void tell() throws IOException {
    story = Files.createDirectories(folder.resolve("river"));
    add("scenario.yaml", STORY);
  }

  private Path add(String file, String text) throws IOException {
    return Files.writeString(story.resolve(file), text);
  }

  private static String said(Ran ran) {
    return ran.out() + ran.err();
  }

  private static void assertSays(int code, String message, Ran ran) {
    assertEquals(code, ran.code(), said(ran));
    assertTrue(said(ran).replaceAll("\\s+", " ").contains(message), said(ran));
  }

  private void assertBothSay(String message) {
    assertSays(2, message, Ran.of("test", story.toString()));
    assertSays(2, message, Ran.of("check", story.toString()));
    assertSays(2, message, Ran.of("test", story.resolve("scenario.yaml").toString()));
    assertSays(2, message, Ran.of("check", folder.toString()));
  }

  @Test
  void expectations_that_are_no_file_are_an_error() throws Exception {
    Path link =
        Files.createSymbolicLink(story.resolve("expect-a.yaml"), story.resolve("nowhere.yaml"));
    assertBothSay("expect-a.yaml: This is no file that can be read.");
    assertSays(2, "This is no file that can be read.", Ran.of("test", link.toString()));
    Files.delete(link);
    Files.createDirectory(story.resolve("expect-a.yaml"));
    assertBothSay("expect-a.yaml: This is no file that can be read.");
  }

  @Test
  void expectations_whose_name_has_a_line_feed_are_an_error() throws Exception {
    add("expect-a\nb.yaml", FAILING);
    assertBothSay("expect-a\uFFFDb.yaml: This is no part of a scenario's folder");
  }

  @Test
  void a_misnamed_file_beside_a_scenario_is_an_error_with_a_guess() throws Exception {
    assertMisnamed("expect.yaml", "expect-NAME.yaml");
    assertMisnamed("expects-more.yaml", "expect-more.yaml");
    assertMisnamed("expect_more.yaml", "expect-more.yaml");
    assertMisnamed("what-if_x.yaml", "what-if-x.yaml");
    assertMisnamed("what-if-x.yml", "what-if-x.yaml");
    assertMisnamed("whatif-x.yaml", "what-if-x.yaml");
    assertMisnamed("Expect-a.yaml", "expect-a.yaml");
    assertMisnamed("expect-.yaml", "expect-NAME.yaml");
    assertMisnamed("expect-a", "expect-a.yaml");
    assertMisnamed("scenario.yml", "scenario.yaml");
    assertMisnamed("Scenario.yaml", "scenario.yaml");
  }

  private void assertMisnamed(String name, String guess) throws IOException {
    Path file = add(name, EXPECT);
    Ran ran = Ran.of("check", story.toString());
    assertSays(2, name + ": This is no part of a scenario's folder", ran);
    assertSays(2, "Maybe '" + guess + "'.", ran);
    Files.delete(file);
  }

  @Test
  void any_other_yaml_beside_a_scenario_is_an_error_and_notes_are_not() throws Exception {
    add("README.md", "");
    add("expected-by-whom.txt", "");
    add("expect-a.yaml~", EXPECT);
    add("page.html", "");
    Files.createDirectory(story.resolve("what-if-notes"));
    assertEquals(0, Ran.of("test", story.toString()).code());
    assertEquals(0, Ran.of("check", story.toString()).code());
    add("more.yaml", EXPECT);
    assertBothSay("more.yaml: This is no part of a scenario's folder");
  }

  @Test
  void a_misnamed_scenario_is_an_error_beside_others_and_alone() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("scenario.yml"), STORY);
    assertSays(2, "Maybe 'scenario.yaml'.", Ran.of("test", folder.toString()));
    assertSays(2, "Maybe 'scenario.yaml'.", Ran.of("check", folder.toString()));
    assertSays(2, "Maybe 'scenario.yaml'.", Ran.of("test", other.toString()));
  }

  @Test
  void a_mistyped_name_of_expectations_tries_nothing_else() throws Exception {
    add("expect-a.yaml", FAILING);
    Path mistyped = add("expects-a.yaml", EXPECT);
    Ran ran = Ran.of("test", mistyped.toString());
    assertSays(2, "Maybe 'expect-a.yaml'.", ran);
    assertSays(2, "1 tried: 1 expectation. 1 could not be read.", ran);
  }

  @Test
  void check_and_test_find_the_same_files() throws Exception {
    Path apart = Files.createDirectories(folder.resolve("tests").resolve("deep"));
    Files.writeString(apart.resolve("expect-a.yaml"), "of: nowhere\n" + EXPECT.substring(10));
    assertSays(2, "of: no story 'nowhere'", Ran.of("test", apart.toString()));
    assertSays(2, "of: no story 'nowhere'", Ran.of("check", apart.toString()));
    assertSays(2, "of: no story 'nowhere'", Ran.of("check", folder.toString()));
    Files.writeString(apart.resolve("expect-a.yaml"), EXPECT.replace("river", "../../river"));
    assertSays(
        0, "No problems: 1 scenario, 1 expectation file.", Ran.of("check", folder.toString()));
    assertSays(0, "No problems: 1 expectation file.", Ran.of("check", apart.toString()));
  }

  @Test
  void one_file_that_is_no_text_fails_and_the_others_are_tried() throws Exception {
    Files.write(story.resolve("expect-a.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.write(other.resolve("scenario.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Path report = folder.resolve("report.xml");
    Ran ran = Ran.of("test", folder.toString(), "--junit", report.toString());
    assertSays(2, "10 passed, 1 not yet blessed, 2 could not be read.", ran);
    assertTrue(Files.readString(report).contains("errors=\"2\""));
    assertSays(
        2, "1 could not be read.", Ran.of("test", story.resolve("expect-a.yaml").toString(), "-q"));
    assertSays(2, "not text in UTF-8", Ran.of("check", folder.toString()));
  }

  @Test
  void a_report_is_not_left_green_where_nothing_could_be_tried() throws Exception {
    Path report = folder.resolve("report.xml");
    String[] test = {"test", story.toString(), "--junit", report.toString()};
    assertEquals(0, Ran.of(test).code());
    Ran filtered =
        Ran.of("test", story.toString(), "--junit", report.toString(), "--name", "lapsd");
    assertSays(2, "--name: Nothing of the 11", filtered);
    String told = Files.readString(report);
    assertTrue(told.contains("tests=\"1\" failures=\"0\" errors=\"1\""), told);
    assertTrue(told.contains("--name: Nothing of the 11"), told);
    assertEquals(0, Ran.of(test).code());
    assertSays(2, "no such scenario", Ran.of("test", "gone", "--junit", report.toString()));
    assertTrue(Files.readString(report).contains("errors=\"1\""));
  }

  @Test
  void two_outputs_to_one_file_are_refused_before_anything_is_tried() {
    Path file = folder.resolve("x");
    String twice = "and one of the two would be lost";
    assertSays(2, twice, test("--junit", file.toString(), "--coverage-xml", file.toString()));
    assertSays(2, twice, test("--coverage-json", file.toString(), "-o", folder + "/./x"));
    assertSays(2, twice, test("--coverage-json", file + "", "--coverage-xml", folder + "/y/../x"));
    assertSays(2, "--junit: Found an empty name", test("--junit", ""));
    assertSays(2, "--output: Found an empty name", test("-o", ""));
  }

  private Ran test(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "test";
    all[1] = story.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return Ran.of(all);
  }

  @Test
  void names_of_files_do_nothing_to_a_terminal() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("a\u001b[31mb"));
    Files.writeString(odd.resolve("scenario.yaml"), STORY.replace("05T20", "06T20"));
    Files.writeString(odd.resolve("expect-\u001b[2Ja.yaml"), FAILING);
    Files.writeString(odd.resolve("what-if-x.yaml"), "extends: no\u001bne\n");
    for (String more : List.of("--verbose", "--format=markdown", "--coverage")) {
      Ran ran = Ran.of("test", odd.toString(), more);
      assertEquals(2, ran.code(), said(ran));
      assertFalse(said(ran).contains("\u001b"), said(ran));
    }
  }

  @Test
  void blessing_takes_no_option_that_it_would_not_heed() {
    assertSays(2, "--format: This goes with a test", test("--bless", "--format", "json"));
    assertSays(2, "--kind: This goes with a test", test("--bless", "--kind", "cases"));
    assertSays(2, "--junit: This goes with a test", test("--bless", "--junit", folder + "/r.xml"));
  }

  @Test
  void what_is_shipped_is_not_blessed_and_nothing_is_run_for_it() {
    Ran ran = Ran.of("test", "first-truce", "--bless");
    assertSays(2, "This stands inside the program and cannot be blessed.", ran);
    assertEquals("", ran.out());
  }

  @Test
  void what_stands_here_is_found_by_its_folders() throws Exception {
    assertEquals(List.of("river"), SuitePaths.here(folder));
    assertEquals(List.of("."), SuitePaths.here(story));
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("other"));
    assertEquals(List.of("rules", "river"), SuitePaths.here(folder));
  }

  @Test
  void paths_are_told_without_steps_that_lead_nowhere() throws Exception {
    add("expect-a.yaml", FAILING);
    String out = Ran.of("test", folder + "/./river/.").out();
    assertTrue(out.contains("  at        " + story + "/expect-a.yaml:2:11\n"), out);
    assertTrue(out.contains("demarche why " + story + " "), out);
  }

  @Test
  void numbers_of_options_say_what_was_expected() {
    assertSays(2, "'--shuffle'", test("--shuffle", "abc"));
    assertSays(2, "found 'abc', expected a whole number", test("--shuffle", "abc"));
    for (String option : List.of("--min-rule-coverage", "--min-condition-coverage")) {
      assertSays(2, "'" + option + "'", test(option, "101"));
      assertSays(2, "found 'NaN', expected a number from 0 to 100", test(option, "NaN"));
    }
  }

  @Test
  void what_a_file_changes_is_refused_where_it_says_so() throws Exception {
    add("expect-a.yaml", "of: river\nwhat-if:\n  - move nowhere\n" + EXPECT.substring(10));
    assertSays(2, "expect-a.yaml:3:5: what-if: ", Ran.of("check", story.toString()));
    add("expect-a.yaml", "of: river\nwhat-if: []\n" + EXPECT.substring(10));
    assertSays(2, "expect-a.yaml:2:10: what-if: found an empty", Ran.of("check", story.toString()));
  }

  @Test
  void a_story_on_standard_input_is_tried() {
    assertSays(0, "10 tried: 9 invariants, 1 expectation.", Ran.reading(STORY, "test", "-"));
  }

  @Test
  void a_quiet_test_tells_coverage_in_one_sentence() {
    String out = test("-q", "--coverage").out();
    assertFalse(out.contains("Cases worth writing"), out);
    assertTrue(out.contains(" concluded something ("), out);
    assertTrue(out.lines().count() < 8, out);
  }

  private void assertExpectationSays(int code, String message, String expectation)
      throws IOException {
    Path file = add("expect-a.yaml", "of: river\nexpect: " + expectation + "\n");
    assertSays(code, message, Ran.of("test", file.toString(), "--kind", "expectations"));
  }

  @Test
  void a_measure_that_is_not_as_expected_tells_its_value_and_is_asked_for_by_it() throws Exception {
    add("scenario.yaml", STORY.replace("expect:", EVENTS + "expect:"));
    assertExpectationSays(
        1,
        "found 1 point at the end of 2 May nearest Violation load of ceasefire truce: 1 of 60"
            + " points (cap: judgement) (stood at the end of",
        "[{holds: {violation-load: {points: 3}}, on: 2030-05-02}]");
    assertExpectationSays(
        1,
        "found 1 point at the end of 2 May",
        "[{always: {violation-load: {points: 2}}, between: [2030-05-02, 2030-05-03]}]");
    assertExpectationSays(
        1,
        "explain demarche whynot " + story + " violation-load ceasefire=truce points=3.. --on 2",
        "[{holds: {violation-load: {ceasefire: truce, points: {above: 2}}}, on: 2030-05-02}]");
    Ran whynot = Ran.of("whynot", story + "", "violation-load", "points=3..", "--on", "2030-05-02");
    assertSays(0, "it concludes instead: Violation load of ceasefire truce: 1 of 60", whynot);
    Ran why = Ran.of("why", story + "", "violation-load", "points=1..2", "--on", "2030-05-02");
    assertSays(0, "Why: Violation load of ceasefire truce: 1 of 60", why);
  }

  private static final String EVENTS =
      """
      events:
        2030-05-02T09:00:
          - violation: {id: shelling, ceasefire: truce, by: north, type: artillery, claimant: south}
      """;

  @Test
  void reasons_that_contradict_each_other_are_refused_and_advice_can_be_followed()
      throws Exception {
    String rule = "{rule: A ceasefire lapses when its term is over and nothing extends it}";
    assertExpectationSays(
        2,
        "not-because: this is what 'because' asks for",
        "[{once: {ceasefire-lapsed: {}}, because: " + rule + ", not-because: [" + rule + "]}]");
    assertExpectationSays(2, "as in " + rule, "[{once: {ceasefire-lapsed: {}}, because: {}}]");
    assertExpectationSays(0, "1 passed", "[{once: {ceasefire-lapsed: {}}, because: " + rule + "}]");
  }

  @Test
  void an_empty_list_of_expectations_is_refused() throws Exception {
    assertExpectationSays(2, "expect: found an empty list", "[]");
  }

  @Test
  void a_first_what_if_passes_a_strict_check() throws Exception {
    add("scenario.yaml", STORY.replace("expect:", EVENTS + "expect:"));
    assertEquals(0, Ran.of("new", "what-if", "quiet", "--of", story.toString()).code());
    assertSays(0, "No problems", Ran.of("check", "--strict", story.toString()));
    assertSays(0, "not yet blessed", Ran.of("test", story.toString()));
  }

  @Test
  void kinds_of_what_is_tried_are_named_as_they_are_typed() {
    assertSays(2, "found 'case', expected one of cases, invariants", test("--kind", "case"));
  }

  @Test
  void a_check_counts_what_it_read_unless_told_to_be_quiet() throws Exception {
    assertSays(0, "No problems: 1 scenario.", Ran.of("check", story.toString()));
    assertEquals("", said(Ran.of("check", "-q", story.toString())));
    add("more.yaml", "");
    assertSays(2, "1 error: 1 scenario.", Ran.of("check", story.toString()));
  }

  @Test
  void a_range_is_told_as_it_was_written() throws Exception {
    String written = "{never: {violation-load: {points: {above: 2, below: 10}}}}";
    Path file = add("expect-a.yaml", "of: river\nexpect: [" + written + "]\n");
    Ran ran = Ran.of("test", file.toString(), "--kind", "expectations", "--verbose");
    assertSays(0, "river/expect-a: " + written, ran);
  }
}
