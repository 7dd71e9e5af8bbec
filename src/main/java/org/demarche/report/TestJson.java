package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.suite.GoldenDifference;
import org.demarche.suite.Kind;
import org.demarche.suite.Outcome;
import org.demarche.suite.Result;
import org.demarche.suite.Tried;

/** What came of a suite, for programs, as the published schema {@code test.schema.json} says. */
public final class TestJson {

  /** Raised when what the document holds changes its meaning. */
  public static final int SCHEMA_VERSION = 1;

  private TestJson() {}

  /**
   * The document, ending in a line feed.
   *
   * @param seed of the order of rules, files and facts, if another than the written one was tried
   */
  public static String of(Tried tried, Optional<Long> seed) {
    return JsonDocument.of(json -> document(json, tried, seed)) + "\n";
  }

  private static void document(JsonGenerator json, Tried tried, Optional<Long> seed)
      throws IOException {
    JsonDocument.head(json, SCHEMA_VERSION);
    if (seed.isPresent()) {
      json.writeNumberField("seed", seed.get());
    } else {
      json.writeNullField("seed");
    }
    json.writeNumberField("tried", tried.results().size());
    json.writeNumberField("notAskedFor", tried.leftOut());
    json.writeObjectFieldStart("kinds");
    for (Kind kind : Kind.values()) {
      json.writeNumberField(kind.key(), tried.count(kind));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("outcomes");
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberField(outcome.words(), tried.count(outcome));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("results");
    for (Result result : tried.results()) {
      result(json, result);
    }
    json.writeEndArray();
  }

  private static void result(JsonGenerator json, Result result) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", result.trial().kind().key());
    json.writeStringField("group", result.trial().group());
    json.writeStringField("name", result.trial().name());
    json.writeStringField("outcome", result.outcome().words());
    strings(json, "topics", List.copyOf(result.trial().topics()));
    strings(json, "tags", List.copyOf(result.trial().tags()));
    json.writeObjectFieldStart("at");
    json.writeStringField("file", result.trial().place().file());
    json.writeNumberField("line", result.trial().place().line());
    json.writeEndObject();
    json.writeStringField("expected", result.expected());
    json.writeStringField("found", result.found());
    json.writeStringField("nearest", result.nearest());
    json.writeStringField("reason", result.reason());
    strings(json, "explain", result.command());
    json.writeArrayFieldStart("difference");
    for (GoldenDifference.Part part : parts(result)) {
      part(json, part);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A golden history that was never blessed differs in everything, which nobody wants to read. */
  private static List<GoldenDifference.Part> parts(Result result) {
    return result.outcome() == Outcome.NOT_BLESSED
        ? List.of()
        : result.difference().map(GoldenDifference::parts).orElse(List.of());
  }

  private static void part(JsonGenerator json, GoldenDifference.Part part) throws IOException {
    json.writeStartObject();
    json.writeStringField("part", part.title());
    strings(json, "gone", texts(part, false));
    strings(json, "new", texts(part, true));
    json.writeEndObject();
  }

  private static List<String> texts(GoldenDifference.Part part, boolean isNew) {
    return part.lines().stream()
        .filter(it -> it.isNew() == isNew)
        .map(GoldenDifference.Line::text)
        .toList();
  }

  private static void strings(JsonGenerator json, String field, List<String> strings)
      throws IOException {
    json.writeFieldName(field);
    JsonDocument.strings(json, strings);
  }
}
