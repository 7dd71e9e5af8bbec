package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.suite.MutationOperator;
import org.demarche.suite.TinyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche mutate}, and {@code demarche test --coverage}. */
class MutateTest {

  @TempDir private Path folder;

  private Ran mutate(String cases, String... more) throws IOException {
    TinyBook.files(folder, cases, "[]");
    return Ran.of(
        Stream.concat(
                Stream.of("mutate", "--rules", folder.toString(), "--cases-only"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void a_survivor_is_told_with_its_rule_its_line_the_change_and_a_case() throws IOException {
    Ran ran = mutate(TinyBook.WEAK);
    assertEquals(1, ran.code(), ran.err());
    assertTrue(
        ran.out()
            .replace(folder.toString(), "rules")
            .startsWith(
                """
                SURVIVED  A base is active until somebody takes it over
                  rules/bases/life.drl:5:28  equality negated: not SiteTakenOver
                  - base == $base
                  + base != $base
                  A case that would notice, to be confirmed, named and pasted:

                - rule: A base is active until somebody takes it over
                """),
        ran.out());
    assertTrue(
        ran.out()
            .endsWith(
                """
                7 changes tried: 4 killed (57.1 %), 3 survived, 0 equivalent. 0 more would be no
                rules by the profile.
                """),
        ran.out());
  }

  @Test
  void where_every_change_is_noticed_the_command_ends_as_expected() throws IOException {
    assertEquals(0, mutate(TinyBook.WEAK + TinyBook.TAKEN).code());
  }

  @Test
  void a_minimum_lets_survivors_pass() throws IOException {
    assertEquals(0, mutate(TinyBook.WEAK, "--min-killed", "57").code());
    assertEquals(1, mutate(TinyBook.WEAK, "--min-killed", "58").code());
  }

  @Test
  void a_story_that_other_rules_were_written_for_is_named() throws IOException {
    TinyBook.files(folder, TinyBook.WEAK, "[]");
    Ran ran = Ran.of("mutate", "--rules", folder.toString(), "--stories", "scenarios/first-truce");
    assertEquals(1, ran.code());
    assertTrue(
        ran.out()
            .contains(
                """
                FAILED BEFORE ANY CHANGE  first-truce
                  It can notice nothing. 'demarche test' tells why it fails.
                """),
        ran.out());
  }

  @Test
  void a_minimum_that_is_no_share_is_refused() throws IOException {
    assertEquals(
        new Ran(2, "", "--min-killed: Found 101.0; expected 0 to 100.\n"),
        mutate(TinyBook.WEAK, "--min-killed", "101"));
  }

  @Test
  void rules_are_named_by_topic_or_by_words_and_nothing_else() throws IOException {
    assertEquals(0, mutate(TinyBook.WEAK + TinyBook.TAKEN, "bases").code());
    Ran ran = mutate(TinyBook.WEAK, "basis");
    assertEquals(2, ran.code());
    assertTrue(ran.err().startsWith("rules: No rule has 'basis' in its name"), ran.err());
  }

  @Test
  void a_case_that_fails_already_is_refused() throws IOException {
    Ran ran = mutate(TinyBook.WEAK.replace("silent: true", "concludes: {base-active: {}}"));
    assertEquals(2, ran.code());
    assertEquals(
        "cases.yaml:8:7: The case 'no base' fails before anything is changed. 'demarche test'"
            + " tells why.\n",
        ran.err().replaceFirst("^.*/", ""));
  }

  private String refused(String equivalents) throws IOException {
    TinyBook.files(folder, TinyBook.WEAK, equivalents);
    Ran ran = Ran.of("check", folder.toString());
    assertEquals(2, ran.code());
    return ran.err().replaceAll("(?m)^.*/", "").replaceAll("(?m) \\[[a-z-]+]$", "");
  }

  @Test
  void what_is_no_list_of_changes_is_refused_with_its_place() throws IOException {
    assertEquals(
        "equivalent-mutants.yaml:1:1: Found a mapping, expected a list of changes.\n",
        refused("rule: x"));
    assertEquals(
        "equivalent-mutants.yaml:1:3: Found 'x', expected a rule, a change and a reason.\n",
        refused("- x"));
    assertEquals(
        """
        equivalent-mutants.yaml:1:3: The key 'change' is missing.
        equivalent-mutants.yaml:1:9: rule: no rule is called 'A base'. Maybe 'A base is active until somebody takes it over'.
        """,
        refused("- rule: A base\n  reason: y"));
  }

  private Ran test(String... more) throws IOException {
    TinyBook.files(folder, TinyBook.WEAK, "[]");
    return Ran.of(
        Stream.concat(Stream.of("test", folder.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void coverage_tells_of_a_not_that_never_blocked_and_of_the_next_case() throws IOException {
    Ran ran = test("--coverage");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(
        ran.out()
            .contains(
                """
                  It concluded something in 1 case.
                  - 5: not SiteTakenOver(base == $base)
                    never blocked anything
                """),
        ran.out());
    assertTrue(ran.out().contains("- site-taken-over: {base: harbour, by: other}"), ran.out());
  }

  @Test
  void too_little_coverage_is_a_finding() throws IOException {
    assertEquals(0, test("--min-condition-coverage", "50").code());
    Ran ran = test("--min-condition-coverage", "51", "--min-rule-coverage", "100");
    assertEquals(1, ran.code());
    assertEquals(
        "Of outcomes of conditions seen: expected at least 51.0 %, found 50.0 %.\n", ran.err());
  }

  @Test
  void coverage_files_are_written_and_nothing_else_is_overwritten() throws IOException {
    Path xml = folder.resolve("../coverage-" + folder.getFileName() + ".xml");
    Path json = folder.resolve("../coverage-" + folder.getFileName() + ".json");
    try {
      assertEquals(
          0, test("--coverage-xml", xml.toString(), "--coverage-json", json.toString()).code());
      assertEquals(0, test("--coverage-xml", xml.toString()).code());
      Ran again = test("--coverage-json", json.toString());
      assertEquals(2, again.code());
      assertTrue(
          again.err().endsWith("The file exists and is left as it is. Maybe another name.\n"));
      Files.writeString(xml, "mine");
      assertEquals(2, test("--coverage-xml", xml.toString()).code());
      assertEquals("mine", Files.readString(xml));
    } finally {
      Files.deleteIfExists(xml);
      Files.deleteIfExists(json);
    }
  }

  @Test
  void coverage_for_people_is_not_mixed_into_what_programs_read() throws IOException {
    assertEquals(
        new Ran(
            2,
            "",
            "--coverage: This tells people; programs read what --coverage-json and --coverage-xml"
                + " write.\n"),
        test("--coverage", "--format", "json"));
  }

  @Test
  void the_page_on_testing_shows_every_step_with_its_example() throws IOException {
    String page = Files.readString(Path.of("docs", "testing.md"));
    for (MutationOperator step : MutationOperator.values()) {
      String after = step.after().isEmpty() ? "" : "`" + step.after() + "`";
      String row = "| %s | `%s` | %s |".formatted(step.words(), step.before(), after);
      assertTrue(page.contains(row.replace("||", "\\|\\|")), row);
    }
  }
}
