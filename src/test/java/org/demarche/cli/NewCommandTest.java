package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What 'new' writes checks, runs and passes; what it prints can be typed; nothing is replaced. */
class NewCommandTest {

  /** Where the commands are typed; a process of its own has it as current directory. */
  @TempDir Path folder;

  @Test
  void alone_it_shows_its_three_forms() {
    Ran ran = Ran.of("new");
    assertEquals(0, ran.code());
    assertEquals(
        List.of("scenario", "rules", "what-if"),
        ran.out()
            .lines()
            .filter(line -> line.startsWith("  demarche new "))
            .map(line -> line.split(" +")[3])
            .toList());
  }

  @Test
  void a_new_scenario_checks_runs_and_meets_its_expectations() throws Exception {
    Ran ran = Typed.in(folder, "new", "scenario", "harbour-truce");
    assertEquals(
        """
        Written: harbour-truce/scenario.yaml

        To type next:
          demarche check harbour-truce
          demarche run harbour-truce
          demarche new what-if first --of harbour-truce
        """,
        ran.out());
    List<Ran> next = Typed.next(folder, ran);
    assertEquals("No problems: 1 scenario.\n", next.get(0).out());
    assertTrue(next.get(1).out().contains("Expectations: 4 of 4 met"), next.get(1).out());
    assertTrue(
        next.get(1).out().contains("=> Ceasefire harbour-truce has lapsed"), next.get(1).out());
    assertTrue(
        Typed.next(folder, next.get(2))
            .get(0)
            .out()
            .contains("What if: the extension of 5 May 2030 12:00"));
  }

  @Test
  void a_new_scenario_stands_among_the_scenarios_that_are_here() throws Exception {
    Files.createDirectory(folder.resolve("scenarios"));
    Ran ran = Typed.in(folder, "new", "scenario", "harbour");
    assertEquals(
        List.of("scenarios/harbour/scenario.yaml"), List.copyOf(Typed.files(folder).keySet()));
    Typed.next(folder, ran);
  }

  @Test
  void a_new_rule_passes_its_cases_and_concludes_beside_the_shipped_rules() throws Exception {
    Ran ran = Typed.in(folder, "new", "rules", "threats");
    assertEquals(
        List.of("rules/threats/cases.yaml", "rules/threats/threats.drl"),
        List.copyOf(Typed.files(folder).keySet()));
    assertTrue(ran.out().contains("name both: --rules shipped --rules rules\n"), ran.out());
    List<Ran> next = Typed.next(folder, ran);
    assertEquals("No problems: 1 rule.\n", next.get(0).out());
    assertTrue(next.get(1).out().contains("Cases: 3 of 3 met"), next.get(1).out());
    String run = next.get(2).out().replaceAll("\\s+", " ");
    assertTrue(run.contains("North threatens South. => Risk of clashes between North and South."));
    assertTrue(run.contains("Ceasefire river-truce has lapsed"), run);
  }

  @Test
  void rules_of_two_topics_stand_beside_each_other_and_a_new_scenario_beside_them()
      throws Exception {
    Typed.in(folder, "new", "rules", "one");
    Typed.in(folder, "new", "rules", "two");
    Ran check = Typed.in(folder, "check", "rules");
    assertEquals("1 warning: 2 rules.\n", check.out());
    assertTrue(check.err().endsWith("(one)' concludes the same. [needless-rule]\n"), check.err());
    Ran scenario = Typed.in(folder, "new", "scenario", "harbour");
    assertTrue(scenario.out().contains("  demarche run harbour --rules shipped\n"));
    Typed.next(folder, scenario);
  }

  static List<String> stories() {
    return Stories.shipped();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_new_what_if_of_any_story_runs_and_passes(String story) throws Exception {
    Ran ran = Typed.in(folder, "new", "what-if", "mine", "--of", story);
    assertEquals(
        "Written: what-if-mine.yaml\n\nTo type next:\n  demarche run "
            + story
            + " --what-if ./what-if-mine.yaml\n  demarche run "
            + story
            + "\n",
        ran.out());
    assertEquals(List.of("what-if-mine.yaml"), List.copyOf(Typed.files(folder).keySet()));
    Ran told = Ran.of("run", story, "--what-if", folder.resolve("what-if-mine.yaml").toString());
    assertEquals(0, told.code(), told.out() + told.err());
    assertTrue(told.out().contains("\nWhat if: the "), told.out());
    assertTrue(told.out().contains("\nExpectations: "), told.out());
  }

  @Test
  void every_other_change_that_a_new_what_if_shows_can_stand_in_its_place() throws Exception {
    Typed.in(folder, "new", "what-if", "mine", "--of", "gaza-2023");
    String text = Typed.files(folder).get("what-if-mine.yaml");
    List<String> others =
        text.lines()
            .filter(line -> line.startsWith("#   - {"))
            .map(line -> line.substring(4))
            .toList();
    assertEquals(
        List.of("- {move", "- {set", "- {add"),
        others.stream().map(other -> other.split(":")[0]).toList());
    for (String other : others) {
      Path file = folder.resolve("what-if-mine.yaml");
      Files.writeString(file, text.replaceFirst("(?s)change:\n.*", "change:\n  " + other + "\n"));
      Ran ran = Ran.of("run", "gaza-2023", "--what-if", file.toString());
      assertEquals(0, ran.code(), ran.err());
    }
  }

  @Test
  void a_new_what_if_of_a_story_without_events_adds_one() throws Exception {
    Files.writeString(
        folder.resolve("scenario.yaml"),
        """
        name: Nothing
        about: Nothing happens.
        starts: 2030-05-01
        days: 1
        """);
    Ran ran = Typed.in(folder, "new", "what-if", "a-word");
    assertEquals(0, ran.code(), ran.err());
    String told = Typed.next(folder, ran).get(0).out();
    assertTrue(told.contains("What if: somebody makes a statement on the first day"), told);
    assertTrue(told.contains("Expectations: 1 of 1 met"), told);
  }
}
