package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What 'new' writes checks, runs and passes; what it prints can be typed; nothing is replaced. */
class NewCommandTest {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /** Where the commands are typed; a process of its own has it as current directory. */
  @TempDir Path folder;

  private Ran typed(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String classes =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(it -> Path.of(it).toAbsolutePath().toString())
            .reduce((left, right) -> left + java.io.File.pathSeparator + right)
            .orElseThrow();
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    Ran ran = new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return ran;
  }

  /** Types what a command said to type next; each ends as expected. */
  private List<Ran> typedNext(Ran ran) throws Exception {
    List<Ran> typed = new ArrayList<>();
    for (String line :
        ran.out().lines().filter(it -> it.startsWith("  demarche ")).map(String::strip).toList()) {
      List<String> words =
          WORD.matcher(line)
              .results()
              .map(it -> it.group().replaceAll("^['\"]|['\"]$", ""))
              .toList();
      Ran next = typed(words.subList(1, words.size()).toArray(String[]::new));
      assertEquals(0, next.code(), line + "\n" + next.err() + next.out());
      typed.add(next);
    }
    return typed;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

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
    Ran ran = typed("new", "scenario", "harbour-truce");
    assertEquals(
        """
        Written: harbour-truce/scenario.yaml

        To type next:
          demarche check harbour-truce
          demarche run harbour-truce
          demarche new what-if first --of harbour-truce
        """,
        ran.out());
    List<Ran> next = typedNext(ran);
    assertEquals("No problems: 1 scenario.\n", next.get(0).out());
    assertTrue(next.get(1).out().contains("Expectations: 4 of 4 met"), next.get(1).out());
    assertTrue(
        next.get(1).out().contains("=> Ceasefire harbour-truce has lapsed"), next.get(1).out());
    assertTrue(
        typedNext(next.get(2)).get(0).out().contains("What if: the extension of 5 May 2030 12:00"));
  }

  @Test
  void a_new_scenario_stands_among_the_scenarios_that_are_here() throws Exception {
    Files.createDirectory(folder.resolve("scenarios"));
    Ran ran = typed("new", "scenario", "harbour");
    assertEquals(List.of("scenarios/harbour/scenario.yaml"), List.copyOf(files().keySet()));
    typedNext(ran);
  }

  @Test
  void a_new_rule_passes_its_cases_and_concludes_beside_the_shipped_rules() throws Exception {
    Ran ran = typed("new", "rules", "threats");
    assertEquals(
        List.of("rules/threats/cases.yaml", "rules/threats/threats.drl"),
        List.copyOf(files().keySet()));
    assertTrue(ran.out().contains("name both: --rules shipped --rules rules\n"), ran.out());
    List<Ran> next = typedNext(ran);
    assertEquals("No problems: 1 rule.\n", next.get(0).out());
    assertTrue(next.get(1).out().contains("Cases: 3 of 3 met"), next.get(1).out());
    String run = next.get(2).out().replaceAll("\\s+", " ");
    assertTrue(run.contains("North threatens South. => Risk of clashes between North and South."));
    assertTrue(run.contains("Ceasefire river-truce has lapsed"), run);
  }

  @Test
  void rules_of_two_topics_stand_beside_each_other_and_a_new_scenario_beside_them()
      throws Exception {
    typedNext(typed("new", "rules", "one"));
    typedNext(typed("new", "rules", "two"));
    Ran scenario = typed("new", "scenario", "harbour");
    assertTrue(scenario.out().contains("  demarche run harbour --rules shipped\n"));
    typedNext(scenario);
  }

