package org.demarche.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.analysis.Judged;
import org.demarche.analysis.Verdict;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Shipped;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document for programs is as published, and the same every time and everywhere. */
class JsonReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static String json(Simulation simulation, Scenario scenario) {
    History history = simulation.run(scenario);
    return JsonReport.of(
        history, Verdict.of(Judged.of(history, Shipped.book().rules()), scenario.expectations()));
  }

  private static JsonSchema schema() throws Exception {
    try (InputStream schema = JsonReport.class.getResourceAsStream("/history.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
  }

  @TestFactory
  Stream<DynamicTest> every_story_fits_the_published_schema() {
    return Shipped.scenarios().stream()
        .map(
            it ->
                dynamicTest(
                    it.id(),
                    () ->
                        assertEquals(
                            Set.of(),
                            schema().validate(JSON.readTree(json(Shipped.simulation(), it))))));
  }

  @Test
  void what_was_withheld_is_listed_with_what_it_rested_on() throws Exception {
    String text =
        """
        name: A story
        about: Told by a test.
        starts: 2030-05-01
        days: 3
        events:
          2030-05-02:
            - statement: {id: s, text: So, premise: {statement: {id: r}, on: 2030-05-01}}
        """;
    Scenario scenario =
        ScenarioReader.read(new SourceText("s", "s.yaml", text), Shipped.book().policyFacts());
    JsonNode document = JSON.readTree(json(Shipped.simulation(), scenario));
    assertEquals(Set.of(), schema().validate(document));
    assertEquals(
        JSON.readTree(
            """
            [{"at": "2030-05-02T00:00", "fact":
              {"kind": "statement", "id": "s", "at": "2030-05-02T00:00", "text": "So"},
              "premise": "statement id=r, 1 May 2030"}]
            """),
        document.get("withheld"));
  }

  @Test
  void an_expectation_says_how_it_fared_and_what_came_nearest() throws Exception {
    String text =
        """
        name: A story
        about: Told by a test.
        starts: 2030-05-01
        days: 3
        tags: [words]
        events:
          2030-05-02:
            - statement: {id: s, text: So}
        expect:
          - {happens: {statement: {id: s, text: No}}, on: 2030-05-03}
          - {never: {statement: {id: s}}, expected-failure: it is said}
        """;
    Scenario scenario =
        ScenarioReader.read(new SourceText("s", "s.yaml", text), Shipped.book().policyFacts());
    JsonNode document = JSON.readTree(json(Shipped.simulation(), scenario));
    assertEquals(Set.of(), schema().validate(document));
    assertEquals(
        JSON.readTree(
            """
            [{"expect": "{happens: {statement: {id: s, text: No}}, on: 2030-05-03}",
              "met": false, "outcome": "unmet", "found": "it never happened",
              "nearest": {"at": "2030-05-02T00:00", "change": "happened", "fact":
                {"kind": "statement", "id": "s", "at": "2030-05-02T00:00", "text": "So"},
                "text": "So"},
              "tags": ["words"]},
             {"expect": "{never: {statement: {id: s}}}", "met": false,
              "outcome": "expected-failure", "found": "it happened 2 May 00:00",
              "expectedFailure": "it is said", "tags": ["words"]}]
            """),
        document.get("expectations"));
  }

  @Test
  void the_schema_refuses_what_the_document_must_not_be() throws Exception {
    ObjectNode document =
        (ObjectNode) JSON.readTree(json(Shipped.simulation(), Shipped.scenario("first-truce")));
    document.put("constructed", false);
    assertEquals(1, schema().validate(document).size());
  }

  @Test
  void the_hash_is_that_of_the_canonical_form_without_it() throws Exception {
    ObjectNode document =
        (ObjectNode) JSON.readTree(json(Shipped.simulation(), Shipped.scenario("syria-2026")));
    String hash = document.remove("sha256").asText();
    String canonical = new JsonCanonicalizer(JSON.writeValueAsString(document)).getEncodedString();
    assertEquals(SourceText.sha256(canonical), hash);
  }

  @Test
  void a_run_with_another_outcome_has_another_hash() throws Exception {
    JsonNode one = JSON.readTree(json(Shipped.simulation(), Shipped.scenario("syria-2026")));
    JsonNode other = JSON.readTree(json(Shipped.simulation(), Shipped.scenario("gaza-2023")));
    assertNotEquals(one.get("sha256"), other.get("sha256"));
  }

  @TestFactory
  Stream<DynamicTest> the_bytes_do_not_depend_on_locale_zone_or_threads() {
    return Shipped.scenarios().stream()
        .map(scenario -> dynamicTest(scenario.id(), () -> checkEverywhere(scenario)));
  }

  private static void checkEverywhere(Scenario scenario) {
    String expected = json(Shipped.simulation(), scenario);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      RuleBook again = RuleBook.read(RuleFiles.in(List.of(java.nio.file.Path.of("rules"))));
      assertEquals(expected, json(Simulation.by(again), scenario));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(expected, json(Simulation.by(again), scenario));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    List<String> parallel =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> json(Shipped.simulation(), scenario))
            .toList();
    parallel.forEach(found -> assertEquals(expected, found));
  }
}
