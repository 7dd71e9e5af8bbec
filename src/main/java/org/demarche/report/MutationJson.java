package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.demarche.suite.Mutant;
import org.demarche.suite.MutationResult;

/** What came of changing rules, for programs; the schema is {@code mutation.schema.json}. */
public final class MutationJson {

  private static final int SCHEMA_VERSION = 1;

  private MutationJson() {}

  /** The whole document, ending in a line feed. */
  public static String of(MutationResult result) {
    return JsonDocument.of(json -> write(json, result)) + "\n";
  }

  private static void write(JsonGenerator json, MutationResult result) throws IOException {
    JsonDocument.head(json, SCHEMA_VERSION);
    json.writeNumberField("killed", result.killed());
    json.writeNumberField("total", result.total());
    json.writeNumberField("survived", result.survived());
    json.writeNumberField("equivalent", result.equivalent());
    json.writeNumberField("invalid", result.invalid());
    json.writeArrayFieldStart("mistaken");
    for (MutationResult.Mistaken mistaken : result.mistaken()) {
      mistaken(json, mistaken);
    }
    json.writeEndArray();
    json.writeFieldName("failing");
    JsonDocument.strings(json, result.failing());
    json.writeArrayFieldStart("mutants");
    for (MutationResult.Tested tested : result.tested()) {
      tested(json, tested);
    }
    json.writeEndArray();
  }

  private static void mistaken(JsonGenerator json, MutationResult.Mistaken mistaken)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", mistaken.entry().place().file());
    json.writeNumberField("line", mistaken.entry().place().line());
    json.writeStringField("rule", mistaken.entry().subject());
    json.writeStringField("change", mistaken.entry().change());
    json.writeStringField("why", mistaken.why());
    json.writeEndObject();
  }

  private static void tested(JsonGenerator json, MutationResult.Tested tested) throws IOException {
    Mutant mutant = tested.mutant();
    json.writeStartObject();
    json.writeStringField("id", mutant.id());
    json.writeStringField("rule", mutant.subject());
    json.writeStringField("operator", word(mutant.operator()));
    json.writeStringField("file", mutant.place().file());
    json.writeNumberField("line", mutant.place().line());
    json.writeNumberField("column", mutant.place().column());
    json.writeStringField("where", mutant.where());
    json.writeStringField("before", mutant.before());
    json.writeStringField("after", mutant.after());
    json.writeStringField("change", mutant.change());
    json.writeStringField("result", word(tested.fate()));
    json.writeStringField("told", tested.told());
    json.writeFieldName("suggestedCases");
    JsonDocument.strings(json, tested.next().map(it -> List.of(it.yaml())).orElse(List.of()));
    json.writeEndObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
