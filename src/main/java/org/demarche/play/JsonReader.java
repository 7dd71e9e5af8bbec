package org.demarche.play;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;

/** Reads JSON of a known form; whatever is of another form is refused, with its place. */
final class JsonReader {

  /** Reads one value, at which the reader stands. */
  interface Value<T> {
    T read(JsonReader json) throws IOException;
  }

  /** An object whose fields are exactly those that were asked for. */
  record Fields(Map<String, Object> values) {
    String text(String name) {
      return (String) values.get(name);
    }

    @SuppressWarnings("unchecked")
    <T> List<T> list(String name) {
      return (List<T>) values.get(name);
    }

    Object of(String name) {
      return values.get(name);
    }
  }

  private final String file;
  private final JsonParser parser;

  private JsonReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads a document that is one value.
   *
   * @throws InvalidInput when it is anything else
   */
  static <T> T read(String file, String text, Value<T> value) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(text)) {
      JsonReader json = new JsonReader(file, parser);
      parser.nextToken();
      T read = value.read(json);
      if (parser.nextToken() != null) {
        throw json.unexpected("nothing after the end");
      }
      return read;
    } catch (JsonProcessingException damaged) {
      JsonLocation at = damaged.getLocation();
      String found = damaged.getOriginalMessage().split("\n")[0].replaceAll(" \\(.*", "");
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          new Place(file, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()),
          "The file is damaged (" + found + "), expected a workspace of 'play'.");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Place place() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file, at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  InvalidInput unexpected(String expected) throws IOException {
    String found = parser.currentToken() == null ? "nothing" : "'" + parser.getText() + "'";
    return new InvalidInput(
        Code.WRONG_WORKSPACE, place(), "Found " + found + ", expected " + expected + ".");
  }

  Fields object(String what, Map<String, Value<?>> fields) throws IOException {
    expect(JsonToken.START_OBJECT, "a " + what);
    Place start = place();
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (!fields.containsKey(name)) {
        throw new InvalidInput(
            Code.WRONG_WORKSPACE,
            place(),
            "'" + name + "' is no part of a " + what + "." + Nearest.hint(name, fields.keySet()));
      }
      parser.nextToken();
      values.put(name, fields.get(name).read(this));
    }
    List<String> missing =
        fields.keySet().stream().filter(name -> !values.containsKey(name)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          start,
          "This is no " + what + ": it lacks " + String.join(", ", missing) + ".");
    }
    return new Fields(values);
  }

  <T> List<T> list(String what, Value<T> item) throws IOException {
    expect(JsonToken.START_ARRAY, what);
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read(this));
    }
    return items;
  }

  String text(String what) throws IOException {
    expect(JsonToken.VALUE_STRING, what);
    return parser.getText();
  }

  int number(String what) throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, what);
    return parser.getIntValue();
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (parser.currentToken() != token) {
      throw unexpected(what);
    }
  }
}
