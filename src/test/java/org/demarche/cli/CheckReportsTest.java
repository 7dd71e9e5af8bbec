package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.demarche.problem.Code;
import org.demarche.report.Sarif;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check reports to programs, and with which exit code. */
class CheckReportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CASES = "src/test/resources/lint/";

  @TempDir private Path folder;

  private static JsonNode valid(String text, String schema, SpecVersion.VersionFlag version)
      throws Exception {
    JsonNode document = JSON.readTree(text);
    try (InputStream published = Sarif.class.getResourceAsStream(schema)) {
      assertEquals(
          Set.of(), JsonSchemaFactory.getInstance(version).getSchema(published).validate(document));
    }
    return document;
  }

  private static JsonNode json(Ran ran) throws Exception {
    return valid(ran.out(), "/check.schema.json", SpecVersion.VersionFlag.V202012);
  }

  /** The schema of OASIS, as a library holds it. */
  private static JsonNode sarif(Ran ran) throws Exception {
    return valid(ran.out(), "/schema/sarif-schema-2.1.0.json", SpecVersion.VersionFlag.V7);
  }

  @Test
  void a_document_says_of_each_problem_what_it_is_and_where() throws Exception {
    Ran ran = Ran.of("check", CASES + "unknown-kind", "--format", "json");
    assertEquals(2, ran.code());
    assertEquals("", ran.err());
    assertEquals(
        JSON.readTree(
            """
            {"schemaVersion": 1,
             "read": {"scenarios": 1, "whatIfs": 0, "expectationFiles": 0, "rules": 0},
             "counts": {"error": 1, "warning": 0, "note": 0},
             "problems": [{
               "code": "unknown-kind", "severity": "error",
               "file": "src/test/resources/lint/unknown-kind/scenario.yaml",
               "line": 9, "column": 5,
               "message": "facts: 'ceasfire' is not a kind of fact. Maybe 'ceasefire'.",
               "help": "%s", "maybe": "ceasefire"}]}
            """
                .formatted(Code.UNKNOWN_KIND.help())),
        json(ran));
  }

  @Test
  void a_sarif_log_of_all_that_can_be_wrong_is_valid() throws Exception {
    Ran ran = Ran.of("check", CASES, "--notes", "--format", "sarif");
    assertEquals(2, ran.code());
    JsonNode run = sarif(ran).get("runs").get(0);
    assertEquals(Code.values().length, run.get("tool").get("driver").get("rules").size());
    JsonNode first = run.get("results").get(0);
    assertEquals("dangling-reference", first.get("ruleId").textValue());
    assertEquals(
        "dangling-reference",
        run.at("/tool/driver/rules/" + first.get("ruleIndex").intValue() + "/id").textValue());
    assertEquals("error", first.get("level").textValue());
    assertEquals(
        JSON.readTree(
            """
            {"artifactLocation":
              {"uri": "src/test/resources/lint/dangling-reference/scenario.yaml"},
             "region": {"startLine": 8, "startColumn": 37}}
            """),
        first.at("/locations/0/physicalLocation"));
  }

  @Test
  void an_empty_sarif_log_is_valid() throws Exception {
    Ran ran = Ran.of("check", "first-truce", "--format", "sarif");
    assertEquals(0, ran.code(), ran.out());
    assertEquals(0, sarif(ran).at("/runs/0/results").size());
  }

  @Test
  void addresses_are_percent_encoded() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("a b#1: ü%"));
    Files.writeString(odd.resolve("scenario.yaml"), "name: [");
    JsonNode log = sarif(Ran.of("check", odd.toString(), "--format", "sarif"));
    assertEquals(
        "file://" + folder + "/a%20b%231:%20%C3%BC%25/scenario.yaml",
        log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").textValue());
  }

  @Test
  void fingerprints_stay_when_lines_move_and_tell_what_is_said_twice_apart() throws Exception {
    String broken = Files.readString(Path.of(CASES, "unknown-kind", "scenario.yaml"));
    Path file = folder.resolve("scenario.yaml");
    Files.writeString(file, broken + "  - ceasfire: {id: more}\n");
    List<String> before = fingerprints();
    Files.writeString(file, "# One more line.\n" + broken + "  - ceasfire: {id: more}\n");
    assertEquals(before, fingerprints());
    assertEquals(2, before.size());
    assertNotEquals(before.get(0), before.get(1));
  }

  private List<String> fingerprints() throws Exception {
    JsonNode results =
        sarif(Ran.of("check", folder.toString(), "--format", "sarif")).at("/runs/0/results");
    return StreamSupport.stream(results.spliterator(), false)
        .map(it -> it.at("/partialFingerprints/codeAndMessage~1v1").textValue())
        .toList();
  }

  @Test
  void warnings_end_with_0_unless_they_are_to_count() {
    assertEquals(0, Ran.of("check", CASES + "unread-kind").code());
    assertEquals(1, Ran.of("check", CASES + "unread-kind", "--strict").code());
  }

  @Test
  void a_note_never_counts_and_is_told_when_asked_for() {
    List<String> check = List.of("check", CASES + "unread-event", "--rules", "shipped", "--strict");
    Ran silent = Ran.of(check.toArray(String[]::new));
    assertEquals(new Ran(0, "No problems: 1 scenario.\n", ""), silent);
    Ran told = Ran.of("check", CASES + "unread-event", "--rules", "shipped", "--strict", "--notes");
    assertEquals(0, told.code());
    assertEquals("1 note: 1 scenario.\n", told.out());
  }

  @Test
  void what_ships_is_clean() {
    Ran ran = Ran.of("check", "--strict");
    assertEquals("", ran.err());
    assertEquals(0, ran.code());
  }

  @Test
  void a_report_in_text_goes_to_a_file_whole() throws Exception {
    Path file = folder.resolve("report.txt");
    Ran ran = Ran.of("check", CASES + "rule-without-case", "-o", file.toString());
    assertEquals(new Ran(0, "", ""), ran);
    assertEquals(4, Files.readString(file).lines().count());
  }

  @Test
  void folders_of_rules_that_are_named_together_are_read_as_one_book() throws Exception {
    Path extra = Files.createDirectories(folder.resolve("extra/topic"));
    Files.writeString(
        extra.resolve("topic.drl"),
        Files.readString(Path.of(CASES, "missing-policy", "topic", "topic.drl")));
    String own = folder.resolve("extra").toString();
    assertEquals(2, Ran.of("check", own).code());
    assertEquals(0, Ran.of("check", own, "rules").code());
    assertEquals(0, Ran.of("check", own, "--rules", "shipped").code());
  }

  @Test
  void a_policy_that_cannot_be_read_is_told_without_what_follows_from_it() throws Exception {
    Path topic = Files.createDirectories(folder.resolve("rules/topic"));
    Path source = Path.of(CASES, "unused-number", "topic");
    Files.copy(source.resolve("topic.drl"), topic.resolve("topic.drl"));
    Files.writeString(
        topic.resolve("policy.yaml"),
        Files.readString(source.resolve("policy.yaml")).replace("value: 24", "vlaue: 24"));
    Ran ran = Ran.of("check", folder.resolve("rules").toString());
    assertEquals(2, ran.code());
    assertEquals(
        List.of(), ran.err().lines().filter(line -> line.contains("[missing-policy]")).toList());
  }

  @Test
  void one_code_is_explained_and_all_are_listed() {
    assertEquals(
        """
        unused-number (warning)
            A number of a policy.yaml is read by no rule, so that changing it changes
            nothing.
        """,
        Ran.of("check", "--explain", "unused-number").out());
    assertEquals(
        Code.values().length,
        Ran.of("check", "--codes").out().lines().filter(line -> !line.startsWith(" ")).count());
  }
}
