package org.demarche.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.demarche.rule.Rule;
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
    return validated(compared(changes));
  }

  private static JsonNode validated(List<Comparison> comparisons) throws Exception {
    JsonNode document = JSON.readTree(ComparisonJson.of(comparisons));
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
  void where_the_runs_meet_and_when_each_step_is_so_is_told() throws Exception {
    JsonNode document = document(NO_EXTENSION, NO_AGREEMENT);
    JsonNode meeting = document.at("/inShort/0/meeting");
    assertEquals("2026-01-30T12:00", meeting.get("at").asText());
    assertEquals("agreement-signed", meeting.at("/by/0/kind").asText());
    assertEquals(4, document.at("/inShort/0/text").size());
    assertTrue(document.at("/inShort/1/meeting").isNull());
    JsonNode first = document(NO_EXTENSION).get("differences");
    JsonNode lapsed = first.get(first.size() - 1);
    JsonNode root = lapsed.get("because").get(lapsed.get("because").size() - 1);
    assertEquals(
        JSON.readTree("[{\"from\": \"2026-01-24T23:00\", \"to\": \"2026-01-24T23:00\"}]"),
        root.get("when"));
    assertEquals(0, root.get("elsewhere").size());
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
  void what_is_needed_together_what_parts_again_and_other_reasons_are_listed() throws Exception {
    JsonNode document = document(NO_EXTENSION);
    assertFalse(document.findValues("together").stream().allMatch(JsonNode::isEmpty));
    Scenario base = Shipped.scenario("syria-2026");
    History one = Shipped.simulation().run(WhatIf.inline(base, NO_EXTENSION, BOOK.policyFacts()));
    History other = Shipped.simulation().run(WhatIf.inline(base, NO_AGREEMENT, BOOK.policyFacts()));
    JsonNode apart = validated(List.of(Comparison.of(one, BOOK.rules(), other, BOOK.rules())));
    JsonNode again =
        apart.findValues("later").stream().filter(it -> !it.isEmpty()).findFirst().get();
    assertEquals("ceasefire-lapsed", again.get(0).get("fact").get("kind").asText());
    assertEquals("2026-02-08T23:00", again.get(0).get("at").asText());
    assertEquals("B", again.get(0).get("onlyIn").asText());
    JsonNode reasons = document("set base-policy irreversible-days=5").get("otherReasons");
    assertEquals(2, reasons.size());
    assertEquals("goodwill-signalled", reasons.get(0).get("fact").get("kind").asText());
    assertEquals(
        7, reasons.get(0).get("left").findValue("irreversible-days").asInt(), reasons.toString());
    assertEquals(5, reasons.get(0).get("right").findValue("irreversible-days").asInt());
  }

  @Test
  void rules_that_only_one_side_has_are_listed_with_their_places() throws Exception {
    Scenario story = Shipped.scenario("first-truce");
    History run = Shipped.simulation().run(story);
    List<Rule> fewer = BOOK.rules().stream().skip(1).toList();
    Rule gone = BOOK.rules().get(0);
    JsonNode rules = validated(List.of(Comparison.of(run, BOOK.rules(), run, fewer))).get("rules");
    assertEquals(
        JSON.createArrayNode()
            .add(
                JSON.createObjectNode()
                    .put("run", "B")
                    .put("rule", gone.name())
                    .set(
                        "left",
                        JSON.createObjectNode()
                            .put("file", gone.place().file())
                            .put("line", gone.place().line()))),
        rules);
  }

  @Test
  void headings_of_markdown_nest_and_every_list_and_table_stands_alone() {
    List<String> lines =
        ComparisonMarkdown.of(compared(NO_AGREEMENT, NO_EXTENSION), false).lines().toList();
    List<Integer> levels =
        lines.stream().filter(it -> it.startsWith("#")).map(it -> it.indexOf(' ')).toList();
    assertEquals(1, levels.get(0));
    for (int i = 1; i < levels.size(); i++) {
      assertTrue(levels.get(i) >= 2 && levels.get(i) <= levels.get(i - 1) + 1, levels.toString());
    }
    for (int i = 1; i < lines.size(); i++) {
      String kind = lines.get(i).replaceFirst("^(- |1\\. |\\|).*", "$1");
      boolean block = kind.length() <= 3 && !kind.isEmpty();
      boolean begins = block && !lines.get(i - 1).startsWith(kind);
      assertTrue(!begins || lines.get(i - 1).isEmpty(), lines.get(i));
    }
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
        ComparisonReport.of(compared(NO_AGREEMENT).get(0), true, List.of(), plain),
        ComparisonReport.of(compared(NO_AGREEMENT).get(0), true, List.of(), plain));
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
            ComparisonReport.of(compared(NO_AGREEMENT).get(0), true, List.of(), plain),
            ComparisonTable.of(
                compared(NO_AGREEMENT, NO_EXTENSION, "do 1", "do 4", "do 5"), false, plain));
    texts.forEach(
        text ->
            text.lines()
                .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line)));
  }
}
