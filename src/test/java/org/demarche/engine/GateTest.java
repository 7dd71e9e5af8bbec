package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Status;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Problem;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rule sets that reach for code, files, the network, threads, the clock or work without end. Each
 * is refused with the messages in its {@code expected.txt} or, in the folders {@code run-*}, is
 * stopped with the one there; and nothing of any of them has run. To accept changed messages, run
 * once with {@code -Ddemarche.bless=true} and review them as a stranger would.
 */
class GateTest {

  private static final Path HOSTILE = Path.of("src", "test", "resources", "hostile");
  private static final Duration GENEROUS = Duration.ofSeconds(60);
  private static final String MARKER = "hostile-marker";

  @AfterAll
  static void nothing_of_a_hostile_rule_set_has_run() {
    assertNothingRan();
  }

  private static void assertNothingRan() {
    assertAll(
        () -> assertNull(System.getProperty("demarche.hostile"), "a property was set"),
        () -> assertFalse(Files.exists(Path.of(MARKER)), "a file was made here"),
        () ->
            assertFalse(
                Files.exists(Path.of(System.getProperty("java.io.tmpdir"), MARKER)),
                "a file was made among temporary ones"),
        () ->
            assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> name.contains("hostile"))
                    .toList(),
                "threads were started"));
  }

  @TestFactory
  Stream<DynamicTest> what_is_outside_the_profile_is_refused() {
    return folders(false).map(it -> dynamicTest(name(it), () -> isRefused(it)));
  }

  private static void isRefused(Path folder) throws IOException {
    InvalidInput refusal =
        assertTimeoutPreemptively(
            GENEROUS, () -> assertThrows(InvalidInput.class, () -> read(folder)));
    assertFalse(refusal.problems().isEmpty());
    refusal.problems().forEach(GateTest::isForPeople);
    String text =
        refusal.problems().stream()
            .map(problem -> problem.toString().replace(folder + "/", "") + "\n")
            .collect(Collectors.joining());
    assertEquals(expected(folder, text), text);
    assertNothingRan();
  }

  @TestFactory
  Stream<DynamicTest> what_never_settles_is_stopped() {
    return folders(true).map(it -> dynamicTest(name(it), () -> isStopped(it)));
  }

  private static void isStopped(Path folder) throws IOException {
    RuleBook book = read(folder);
    EngineFailure failure =
        assertTimeoutPreemptively(
            GENEROUS,
            () ->
                assertThrows(EngineFailure.class, () -> Simulation.by(book).run(manyClaims(book))));
    String message = failure.getMessage();
    assertAll(
        () -> assertTrue(message.contains("did not settle on 2030-05-0"), message),
        () -> isSentence(message),
        () -> assertEquals(expected(folder, message + "\n"), message + "\n"));
    assertNothingRan();
  }

  private static void isForPeople(Problem problem) {
    assertAll(
        problem.toString(),
        () -> assertTrue(problem.place().file().startsWith(HOSTILE.toString())),
        () -> assertTrue(problem.place().line() > 0, "it has a line"),
        () -> assertTrue(problem.place().column() > 0, "it has a column"),
        () -> isSentence(problem.message()));
  }

  private static void isSentence(String message) {
    assertAll(
        message,
        () -> assertTrue(message.endsWith("."), "it ends in a full stop"),
        () -> assertFalse(message.endsWith(".."), "it ends in one full stop"),
        () -> assertFalse(message.contains("Exception"), "it names no exception"),
        () -> assertFalse(message.contains("\n"), "it is one line"),
        () -> assertTrue(message.length() < 1_000, "it is short"));
  }

  private static String expected(Path folder, String found) throws IOException {
    Path golden = folder.resolve("expected.txt");
    if (Boolean.getBoolean("demarche.bless")) {
      Files.writeString(golden, found);
    }
    return Files.readString(golden);
  }

  private static Stream<Path> folders(boolean run) {
    return RuleFiles.folders(HOSTILE).stream().filter(it -> name(it).startsWith("run-") == run);
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static RuleBook read(Path folder) {
    return RuleBook.read(RuleFiles.in(List.of(folder)));
  }

  private static Scenario manyClaims(RuleBook book) {
    Path file = HOSTILE.resolve("scenario.yaml");
    return ScenarioReader.read(
        SourceText.of("many-claims", file.toString(), file), book.policyFacts());
  }

  // What is too long to keep as a file.

  private static InvalidInput refused(Path folder, String rules) throws IOException {
    write(folder, rules);
    InvalidInput refusal =
        assertTimeoutPreemptively(
            GENEROUS, () -> assertThrows(InvalidInput.class, () -> read(folder)));
    refusal.problems().forEach(problem -> isSentence(problem.message()));
    return refusal;
  }

  private static void write(Path folder, String rules) throws IOException {
    Path topic = Files.createDirectories(folder.resolve("gate"));
    Files.writeString(topic.resolve("rules.drl"), rules);
  }

  private static String rule(String name, String conditions, String conclusion) {
    return """
    rule "%s" @source("judgement")
    when %s
    then insertLogical(%s); end
    """
        .formatted(name, conditions, conclusion);
  }

  private static String rule(String conditions) {
    return rule("A rule", conditions, "new CeasefireOver($ceasefire)");
  }

  private static List<String> messages(InvalidInput refusal) {
    return refusal.problems().stream().map(Problem::message).toList();
  }

  @Test
  void fifty_thousand_brackets_are_refused(@TempDir Path folder) throws IOException {
    InvalidInput refusal =
        refused(
            folder,
            rule("Ceasefire(" + "(".repeat(50_000) + "true" + ")".repeat(50_000) + ", $c : id)"));
    assertEquals(List.of("An expression is nested more than 30 deep."), messages(refusal));
  }

  @Test
  void fifty_thousand_absences_in_absences_are_refused(@TempDir Path folder) throws IOException {
    refused(folder, rule("not(".repeat(50_000) + "Ceasefire()" + ")".repeat(50_000)));
  }

  @Test
  void ten_thousand_conditions_are_refused(@TempDir Path folder) throws IOException {
    InvalidInput refusal =
        refused(folder, rule("Ceasefire($ceasefire : id) " + "Violation() ".repeat(10_000)));
    assertEquals(
        List.of("The rule has 10001 conditions; at most 25 are allowed."), messages(refusal));
  }

  @Test
  void a_file_of_a_million_characters_is_read_and_one_more_is_refused(@TempDir Path folder)
      throws IOException {
    String text = rule("Ceasefire($ceasefire : id)") + "//";
    write(folder, text + "x".repeat(1_000_000 - text.length()));
    assertEquals(1, read(folder).rules().size());
    InvalidInput refusal = refused(folder, text + "x".repeat(1_000_001 - text.length()));
    assertEquals(List.of("The file is longer than 1000000 characters."), messages(refusal));
  }

  @Test
  void a_file_of_five_megabytes_is_refused(@TempDir Path folder) throws IOException {
    InvalidInput refusal = refused(folder, rule("Ceasefire($ceasefire : id)").repeat(50_000));
    assertEquals(List.of("The file is longer than 1000000 characters."), messages(refusal));
  }

  @Test
  void a_file_of_nine_megabytes_is_refused_before_it_is_read_whole(@TempDir Path folder)
      throws IOException {
    InvalidInput refusal = refused(folder, "/".repeat(9_000_000));
    assertEquals(
        List.of("The file is longer than 8 MB. A scenario or rule file is far shorter."),
        messages(refusal));
  }

  @Test
  void what_is_no_text_is_refused(@TempDir Path folder) throws IOException {
    Path topic = Files.createDirectories(folder.resolve("gate"));
    Files.write(
        topic.resolve("rules.drl"), "rule \"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(folder));
    assertEquals(List.of("The file is not text in UTF-8."), messages(refusal));
  }

  @Test
  void a_folder_without_rules_is_refused(@TempDir Path folder) throws IOException {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(folder));
    refusal.problems().forEach(problem -> isSentence(problem.message()));
  }

  @Test
  void a_folder_that_only_looks_like_a_rule_file_is_refused(@TempDir Path folder)
      throws IOException {
    write(folder, rule("Ceasefire($ceasefire : id)"));
    Files.createDirectories(folder.resolve("gate").resolve("folder.drl"));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(folder));
    assertEquals(List.of("This is no file that can be read."), messages(refusal));
  }

  /** Found by attack, and mended. */
  @Nested
  class Mended {

    @Test
    void an_alias_of_a_variable_is_refused(@TempDir Path folder) throws IOException {
      refused(
          folder,
          rule(
              "By the one who did it",
              "Violation($who : by, $same : $who, $same == \"north\", $c : ceasefire)",
              "new Absorption($c, \"by\", 1)"));
    }

    @Test
    void two_rules_whose_constants_look_alike_in_quotes_stay_apart(@TempDir Path folder)
        throws IOException {
      write(
          folder,
          rule(
                  "One text",
                  "Violation(by in ('north\", \"south'), $c : ceasefire)",
                  "new Absorption($c, \"one\", 1)")
              + rule(
                  "Two texts",
                  "Violation(by in (\"north\", \"south\"), $c : ceasefire)",
                  "new Absorption($c, \"two\", 1)"));
      assertEquals(List.of("two", "two"), traits(folder));
    }

    @Test
    void two_rules_that_sum_different_components_of_one_pattern_stay_apart(@TempDir Path folder)
        throws IOException {
      write(
          folder,
          rule(
                  "The counts",
                  "accumulate(Violation(id == \"v5\"); $n : sum(count); $n > 0)",
                  "new Absorption(\"a\", \"count\", $n)")
              + rule(
                  "The severities",
                  "accumulate(Violation(id == \"v5\"); $n : sum(severity); $n > 0)",
                  "new Absorption(\"a\", \"severity\", $n)")
              + rule(
                  "Twice the counts",
                  "accumulate(Violation(id == \"v5\"); $n : sum(count * 2); $n > 0)",
                  "new Absorption(\"a\", \"twice\", $n)"));
      assertEquals(
          List.of("count 6", "severity 1", "twice 12"),
          concluded(folder, Status.Absorption.class)
              .map(it -> it.trait() + " " + it.points())
              .sorted()
              .toList());
    }

    @Test
    void a_sum_that_is_too_large_is_stopped(@TempDir Path folder) throws IOException {
      write(
          folder,
          rule(
              "The sum",
              "accumulate(Violation(); $n : sum(count * 7000000))",
              "new Absorption(\"a\", \"sum\", $n)"));
      isStoppedWith("too large a number", folder);
    }

    @Test
    void an_event_concluded_out_of_the_range_of_its_component_is_stopped(@TempDir Path folder)
        throws IOException {
      write(
          folder,
          rule(
                  "A claim too large",
                  "Now($now : now) Violation(at == $now, id == \"v5\", $c : ceasefire, $by : by)"
                      + " not Violation(id == \"big\")",
                  "new Happens(new Violation(\"big\", $c, $now, $by, ViolationType.UNSPECIFIED, 5,"
                      + " 2147483647, ClaimStatus.ALLEGED, \"\"))")
              + rule(
                  "Its weight",
                  "Violation(id == \"big\", $c : ceasefire, $points : weight())",
                  "new ViolationCapacity($c, $points)"));
      isStoppedWith("did not settle", folder);
    }

    @Test
    void the_clock_is_no_component_of_the_result_of_an_accumulate(@TempDir Path folder)
        throws IOException {
      refused(
          folder,
          rule(
              "Ceasefire($ceasefire : id) accumulate(Violation(ceasefire == $ceasefire); $n :"
                  + " count(); today == today)"));
    }

    @Test
    void a_constraint_on_a_result_joins_at_most_four_others(@TempDir Path folder)
        throws IOException {
      String others =
          IntStream.range(0, 5)
              .mapToObj(i -> "Violation(id == \"v" + i + "\", $n" + i + " : count) ")
              .collect(Collectors.joining());
      refused(
          folder,
          rule(
              others
                  + "Ceasefire($ceasefire : id) accumulate(Violation(); $n : count();"
                  + " $n > $n0 + $n1 + $n2 + $n3 + $n4)"));
    }

    @Test
    void the_clock_among_computed_moments_is_refused(@TempDir Path folder) throws IOException {
      refused(folder, rule("Now($now : now) Ceasefire($now in (ends()), $ceasefire : id)"));
    }

    @Test
    void long_chains_are_refused(@TempDir Path folder) throws IOException {
      for (String chain :
          List.of(
              "Violation(" + "1 + ".repeat(100_000) + "1 == 3, $ceasefire : ceasefire)",
              "Violation(" + "true && ".repeat(100_000) + "true, $ceasefire : ceasefire)",
              "Violation(at.toLocalDate()" + ".toLocalDate()".repeat(50_000) + " == at)")) {
        refused(folder, rule(chain));
      }
      refused(
          folder,
          rule(
              "A rule",
              "Ceasefire($c : id, $s : starts)",
              "new CeasefireTerm($c, $s" + ".plusDays(1)".repeat(50_000) + ")"));
    }

    @Test
    void bindings_that_double_one_another_are_refused_or_run(@TempDir Path folder)
        throws IOException {
      String bindings =
          IntStream.range(1, 40)
              .mapToObj(i -> "$n" + i + " : $n" + (i - 1) + " + $n" + (i - 1))
              .collect(Collectors.joining(", "));
      refused(
          folder,
          rule("Violation($ceasefire : ceasefire, $n0 : count, " + bindings + ", $n39 > 0)"));
    }

    @Test
    void ten_thousand_constraints_are_refused(@TempDir Path folder) throws IOException {
      refused(
          folder,
          rule(
              "Violation($ceasefire : ceasefire, "
                  + IntStream.range(0, 10_000)
                      .mapToObj(i -> "count >= " + i)
                      .collect(Collectors.joining(", "))
                  + ")"));
    }

    @Test
    void a_constraint_of_thirty_thousand_parts_is_refused(@TempDir Path folder) throws IOException {
      refused(
          folder,
          rule(
              "Violation($ceasefire : ceasefire, $n : count) Violation(count in ("
                  + IntStream.range(0, 30_000)
                      .mapToObj(i -> "$n + " + (i + 1_000))
                      .collect(Collectors.joining(", "))
                  + "))"));
    }

    @Test
    void a_file_of_strange_characters_is_refused_in_a_few_lines(@TempDir Path folder)
        throws IOException {
      assertTrue(refused(folder, "\u00e9".repeat(990_000)).problems().size() <= 1_000);
    }

    @Test
    void a_name_of_a_million_letters_is_not_quoted_whole(@TempDir Path folder) throws IOException {
      refused(folder, rule("a".repeat(900_000) + "()"));
    }

    @Test
    void a_comment_without_an_end_is_refused(@TempDir Path folder) throws IOException {
      refused(folder, rule("Ceasefire($ceasefire : id)") + "/* " + rule("Nonsense()"));
    }

    @Test
    void control_characters_in_the_strings_of_rules_are_refused(@TempDir Path folder)
        throws IOException {
      for (String character : List.of("\u001b[2J", "\u202e", "\r", "\u0007", "\u2028")) {
        refused(folder, rule("A name" + character, "Ceasefire($c : id)", "new CeasefireOver($c)"));
        refused(
            folder,
            rule("A name", "Ceasefire($c : id)", "new CeasefireOver(\"x" + character + "\")"));
      }
    }

    @Test
    void statuses_that_can_end_do_not_rest_on_one_another(@TempDir Path folder) throws IOException {
      refused(
          folder,
          rule(
                  "Over while pending",
                  "Now($now : now) Ceasefire(starts > $now, $c : id)",
                  "new CeasefireOver($c)")
              + rule("A risk", "CeasefireOver($c : ceasefire)", "new RetaliationRisk($c)")
              + rule("Over", "RetaliationRisk($c : ceasefire)", "new CeasefireOver($c)"));
    }

    @Test
    void a_date_beyond_the_years_that_scenarios_have_is_stopped(@TempDir Path folder)
        throws IOException {
      write(
          folder,
          rule(
              "A far term",
              "Ceasefire($c : id, $s : starts)",
              "new CeasefireTerm($c, $s.plusDays(2000000000))"));
      isStoppedWith("did not settle", folder);
    }

    private List<String> traits(Path folder) {
      return concluded(folder, Status.Absorption.class).map(Status.Absorption::trait).toList();
    }

    private <F extends Fact> Stream<F> concluded(Path folder, Class<F> type) {
      return history(folder)
          .changes()
          .map(org.demarche.history.Change::fact)
          .filter(type::isInstance)
          .map(type::cast);
    }

    private org.demarche.history.History history(Path folder) {
      RuleBook book = read(folder);
      return assertTimeoutPreemptively(GENEROUS, () -> Simulation.by(book).run(manyClaims(book)));
    }

    private void isStoppedWith(String reason, Path folder) {
      EngineFailure failure = assertThrows(EngineFailure.class, () -> history(folder));
      assertTrue(failure.getMessage().contains(reason), failure.getMessage());
      isSentence(failure.getMessage());
    }
  }
}
