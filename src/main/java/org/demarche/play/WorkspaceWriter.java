package org.demarche.play;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.demarche.fact.Words;

/** Writes a workspace as one JSON document that people can read. */
final class WorkspaceWriter {

  static final int VERSION = 1;

  private final JsonGenerator json;

  private WorkspaceWriter(JsonGenerator json) {
    this.json = json;
  }

  static String text(Identity identity, Branches branches) {
    StringWriter text = new StringWriter();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
    pretty.indentObjectsWith(indent);
    pretty.indentArraysWith(indent);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(pretty);
      new WorkspaceWriter(json).write(identity, branches);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append("\n").toString();
  }

  private void write(Identity identity, Branches branches) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", VERSION);
    json.writeStringField("format", "demarche-workspace");
    json.writeStringField("story", identity.story());
    json.writeStringField("sha256", identity.sha256());
    strings("changed", identity.changes());
    json.writeStringField("rules", identity.rules());
    json.writeStringField("current", branches.current());
    json.writeArrayFieldStart("branches");
    for (Branch branch : branches.all()) {
      branch(branch);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void branch(Branch branch) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", branch.name());
    json.writeStringField("position", Words.moment(branch.position()));
    steps("steps", branch.steps());
    steps("undone", branch.undone());
    json.writeEndObject();
  }

  private void steps(String name, List<Step> steps) throws IOException {
    json.writeArrayFieldStart(name);
    for (Step step : steps) {
      json.writeStartObject();
      json.writeStringField("text", step.text());
      json.writeStringField("at", Words.moment(step.at()));
      strings("means", step.means());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
