package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.demarche.suite.Coverage;
import org.demarche.suite.CoveredPart;
import org.demarche.suite.CoveredRule;
import org.demarche.suite.NextCases;

/** How far the tests reach the rules, for programs; the schema is {@code coverage.schema.json}. */
public final class CoverageJson {

  private static final int SCHEMA_VERSION = 1;

  private CoverageJson() {}

  /** The whole document, ending in a line feed. */
  public static String of(Coverage coverage, NextCases next) {
    return JsonDocument.of(json -> write(json, coverage, next)) + "\n";
  }

  private static void write(JsonGenerator json, Coverage coverage, NextCases next)
      throws IOException {
    JsonDocument.head(json, SCHEMA_VERSION);
    json.writeObjectFieldStart("summary");
    json.writeNumberField("rules", coverage.rules().size());
    json.writeNumberField(
        "concluded", coverage.rules().stream().filter(CoveredRule::concluded).count());
    json.writeNumberField("outcomes", coverage.outcomes());
    json.writeNumberField("seen", coverage.seen());
    json.writeEndObject();
    json.writeArrayFieldStart("rules");
    for (CoveredRule rule : coverage.rules()) {
      rule(json, rule);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("nextCases");
    for (NextCases.Suggested suggested : next.suggested()) {
      json.writeStartObject();
      json.writeStringField("rule", suggested.next().ruleCase().rule());
      json.writeNumberField("shows", suggested.shows().size());
      json.writeStringField("yaml", suggested.next().yaml());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void rule(JsonGenerator json, CoveredRule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule().name());
    json.writeStringField("topic", rule.rule().topic());
    json.writeStringField("file", rule.rule().place().file());
    json.writeNumberField("line", rule.rule().place().line());
    strings(json, "cases", rule.cases());
    strings(json, "stories", rule.stories());
    json.writeArrayFieldStart("conditions");
    for (CoveredPart part : rule.parts()) {
      json.writeStartObject();
      json.writeStringField("text", part.text());
      json.writeBooleanField("whole", part.isWhole());
      json.writeNumberField("line", part.place().line());
      json.writeNumberField("column", part.place().column());
      json.writeBooleanField("seenTrue", part.seenTrue());
      json.writeBooleanField("seenFalse", part.seenFalse());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String field, List<String> strings)
      throws IOException {
    json.writeFieldName(field);
    JsonDocument.strings(json, strings);
  }
}
