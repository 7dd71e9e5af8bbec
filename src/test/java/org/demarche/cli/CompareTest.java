package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are compared by names, files, lines, stories and rule books, with the right exit codes. */
class CompareTest {

  @TempDir Path folder;

  private static Ran compare(String... arguments) {
    List<String> all = new ArrayList<>(List.of("compare"));
    all.addAll(List.of(arguments));
    return Ran.of(all.toArray(String[]::new));
  }

  @Test
  void a_change_of_all_runs_is_nothing_to_compare_with() {
    Ran ran = Ran.of("compare", "syria-2026", "--what-if", "no-extension");
    assertEquals(2, ran.code());
    assertEquals(
        "compare: Found nothing to compare with: what --what-if changes is changed in all runs;"
            + " expected a what-if by itself. Maybe 'compare syria-2026 no-extension'.\n",
        ran.err());
  }

  @Test
  void a_difference_ends_with_1_only_when_that_was_asked_for() {
    assertEquals(0, compare("first-truce", "remove violation id=shelling").code());
    assertEquals(1, compare("first-truce", "remove violation id=shelling", "--exit-code").code());
  }

  @Test
  void what_changes_nothing_ends_with_0_and_says_so() {
    Ran ran =
        compare(
            "first-truce",
            "2030-05-02 statement id=s text=x and remove statement id=s",
            "--exit-code");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("They do not differ: same facts, same dates."), ran.out());
  }

  @Test
  void nothing_to_compare_with_names_the_what_ifs_of_the_story() {
    Ran ran = compare("first-truce");
    assertEquals(2, ran.code());
    assertEquals(
        "compare: Found nothing to compare with, expected a what-if, another scenario, or"
            + " --rules-right. What-ifs of this story: attack-after-the-term, renewed-late.\n",
        ran.err());
  }

  @Test
  void nothing_to_compare_with_is_said_only_of_a_story_that_there_is() {
    assertEquals(Ran.of("run", "first-trice"), compare("first-trice"));
  }

  @Test
  void what_is_nothing_to_compare_with_is_told_what_there_is() {
    Ran ran = compare("first-truce", "nope");
    assertEquals(2, ran.code());
    assertEquals(
        "compare: 'nope' is no file, and no what-if beside the scenario: attack-after-the-term,"
            + " renewed-late. A change on one line begins with a date or add, remove, move, set,"
            + " replace, do.\n",
        ran.err());
    assertTrue(compare("first-truce", "gaza-2032").err().endsWith(" Maybe 'gaza-2023'.\n"));
    assertTrue(compare("first-truce", "remov extension").err().endsWith(" Maybe 'remove'.\n"));
  }

  @Test
  void what_is_wrong_with_a_change_is_said_of_where_it_was_typed() {
    assertEquals(
        "compare:1:8: change: 'violaton' is not a kind of fact. Maybe 'violation'.\n",
        compare("first-truce", "remove violaton").err());
    assertEquals(
        "--left:1:8: change: 'violaton' is not a kind of fact. Maybe 'violation'.\n",
        compare("first-truce", "--left", "remove violaton", "renewed-late").err());
  }

  @Test
  void of_several_changes_all_that_is_wrong_is_said_of_the_change_that_has_it() {
    Ran ran = compare("first-truce", "remove violaton", "renewed-late", "nope", "remove talks \"a");
    assertEquals(2, ran.code());
    List<String> problems = ran.err().lines().toList();
    assertEquals(3, problems.size(), ran.err());
    assertEquals(
        "compare 'remove violaton':1:8: change: 'violaton' is not a kind of fact. Maybe"
            + " 'violation'.",
        problems.get(0));
    assertTrue(problems.get(1).startsWith("compare: 'nope' is no file"), problems.get(1));
    assertEquals(
        "compare 'remove talks \"a':1:14: Found a quotation mark that nothing closes: \".",
        problems.get(2));
  }

  @Test
  void a_mistyped_what_if_is_answered_with_a_guess() {
    Ran ran = compare("first-truce", "renewd-late");
    assertEquals(2, ran.code());
    assertTrue(ran.err().endsWith(" Maybe 'renewed-late'.\n"), ran.err());
  }

  @Test
  void more_runs_than_there_are_letters_are_refused() {
    List<String> asked = new ArrayList<>(List.of("first-truce"));
    for (int i = 0; i < 26; i++) {
      asked.add("renewed-late");
    }
    Ran ran = compare(asked.toArray(String[]::new));
    assertEquals(2, ran.code());
    assertEquals("compare: Found 26 what-ifs, expected at most 25.\n", ran.err());
    assertEquals(0, compare(asked.subList(0, 26).toArray(String[]::new)).code());
  }

  @Test
  void stories_without_a_day_in_common_cannot_be_compared() {
    Ran ran = compare("first-truce", "gaza-2023");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("no day in common"), ran.err());
  }

  @Test
  void another_story_stands_on_the_right() throws Exception {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    String story = Files.readString(Path.of("scenarios/first-truce/scenario.yaml"));
    Files.writeString(copy.resolve("scenario.yaml"), story.replace("term: 4 days", "term: 3 days"));
    Ran ran = compare("first-truce", copy.toString(), "--exit-code");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("They first part in what is known from the start."), ran.out());
    Files.writeString(copy.resolve("scenario.yaml"), story);
    assertEquals(0, compare("first-truce", copy.toString(), "--exit-code").code());
  }

  @Test
  void two_rule_books_are_compared_and_the_rule_is_named() throws Exception {
    Path rules = folder.resolve("rules");
    copy(Path.of("rules"), rules);
    Path life = rules.resolve("ceasefires/life.drl");
    String text = Files.readString(life);
    assertEquals(
        0,
        compare("first-truce", "--rules", "rules", "--rules-right", rules.toString(), "--exit-code")
            .code());
    Files.writeString(
        life,
        text.replace(
            "CurrentTerm(ends <= $now, graceEnds > $now,",
            "CurrentTerm(ends < $now, graceEnds > $now,"));
    Ran ran =
        compare(
            "first-truce", "--rules", "rules", "--rules-right", rules.toString(), "--exit-code");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("by other rules: 194 rules"), ran.out());
    assertTrue(ran.out().contains("by a rule that A alone has, or has so (1)"), ran.out());
    assertTrue(
        ran.out()
            .contains(
                "Rules that differ\n"
                    + "  changed: A ceasefire lapses when its term is over and nothing extends it"),
        ran.out());
    assertTrue(ran.out().contains("life.drl:80"), ran.out());
  }

  @Test
  void two_what_ifs_are_compared_with_each_other() {
    String first = "remove violation id=shelling";
    String second = "renewed-late";
    Ran ran = compare("first-truce", "--left", first, second);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(
        ran.out()
            .contains(
                "A  What if: remove violation id=shelling\n"
                    + "B  What if: the two sides renew their truce an hour late\n"),
        ran.out());
    assertEquals(1, compare("first-truce", "--left", first, second, "--exit-code").code());
    assertEquals(0, compare("first-truce", "--left", first, first, "--exit-code").code());
    assertEquals(
        compare("first-truce", "--left", first, second).out(),
        compare("first-truce", "--left", "remove", "violation", "id=shelling", second).out());
  }

  @Test
  void what_is_alike_for_other_reasons_is_listed_with_commands_that_can_be_pasted() {
    Ran ran = compare("syria-2026", "set base-policy irreversible-days=5");
    assertTrue(ran.out().contains("2 of them for\nother reasons:\n  26 Jan: Russia"), ran.out());
    List<String> commands =
        ran.out()
            .lines()
            .filter(it -> it.startsWith("    A: demarche ") || it.startsWith("    B: demarche "))
            .map(it -> it.substring("    A: demarche ".length()))
            .toList();
    assertEquals(4, commands.size());
    for (String command : commands) {
      Ran why = Ran.of(words(command));
      assertEquals(0, why.code(), why.err());
      assertTrue(why.out().contains("Why: "), why.out());
      assertEquals(command.contains("--what-if"), why.out().contains("What if: set base-policy"));
    }
  }

  /** The words of a command as a shell has them. */
  private static String[] words(String command) {
    return java.util.regex.Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(command)
        .results()
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
        .toArray(String[]::new);
  }

  @Test
  void numbers_and_decisions_are_spelled_out_among_many_runs() {
    Ran ran = compare("syria-2026", "do 1", "set base-policy irreversible-days=5");
    assertTrue(
        ran.out().contains("B  What if: SDF decides to declare the four-day truce over (do 1)\n"),
        ran.out());
    assertTrue(
        ran.out()
            .contains(" base-policy irreversible-days     | 7            | as A         | 5\n"),
        ran.out());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void a_run_without_what_is_doubted_is_the_run_of_a_story_from_which_it_was_deleted()
      throws Exception {
    String story = Files.readString(Path.of("scenarios/first-truce/scenario.yaml"));
    String sourced =
        story.replace("claimant: south}", "claimant: south, source: \"Courier 1\", confidence: C}");
    Path whole = Files.createDirectories(folder.resolve("whole"));
    Path less = Files.createDirectories(folder.resolve("less"));
    Files.writeString(whole.resolve("scenario.yaml"), sourced);
    Files.writeString(
        less.resolve("scenario.yaml"), sourced.replaceFirst("(?s)events:.*expect:", "expect:"));
    String expected = days(Ran.of("run", less.toString(), "--rules", "rules"));
    for (String doubt : List.of("--without-source=courier", "--min-confidence=B")) {
      Ran ran = Ran.of("run", whole.toString(), doubt, "--rules", "rules");
      assertEquals(0, ran.code(), ran.err());
      assertEquals(expected, days(ran));
    }
  }

  /** What happens and stands; the header names what was left out, and so differs. */
  private static String days(Ran ran) {
    return ran.out().substring(ran.out().indexOf("-  given"));
  }

  @Test
  void a_source_that_is_not_the_only_one_does_not_take_a_fact_along() throws Exception {
    String story = Files.readString(Path.of("scenarios/first-truce/scenario.yaml"));
    Path file = folder.resolve("scenario.yaml");
    Files.writeString(
        file,
        story.replace(
            "claimant: south}",
            "claimant: south, source: \"Courier 1; Herald 2; the hour is judgement\"}"));
    Ran ran = Ran.of("run", file.toString(), "--without-source", "courier");
    assertEquals(2, ran.code());
    assertEquals(
        "--without-source: No given fact is left out: no source or confidence fits.\n", ran.err());
  }

  @Test
  void a_rule_that_is_doubted_concludes_nothing_and_a_name_that_fits_none_is_refused() {
    String rule = "A ceasefire lapses when its term is over and nothing extends it";
    Ran ran = compare("first-truce", "--without-rule", rule);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("by a rule that A alone has, or has so"), ran.out());
    Ran unknown = Ran.of("run", "first-truce", "--without-rule", "no such rule");
    assertEquals(2, unknown.code());
    assertEquals(
        "--without-rule: 0 rules have 'no such rule' in their names, expected one.\n",
        unknown.err());
  }

  @Test
  void what_ifs_are_listed_with_the_decisions_of_a_story() {
    Ran ran = Ran.of("stories", "syria-2026");
    assertTrue(
        ran.out().contains("  no-agreement           the agreement of 30 January"), ran.out());
    assertTrue(ran.out().contains("  6. Israel may state that it does not object"), ran.out());
    assertTrue(
        Ran.of("run", "syria-2026", "--help").out().contains("  6. Israel may state"), ran.out());
  }

  @Test
  void why_lists_what_fits_with_words_that_mean_each_alone() {
    Ran ran = Ran.of("why", "syria-2026", "ceasefire-in-force");
    assertEquals(0, ran.code(), ran.err());
    List<String> commands =
        ran.out().lines().filter(it -> it.startsWith("    demarche ")).map(String::strip).toList();
    assertEquals(4, commands.size());
    for (String command : commands) {
      Ran one = Ran.of(command.replaceFirst("demarche ", "").split(" "));
      assertEquals(0, one.code(), one.err());
      assertTrue(one.out().contains("Why: Ceasefire "), one.out());
    }
  }

  @Test
  void questions_about_what_is_not_there_are_refused_with_a_guess() {
    Ran kind = Ran.of("why", "syria-2026", "ceasefire-lapsd");
    assertEquals(2, kind.code());
    assertTrue(kind.err().contains("Maybe 'ceasefire-lapsed'."), kind.err());
    Ran id = Ran.of("whynot", "syria-2026", "ceasefire-lapsed", "ceasefire=gov-sfd");
    assertEquals(2, id.code());
    assertTrue(id.err().contains("Maybe 'gov-sdf'."), id.err());
    Ran date = Ran.of("why", "syria-2026", "ceasefire-lapsed", "--on", "2027-01-01");
    assertEquals(2, date.code());
    assertTrue(date.err().contains("lies outside the days"), date.err());
  }
}
