package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried is told, and nothing is green that was not tried. */
class TestCommandTest {

  private static final String RIVER =
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
      """;
  private static final String LAPSES =
      "  - {begins: {ceasefire-lapsed: {ceasefire: truce}}, on: 2030-05-05T20:00}\n";
  private static final String TOO_LATE =
      "  - {begins: {ceasefire-lapsed: {ceasefire: truce}}, on: 2030-05-06T20:00}\n";

  @TempDir Path folder;
  private Path story;

  @BeforeEach
  void tell() throws IOException {
    story = Files.createDirectories(folder.resolve("river"));
    expecting(LAPSES);
  }

  private void expecting(String expected) throws IOException {
    Files.writeString(story.resolve("scenario.yaml"), RIVER + expected);
  }

  private void add(String file, String text) throws IOException {
    Files.writeString(story.resolve(file), text);
  }

  private Ran test(String... more) {
    return Ran.of(arguments(more));
  }

  private String[] arguments(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "test";
    all[1] = story.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return all;
  }

  private void assertEnds(int code, String message, Ran ran) {
    assertEquals(code, ran.code(), ran.out() + ran.err());
    String said = ran.out() + ran.err();
    assertTrue(said.contains(message), said);
  }

  @Test
  void what_is_as_expected_is_counted() {
    assertEquals(
        """
        11 tried: 9 invariants, 1 expectation, 1 golden history.
        10 passed, 1 not yet blessed.
        A golden history is first written, once you have looked at it, by the same
        command with --bless.
        """,
        test().out());
    assertEquals(0, test().code());
  }

  @Test
  void a_failure_says_expected_found_nearest_and_the_command_that_explains_it() throws Exception {
    expecting(TOO_LATE);
    Ran ran = test("--kind", "expectations");
    assertEquals(1, ran.code());
    assertTrue(ran.out().startsWith("FAILED  river: {begins: "), ran.out());
    assertTrue(ran.out().contains("\n  expected  {begins: "), ran.out());
    assertTrue(ran.out().contains("\n  found     it began 5 May 20:00"), ran.out());
    assertTrue(ran.out().contains("\n  nearest   Ceasefire truce"), ran.out());
    assertTrue(
        ran.out()
            .contains(
                "\n  explain   demarche why "
                    + story
                    + " ceasefire-lapsed ceasefire=truce --on 2030-05-06T20:00\n"),
        ran.out());
    assertTrue(ran.out().endsWith("\n1 failed; 10 not asked for.\n"), ran.out());
  }

  @Test
  void the_command_that_explains_a_failure_can_be_typed() throws Exception {
    expecting(TOO_LATE);
    String line =
        test()
            .out()
            .lines()
            .filter(it -> it.startsWith("  explain   demarche "))
            .findFirst()
            .orElseThrow();
    Ran ran = Ran.of(line.substring("  explain   demarche ".length()).split(" "));
    assertEnds(0, "Why: Ceasefire truce has lapsed", ran);
  }

  @Test
  void an_expected_failure_is_good_until_it_passes() throws Exception {
    expecting(TOO_LATE.replace("}\n", ", expected-failure: it is known}\n"));
    assertEnds(0, "1 expected failure", test());
    assertEnds(0, "(it is known)", test());
    expecting(LAPSES.replace("}\n", ", expected-failure: it is known}\n"));
    assertEnds(1, "UNEXPECTEDLY PASSED  river: ", test());
  }

  @Test
  void what_cannot_be_read_is_never_green_whatever_is_asked_for() throws Exception {
    add("what-if-broken.yaml", "extends: river\nname: x\nchange:\n  - {remove: {extension: {}}}\n");
    assertEnds(2, "COULD NOT BE READ  river/broken: can be read", test());
    assertEnds(2, "1 could not be read", test("--kind", "golden", "-q"));
  }

  @Test
  void a_rule_that_is_not_there_is_no_reason() throws Exception {
    expecting(LAPSES.replace("}\n", ", because: {rule: A ceasefire lapsed}}\n"));
    assertEnds(2, "rule is called 'A ceasefire lapsed'.", test());
  }

  @Test
  void rules_that_never_come_to_rest_are_no_success() throws Exception {
    Path topic = Files.createDirectories(folder.resolve("rules").resolve("chase"));
    Files.writeString(
        topic.resolve("chase.drl"),
        """
        rule "A term follows a term" @source("test")
        when CeasefireTerm($c : ceasefire, $ends : ends)
        then insertLogical(new CeasefireTerm($c, $ends.plusHours(1))); end
        rule "There is a term" @source("test")
        when Ceasefire($c : id, $ends : ends())
        then insertLogical(new CeasefireTerm($c, $ends)); end
        """);
    assertEnds(3, "COULD NOT BE RUN  river: ", test());
    assertEnds(3, "The rules did not settle on 2030-05-01T00:00", test());
  }

  @Test
  void nothing_to_try_is_an_error() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertEnds(2, "Nothing to try is here", Ran.of("test", empty.toString()));
    assertEnds(2, "There is no such scenario", Ran.of("test", folder + "/nowhere"));
  }

  @Test
  void a_filter_that_fits_nothing_is_an_error() {
    assertEnds(2, "--name: Nothing of the 11", test("--name", "lapsd"));
    assertEnds(2, "Maybe 'ceasefire-lapsed'.", test("--name", "ceasefire-lapsd"));
    assertEnds(2, "Maybe 'ceasefires'.", test("--topic", "ceasefirs"));
    assertEnds(2, "--tag: Nothing that could be tried has 'slow'", test("--tag", "slow"));
    assertEnds(2, "--kind: Nothing of the 11", test("--kind", "cases"));
  }

  @Test
  void filters_join() throws Exception {
    expecting(LAPSES.replace("}\n", ", tags: [quick]}\n") + TOO_LATE);
    assertEnds(0, "1 passed; 11 not asked for.", test("--tag", "quick"));
    assertEnds(1, "1 failed; 11 not asked for.", test("--name", "05-06"));
    assertEnds(1, "2 tried: 2 expectations.", test("--name", "05-05", "--name", "05-06"));
    assertEnds(0, "1 tried: 1 expectation.", test("--name", "lapsed", "--tag", "quick"));
  }

  @Test
  void expectations_in_a_file_of_their_own_are_tried() throws Exception {
    add("expect-late.yaml", "of: river\nexpect:\n" + TOO_LATE);
    assertEnds(1, "FAILED  river/expect-late: ", test());
    assertEnds(1, "found", Ran.of("test", story.resolve("expect-late.yaml").toString()));
  }

  @Test
  void another_order_gives_the_same_and_says_its_seed() {
    assertEnds(0, "In the order of seed 7 too: --shuffle 7", test("--shuffle", "7"));
    assertEnds(0, "10 invariants", test("--shuffle", "-3"));
    assertEnds(2, "'x' is not a long", test("--shuffle", "x"));
  }

  @Test
  void every_result_is_listed_when_asked_for() {
    assertTrue(test("--verbose").out().contains("passed  river: {begins: "));
  }

  @Test
  void the_json_fits_its_published_schema() throws Exception {
    expecting(LAPSES + TOO_LATE);
    add("history.txt", "Another\n");
    Ran ran = test("--format", "json", "--shuffle", "1");
    JsonNode document = new ObjectMapper().readTree(ran.out());
    try (InputStream schema = Main.class.getResourceAsStream("/test.schema.json")) {
      assertEquals(
          Set.of(),
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(schema)
              .validate(document));
    }
    assertEquals(2, document.get("outcomes").get("failed").asInt());
    assertEquals(ran.out(), test("--format", "json", "--shuffle", "1").out());
  }

  @Test
  void the_markdown_tells_failures() throws Exception {
    expecting(TOO_LATE);
    Ran ran = test("--format", "markdown");
    assertEquals(1, ran.code());
    assertTrue(ran.out().startsWith("## 1 not as expected\n"), ran.out());
    assertTrue(ran.out().contains("| expectations | 1 | 0 | 0 | 0 | 1 |"), ran.out());
    assertTrue(ran.out().contains("```sh\ndemarche why "), ran.out());
  }

  @Test
  void the_xml_fits_the_format_that_servers_read() throws Exception {
    expecting(LAPSES + TOO_LATE);
    add("what-if-broken.yaml", "extends: river\nname: \"\u0007\"\nchang\u00e9: 1\n");
    Path report = folder.resolve("report.xml");
    assertEquals(2, test("--junit", report.toString()).code());
    String xml = Files.readString(report);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("src/test/resources/junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    assertTrue(xml.contains("tests=\"13\" failures=\"1\" errors=\"1\""), xml);
    assertTrue(xml.contains("<skipped message=\"not yet blessed: "), xml);
  }

  @Test
  void a_report_is_replaced_and_any_other_file_is_left() throws Exception {
    Path report = folder.resolve("report.xml");
    assertEquals(0, test("--junit", report.toString()).code());
    assertEquals(0, test("--junit", report.toString()).code());
    Files.writeString(report, "mine");
    assertEnds(2, "This exists and is no report", test("--junit", report.toString()));
    assertEquals("mine", Files.readString(report));
  }

  @Test
  void a_history_is_blessed_after_its_difference_is_shown() throws Exception {
    assertEnds(0, "history.txt: new, ", test("--bless"));
    String blessed = Files.readString(story.resolve("history.txt"));
    assertEnds(0, "11 passed.", test());
    Files.writeString(
        story.resolve("history.txt"), blessed.replace("Ceasefire truce lapsed", "Another"));
    add("history.txt", blessed.replace("5 May  20:00", "5 May  21:00"));
    Ran failed = test();
    assertEnds(1, "FAILED  river: runs as it did when it was blessed", failed);
    assertTrue(failed.out().contains("\n  5 May\n  - 5 May  21:00 => "), failed.out());
    Ran again = test("--bless");
    assertEnds(0, "  + 5 May  20:00 => ", again);
    assertEnds(0, "1 golden history blessed, 0 unchanged.", again);
    assertEquals(blessed, Files.readString(story.resolve("history.txt")));
    assertEnds(0, "0 golden histories blessed, 1 unchanged.", test("--bless"));
  }

  @Test
  void a_review_asks_about_each() throws Exception {
    add(
        "what-if-longer.yaml",
        "extends: river\n"
            + "name: x\n"
            + "change:\n"
            + "  - {set: {ceasefire: {id: truce}}, to: {term: 5 days}}\n");
    String[] review = arguments("--bless", "--review");
    assertEnds(1, "0 golden histories blessed, 0 unchanged, 2 left as before.", Ran.of(review));
    assertEnds(1, "Expected y, n, all or q.", Ran.reading("what\nn\nq\n", review));
    assertFalse(Files.exists(story.resolve("history.txt")));
    assertEnds(1, "1 golden history blessed, 0 unchanged, 1 left", Ran.reading("n\ny\n", review));
    assertFalse(Files.exists(story.resolve("history.txt")));
    assertTrue(Files.exists(story.resolve("what-if-longer.history.txt")));
    assertEnds(0, "1 golden history blessed, 1 unchanged.", Ran.reading("all\n", review));
  }

  @Test
  void nothing_is_blessed_where_nobody_looks() {
    Ran ran = Ran.where(Map.of("CI", "true"), arguments("--bless"));
    assertEnds(2, "--bless: Nothing is blessed where CI=true is set", ran);
    assertFalse(Files.exists(story.resolve("history.txt")));
    assertEnds(2, "--review: ", test("--review"));
  }

  @Test
  void a_history_does_not_depend_on_where_the_story_stands() throws Exception {
    test("--bless");
    Path other = Files.createDirectories(folder.resolve("elsewhere").resolve("river"));
    for (String file : new String[] {"scenario.yaml", "history.txt"}) {
      Files.copy(story.resolve(file), other.resolve(file));
    }
    assertEnds(0, "11 passed.", Ran.of("test", other.toString(), "--rules", "shipped"));
  }
}
