package org.demarche.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;

/** How the documents for programs are written: indented, ending in a line feed, facts by kind. */
final class JsonDocument {

  /** Writes what a document holds. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonDocument() {}

  /** The text of an object with this content, without a line feed at its end. */
  static String of(Content content) {
    StringWriter writer = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return writer.toString();
  }

  /** What every document begins with. */
  static void head(JsonGenerator json, int schemaVersion) throws IOException {
    json.writeNumberField("schemaVersion", schemaVersion);
    json.writeBooleanField("constructed", true);
    json.writeStringField("notice", Style.GUARD_RAIL);
  }

  static void facts(JsonGenerator json, String field, List<Fact> facts) throws IOException {
    json.writeArrayFieldStart(field);
    for (Fact fact : facts) {
      fact(json, fact);
    }
    json.writeEndArray();
  }

  /** A fact: its kind, then its components in declared order, as scenarios write them. */
  static void fact(JsonGenerator json, Fact fact) throws IOException {
    FactKind kind = Vocabulary.of(fact);
    json.writeStartObject();
    json.writeStringField("kind", kind.key());
    for (Component component : kind.components()) {
      json.writeFieldName(component.key());
      value(json, component, component.of(fact));
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Component component, Object value)
      throws IOException {
    String written = Words.written(component, value);
    if (value instanceof Integer number && !written.equals("unknown")) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Collection<?> names) {
      strings(json, names.stream().map(String::valueOf).toList());
    } else {
      json.writeString(written);
    }
  }

  /** Where a given fact comes from. */
  static void origin(JsonGenerator json, Origin origin) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", origin.file());
    json.writeNumberField("line", origin.line());
    json.writeStringField("source", origin.source());
    json.writeStringField("confidence", origin.confidence());
    json.writeEndObject();
  }

  /** A moment, as scenarios write it; null if there is none. */
  static void moment(JsonGenerator json, String field, Optional<LocalDateTime> moment)
      throws IOException {
    if (moment.isPresent()) {
      json.writeStringField(field, Words.moment(moment.get()));
    } else {
      json.writeNullField(field);
    }
  }

  static void strings(JsonGenerator json, List<String> strings) throws IOException {
    json.writeStartArray();
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
