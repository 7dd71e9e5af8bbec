package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.lint.Findings;
import org.demarche.problem.Problem;
import org.demarche.problem.Severity;

/** What a check found, for programs, as the published schema {@code check.schema.json} says. */
public final class FindingsJson {

  /** Raised when what the document holds changes its meaning. */
  public static final int SCHEMA_VERSION = 1;

  private FindingsJson() {}

  /** The document, ending in a line feed. */
  public static String of(Findings findings) {
    return JsonDocument.of(json -> document(json, findings)) + "\n";
  }

  private static void document(JsonGenerator json, Findings findings) throws IOException {
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    json.writeObjectFieldStart("read");
    json.writeNumberField("scenarios", findings.scenarios());
    json.writeNumberField("whatIfs", findings.whatIfs());
    json.writeNumberField("expectationFiles", findings.expectationFiles());
    json.writeNumberField("rules", findings.rules());
    json.writeEndObject();
    json.writeObjectFieldStart("counts");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.word(), findings.count(severity));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("problems");
    for (Problem problem : findings.problems()) {
      problem(json, problem);
    }
    json.writeEndArray();
  }

  private static void problem(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", problem.code().id());
    json.writeStringField("severity", problem.code().severity().word());
    json.writeStringField("file", problem.place().file());
    json.writeNumberField("line", problem.place().line());
    json.writeNumberField("column", problem.place().column());
    json.writeStringField("message", problem.message());
    json.writeStringField("help", problem.code().help());
    if (problem.maybe().isPresent()) {
      json.writeStringField("maybe", problem.maybe().get());
    }
    json.writeEndObject();
  }
}
