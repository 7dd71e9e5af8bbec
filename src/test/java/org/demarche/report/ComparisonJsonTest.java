package org.demarche.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analysis.Comparison;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;
import org.junit.jupiter.api.Test;

/**
 * What a comparison writes for programs and for builds is as published, and the same every time.
 */
class ComparisonJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RuleBook BOOK = Shipped.book();

  private static List<Comparison> compared(String... changes) {
    Scenario base = Shipped.scenario("syria-2026");
    History left = Shipped.simulation().run(base);
    return Stream.of(changes)
        .map(change -> WhatIf.inline(base, change, BOOK.policyFacts()))
        .map(
            changed ->
                Comparison.of(left, BOOK.rules(), Shipped.simulation().run(changed), BOOK.rules()))
        .toList();
  }

  private static JsonNode document(String... changes) throws Exception {
    JsonNode document = JSON.readTree(ComparisonJson.of(compared(changes)));
    try (InputStream schema = JsonReport.class.getResourceAsStream("/comparison.schema.json")) {
      assertEquals(
          Set.of(),
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(schema)
              .validate(document));
    }
    return document;
  }

  private static final String NO_EXTENSION = "remove extension ceasefire=gov-sdf";
  private static final String NO_AGREEMENT = "remove agreement-signed id=agreement-30-january";

  @Test
  void two_runs_are_told_with_where_they_part_and_why() throws Exception {
    JsonNode document = document(NO_EXTENSION);
    assertEquals(
        JSON.readTree("{\"at\": \"2026-01-24T23:00\", \"day\": 6, \"runs\": [\"B\"]}"),
        document.get("firstDivergence"));
    JsonNode given = document.get("differences").get(0);
    assertEquals("scenario", given.get("origin").asText());
    assertEquals("never", given.get("how").asText());
    assertEquals(0, given.get("because").size());
    JsonNode last = document.get("differences").get(document.get("differences").size() - 1);
    JsonNode root = last.get("because").get(last.get("because").size() - 1);
    assertEquals("extension", root.get("fact").get("kind").asText());
    assertEquals("A", root.get("onlyIn").asText());
  }

  @Test
  void runs_that_are_alike_have_nothing_to_tell() throws Exception {
    JsonNode document = document("2026-02-01 statement id=n text=x and remove statement id=n");
    assertTrue(document.get("firstDivergence").isNull());
    assertEquals(0, document.get("differences").size());
    assertEquals(0, document.get("levels").size());
  }

  @Test
  void several_runs_are_told_apart_by_their_letters() throws Exception {
    JsonNode document = document(NO_EXTENSION, NO_AGREEMENT);
    assertEquals(3, document.get("runs").size());
    assertEquals(2, document.get("unchanged").size());
    assertTrue(document.findValuesAsText("run").containsAll(List.of("A", "B", "C")));
    assertEquals(17, document.get("withheld").size());
    assertEquals(57, document.get("levels").get(0).get("left").size());
  }

  @Test
  void the_same_runs_give_the_same_bytes_in_every_form() {
    assertEquals(
        ComparisonJson.of(compared(NO_AGREEMENT)), ComparisonJson.of(compared(NO_AGREEMENT)));
    assertEquals(
        ComparisonMarkdown.of(compared(NO_AGREEMENT), true),
        ComparisonMarkdown.of(compared(NO_AGREEMENT), true));
    Style plain = new Style(false);
    assertEquals(
        ComparisonReport.of(compared(NO_AGREEMENT).get(0), true, plain),
        ComparisonReport.of(compared(NO_AGREEMENT).get(0), true, plain));
  }

  @Test
  void what_a_scenario_says_is_no_markup() {
    String document =
        ComparisonMarkdown.of(
            compared("2026-02-01 statement id=s text='<script>|a|`b`[c](d) **e**'"), false);
    assertTrue(document.contains("\\<script\\>\\|a\\|\\`b\\`\\[c\\](d) \\*\\*e\\*\\*"), document);
  }

  @Test
  void every_line_of_text_fits_80_columns() {
    Style plain = new Style(false);
    List<String> texts =
        List.of(
            ComparisonReport.of(compared(NO_AGREEMENT).get(0), true, plain),
            ComparisonTable.of(
                compared(NO_AGREEMENT, NO_EXTENSION, "do 1", "do 4", "do 5"), false, plain));
    texts.forEach(
        text ->
            text.lines()
                .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line)));
  }
}
