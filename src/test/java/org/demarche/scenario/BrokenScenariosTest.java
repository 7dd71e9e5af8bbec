package org.demarche.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A scenario that is wrong is refused with all that is wrong with it, each at its place, as in the
 * text beside it. To accept changed messages, run once with {@code -Ddemarche.bless=true} and
 * review them as a stranger would.
 */
class BrokenScenariosTest {

  private static final Path BROKEN = Path.of("src", "test", "resources", "broken");
  private static final Duration QUICK = Duration.ofSeconds(20);
  private static final String HEAD =
      "name: Broken\nabout: Too much of it.\nstarts: 2030-05-01\ndays: 7\n";

  @TestFactory
  Stream<DynamicTest> each_is_refused_with_all_that_is_wrong() throws IOException {
    List<Path> files;
    try (Stream<Path> children = Files.list(BROKEN)) {
      files = children.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    }
    return files.stream().map(it -> dynamicTest(it.getFileName().toString(), () -> check(it)));
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    SourceText source = SourceText.of("broken", name, file);
    InvalidInput refusal =
        assertTimeoutPreemptively(
            QUICK,
            () -> assertThrows(InvalidInput.class, () -> ScenarioReader.read(source, Map.of())));
    String text = refusal.problems().stream().map(it -> it + "\n").collect(Collectors.joining());
    Path golden = file.resolveSibling(name.replace(".yaml", ".txt"));
    if (Boolean.getBoolean("demarche.bless")) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
    refusal.problems().forEach(BrokenScenariosTest::isForPeople);
  }

  private static void isForPeople(Problem problem) {
    String message = problem.message();
    assertAll(
        problem.toString(),
        () -> assertTrue(message.endsWith("."), "it ends in a full stop"),
        () -> assertFalse(message.endsWith(".."), "it ends in one full stop"),
        () -> assertFalse(message.contains("Exception"), "it names no exception"),
        () ->
            assertTrue(
                message.codePoints().noneMatch(PlainText::isControl),
                "it has no control characters"),
        () -> assertTrue(message.length() < 1_000, "it is short"));
  }

  private static List<String> refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  /** At most a hundred problems, so that a failing test can be read. */
  private static List<String> refused(byte[] bytes) {
    InvalidInput refusal =
        assertTimeoutPreemptively(QUICK, () -> assertThrows(InvalidInput.class, () -> read(bytes)));
    refusal.problems().stream().limit(100).forEach(BrokenScenariosTest::isForPeople);
    return refusal.problems().stream().limit(100).map(Problem::toString).toList();
  }

  private static Scenario read(byte[] bytes) {
    return ScenarioReader.read(
        SourceText.of("big", "big.yaml", new ByteArrayInputStream(bytes)), Map.of());
  }

  // What is too long to keep as a file, or no text.

  private static final List<String> TOO_LONG =
      List.of("big.yaml: The file is longer than 8 MB. A scenario or rule file is far shorter.");

  @Test
  void ten_megabytes_of_brackets_are_refused() {
    assertEquals(TOO_LONG, refused("[".repeat(10_000_000)));
  }

  @Test
  void ten_megabytes_of_text_are_refused() {
    assertEquals(TOO_LONG, refused(HEAD + "x".repeat(10_000_000)));
  }

  @Test
  void a_million_brackets_are_refused_where_they_become_too_deep() {
    assertEquals(
        List.of("big.yaml:1:13: The file is nested more than 12 deep."),
        refused("[".repeat(1_000_000)));
  }

  @Test
  void a_million_explicit_keys_are_refused_where_they_become_too_deep() {
    assertEquals(
        List.of("big.yaml:1:25: The file is nested more than 12 deep."),
        refused("? ".repeat(900_000)));
  }

  @Test
  void a_million_hyphens_are_refused_where_they_become_too_deep() {
    assertEquals(
        List.of("big.yaml:1:25: The file is nested more than 12 deep."),
        refused("- ".repeat(900_000)));
  }

  @Test
  void a_text_of_two_million_characters_is_read_and_one_more_is_refused() {
    String text = HEAD + "#";
    byte[] longest = (text + "x".repeat(2_000_000 - text.length())).getBytes();
    assertEquals("Broken", read(longest).name());
    assertEquals(
        List.of("big.yaml: The file is 2000001 characters long; at most 2000000 are read."),
        refused(text + "x".repeat(2_000_001 - text.length())));
  }

  @Test
  void a_value_of_a_million_characters_is_not_quoted_whole() {
    assertEquals(1, refused(HEAD + "zone: " + "x".repeat(1_000_000) + "\n").size());
  }

  @Test
  void fifty_thousand_unknown_keys_are_refused() {
    refused(
        HEAD
            + IntStream.range(0, 50_000)
                .mapToObj(i -> "key" + i + ": x\n")
                .collect(Collectors.joining()));
  }

  @Test
  void fifty_thousand_incomplete_facts_are_refused() {
    refused(HEAD + "facts:\n" + "- actor: {}\n".repeat(50_000));
  }

  @Test
  void what_is_not_utf_8_is_refused() {
    List<String> expected = List.of("big.yaml: The file is not text in UTF-8.");
    assertAll(
        () -> assertEquals(expected, refused(new byte[] {'n', ':', (byte) 0xC3, (byte) 0x28})),
        () -> assertEquals(expected, refused(HEAD.getBytes(StandardCharsets.UTF_16))),
        () -> assertEquals(expected, refused("é".getBytes(StandardCharsets.ISO_8859_1))),
        () -> assertEquals(expected, refused(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})));
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    assertEquals("Broken", read(("\uFEFF" + HEAD).getBytes(StandardCharsets.UTF_8)).name());
  }

  @Test
  void lines_may_end_as_on_windows() {
    assertEquals(
        "Broken", read(HEAD.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)).name());
  }

  /** Found by attack, and mended. */
  @Nested
  class Mended {

    @Test
    void tags_are_refused() {
      refused(HEAD + "facts:\n  - actor: !!java.io.File {id: north, type: state}\n");
      refused("!!javax.script.ScriptEngineManager\n" + HEAD);
      refused(HEAD + "zone: !!java.net.URL UTC\n");
    }

    @Test
    void thousands_of_dangling_references_are_refused_in_short() {
      refused(
          HEAD
              + "facts:\n"
              + IntStream.range(0, 20_000)
                  .mapToObj(i -> "- actor: {id: a" + i + ", type: state}\n")
                  .collect(Collectors.joining())
              + IntStream.range(0, 10_000)
                  .mapToObj(i -> "- negotiation: {between: [x" + i + ", y], mediator: z}\n")
                  .collect(Collectors.joining()));
    }

    @Test
    void a_key_that_is_a_list_is_refused_at_its_place() {
      assertEquals(
          List.of("big.yaml:5:3: A key is a list or a mapping; expected a word or a date."),
          refused(HEAD + "? [a, b]\n: c\n"));
    }

    @Test
    void an_event_among_the_facts_is_refused() {
      refused(
          HEAD
              + "facts:\n  - actor: {id: north, type: state}\n"
              + "  - statement: {id: appeal, text: Undated}\n");
    }

    @Test
    void a_key_of_five_thousand_characters_is_not_quoted_whole() {
      refused(HEAD + "\"" + "k".repeat(1_000) + " " + "k".repeat(5_000) + "\": x\n");
      refused(HEAD + "facts:\n- ? " + "k".repeat(5_000) + "\n  : {}\n");
    }
  }
}