  static List<String> stories() {
    return Stories.shipped();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_new_what_if_of_any_story_runs_and_passes(String story) throws Exception {
    Ran ran = typed("new", "what-if", "mine", "--of", story);
    assertEquals(
        "Written: what-if-mine.yaml\n\nTo type next:\n  demarche run "
            + story
            + " --what-if ./what-if-mine.yaml\n  demarche run "
            + story
            + "\n",
        ran.out());
    assertEquals(Map.of("what-if-mine.yaml", files().get("what-if-mine.yaml")), files());
    String told = typedNext(ran).get(0).out();
    assertTrue(told.contains("\nWhat if: the "), told);
  }

  @Test
  void every_other_change_that_a_new_what_if_shows_can_stand_in_its_place() throws Exception {
    typed("new", "what-if", "mine", "--of", "gaza-2023");
    String text = files().get("what-if-mine.yaml");
    List<String> others = text.lines().filter(line -> line.startsWith("#   - {")).toList();
    assertEquals(
        List.of("move", "set", "add"),
        others.stream()
            .map(it -> it.substring(7, 10).equals("mov") ? "move" : it.substring(7, 10))
            .toList());
    for (String other : others) {
      Path file = folder.resolve("what-if-mine.yaml");
      Files.writeString(
          file, text.replaceFirst("(?s)change:\n.*", "change:\n  " + other.substring(4) + "\n"));
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
    Ran ran = typed("new", "what-if", "a-word");
    assertEquals(0, ran.code(), ran.err());
    String told = typedNext(ran).get(0).out();
    assertTrue(told.contains("What if: somebody makes a statement on the first day"), told);
    assertTrue(told.contains("Expectations: 1 of 1 met"), told);
  }

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
            ? typed("new", what, name, "--of", "first-truce")
            : typed("new", what, name);
    assertEquals(
        new Ran(
            2,
            "",
            file
                + ": This exists and is left as it is; nothing was written. Choose another"
                + " name.\n"),
        ran);
    assertEquals(Map.of(file, "mine"), files());
  }

  @Test
  void what_cannot_be_written_leaves_nothing_behind() throws Exception {
    Files.writeString(folder.resolve("rules"), "a file");
    Ran ran = typed("new", "rules", "threats");
    assertEquals(2, ran.code());
    assertEquals(
        "rules/threats/threats.drl: The file cannot be written; nothing was written.\n", ran.err());
    assertEquals(Map.of("rules", "a file"), files());
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
        typed("new", "what-if", "first").err());
    assertEquals(
        "--of: 'gaza-2032' is no story with a file; expected a folder with a scenario.yaml, or a"
            + " shipped story: "
            + shipped
            + ". Maybe 'gaza-2023'.\n",
        typed("new", "what-if", "first", "--of", "gaza-2032").err());
  }

  @Test
  void the_word_shipped_names_the_shipped_rules_and_a_folder_so_called_is_named_by_its_path()
      throws Exception {
    typed("new", "rules", "threats");
    Files.move(folder.resolve("rules"), folder.resolve("shipped"));
    assertTrue(typed("rules", "--rules", "shipped").out().startsWith("bases ("));
    assertTrue(typed("rules", "--rules", "./shipped").out().startsWith("threats (1)\n"));
    Ran both = typed("rules", "--rules", "shipped", "--rules", "./shipped");
    assertTrue(both.out().contains("\nthreats (1)\n"), both.out());
    assertTrue(both.out().startsWith("bases ("), both.out());
    assertEquals(
        typed("rules", "--rules", "shipped"),
        typed("rules", "--rules", "shipped", "--rules", "shipped"));
  }

  @Test
  void a_rule_that_two_books_have_is_reported_with_both_places() throws Exception {
    typed("new", "rules", "threats");
    Path twin = Files.createDirectories(folder.resolve("twin/other"));
    Files.copy(folder.resolve("rules/threats/threats.drl"), twin.resolve("other.drl"));
    Ran ran = typed("run", "first-truce", "--rules", "rules", "--rules", "twin");
    assertEquals(2, ran.code());
    assertEquals(
        "twin/other/other.drl:7:6: The name 'A threat between the parties to a ceasefire makes"
            + " clashes likely until they talk (threats)' is taken by the rule at"
            + " rules/threats/threats.drl:7:6.\n",
        ran.err());
  }

  @Test
  void numbers_that_two_books_set_are_reported_with_both_places() throws Exception {
    typed("new", "rules", "mine");
    Files.writeString(
        folder.resolve("rules/mine/policy.yaml"),
        """
        negotiation-policy:
          stalled-days: {value: 5, source: judgement}
        """);
    Ran ran = typed("run", "first-truce", "--rules", "shipped", "--rules", "rules");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err()
            .matches(
                "rules/mine/policy.yaml:2:17: The negotiation-policy is set a second time, first at"
                    + " shipped/negotiation/policy.yaml:\\d+:\\d+; a rule book sets it once.\n"),
        ran.err());
  }

  @Test
  void a_mistake_in_a_form_says_where_its_help_is() {
    assertEquals(
        "demarche: Missing required parameter: 'NAME'\nTry 'demarche new scenario --help'.\n",
        Ran.of("new", "scenario").err());
    assertEquals(0, Ran.of("new", "scenario", "--help").code());
  }
}
