package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.lint.Findings;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.scenario.SourceText;

/** What a check found, in the format that code reviews and editors read: SARIF 2.1.0 (OASIS). */
public final class Sarif {

  private final Findings findings;
  private final String version;
  private final Map<String, Integer> seen = new HashMap<>();

  private Sarif(Findings findings, String version) {
    this.findings = findings;
    this.version = version;
  }

  /**
   * The document, ending in a line feed.
   *
   * @param version the program's own; empty if it is not known
   */
  public static String of(Findings findings, String version) {
    return JsonDocument.of(new Sarif(findings, version)::document) + "\n";
  }

  private void document(JsonGenerator json) throws IOException {
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    driver(json);
    json.writeEndObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
    for (Problem problem : findings.problems()) {
      result(json, problem);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void driver(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "demarche");
    if (!version.isEmpty()) {
      json.writeStringField("version", version);
    }
    json.writeArrayFieldStart("rules");
    for (Code code : Code.values()) {
      rule(json, code);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, Code code) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", code.id());
    text(json, "shortDescription", code.help().split("(?<=[.]) ", 2)[0]);
    text(json, "help", code.help());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", code.severity().word());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.code().id());
    json.writeNumberField("ruleIndex", problem.code().ordinal());
    json.writeStringField("level", problem.code().severity().word());
    text(json, "message", problem.message());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    location(json, problem.place());
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("codeAndMessage/v1", fingerprint(problem));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, Place place) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(place.file()));
    json.writeEndObject();
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      if (place.column() > 0) {
        json.writeNumberField("startColumn", place.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Relative to where the command was typed; what no address may hold is percent-encoded. */
  private static String uri(String file) throws IOException {
    try {
      boolean absolute = Path.of(file).isAbsolute();
      boolean schemeLike = file.split("/", 2)[0].contains(":");
      String path = schemeLike && !absolute ? "./" + file : file;
      return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
  }

  /** The same when lines move: the n-th time that this is said of the file, without the lines. */
  private String fingerprint(Problem problem) {
    String said =
        String.join(
            "\n",
            List.of(
                problem.code().id(),
                problem.place().file(),
                problem.message().replaceAll("(line |:)\\d+", "$1")));
    return SourceText.sha256(said + "\n" + seen.merge(said, 1, Integer::sum));
  }
}
