package org.demarche.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Words;

/**
 * How data stands in a page: on one line, and so that no text of a scenario can end the element
 * that it stands in, or be read as markup.
 */
final class PageJson {

  /** Writes what a document, an object or a list holds. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes one thing of several. */
  @FunctionalInterface
  interface Each<T> {
    void write(T thing) throws IOException;
  }

  private PageJson() {}

  static String of(Content content) {
    StringWriter writer = new StringWriter();
    JsonFactory factory = new JsonFactory();
    factory.setCharacterEscapes(new ForMarkup());
    try (JsonGenerator json = factory.createGenerator(writer)) {
      content.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return writer.toString();
  }

  /** One object. */
  static void object(JsonGenerator json, Content content) throws IOException {
    json.writeStartObject();
    content.write(json);
    json.writeEndObject();
  }

  static <T> void list(JsonGenerator json, String field, Iterable<T> things, Each<T> each)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (T thing : things) {
      each.write(thing);
    }
    json.writeEndArray();
  }

  /** A list of objects. */
  static <T> void objects(JsonGenerator json, String field, Iterable<T> things, Each<T> each)
      throws IOException {
    list(
        json,
        field,
        things,
        thing -> {
          json.writeStartObject();
          each.write(thing);
          json.writeEndObject();
        });
  }

  static void strings(JsonGenerator json, String field, Iterable<String> strings)
      throws IOException {
    list(json, field, strings, json::writeString);
  }

  /** A list of numbers, left out where there is none. */
  static void numbers(JsonGenerator json, String field, List<Integer> numbers) throws IOException {
    if (!numbers.isEmpty()) {
      list(json, field, numbers, json::writeNumber);
    }
  }

  /** A moment as scenarios write it, left out where there is none. */
  static void moment(JsonGenerator json, String field, Optional<LocalDateTime> moment)
      throws IOException {
    if (moment.isPresent()) {
      json.writeStringField(field, Words.moment(moment.get()));
    }
  }

  /** A mark that something is so, left out where it is not. */
  static void flag(JsonGenerator json, String field, boolean truth) throws IOException {
    if (truth) {
      json.writeNumberField(field, 1);
    }
  }

  /** A text, left out where it is empty. */
  static void text(JsonGenerator json, String field, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(field, text);
    }
  }

  /** Writes what is markup in HTML, or a line's end in old JavaScript, by its number. */
  private static final class ForMarkup extends CharacterEscapes {

    private static final String MARKUP = "<>&'\u2028\u2029";

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    ForMarkup() {
      MARKUP.chars().filter(it -> it < ascii.length).forEach(it -> ascii[it] = ESCAPE_STANDARD);
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return MARKUP.indexOf(character) < 0
          ? null
          : new com.fasterxml.jackson.core.io.SerializedString(String.format("\\u%04X", character));
    }
  }
}
