package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the runs of a page tell of, each thing once however many of them tell it: they refer to its
 * place in the table of its kind. Two things are the same if they are written in the same way.
 */
final class SharedTables {

  /** A kind of things, and what its table is called. */
  enum Table {
    PROOFS("proofs"),
    FACTS("facts"),
    RULES("ruleBook"),
    SAID("said"),
    SOURCES("sources"),
    SPELLS("spells"),
    ROWS("rows"),
    MEASURES("measures"),
    LEVELS("levels"),
    ANSWERS("answers");

    private final String title;

    Table(String title) {
      this.title = title;
    }
  }

  private final Map<Table, Map<String, Integer>> tables = new EnumMap<>(Table.class);

  private final Map<Object, Integer> identities = new HashMap<>();

  /** The place of an object, given by its fields. */
  int place(Table table, PageJson.Content fields) {
    return placed(
        table,
        PageJson.of(
            json -> {
              json.writeStartObject();
              fields.write(json);
              json.writeEndObject();
            }));
  }

  /** The number of what may be told in other words in another run: of equals the same. */
  int identity(Object thing) {
    return identities.computeIfAbsent(thing, none -> identities.size());
  }

  /** The place of a sentence. */
  int place(Table table, String sentence) {
    return placed(table, PageJson.of(json -> json.writeString(sentence)));
  }

  private int placed(Table table, String written) {
    Map<String, Integer> places = tables.computeIfAbsent(table, none -> new LinkedHashMap<>());
    return places.computeIfAbsent(written, none -> places.size());
  }

  void write(JsonGenerator json) throws IOException {
    for (Table table : Table.values()) {
      List<String> things = List.copyOf(tables.getOrDefault(table, Map.of()).keySet());
      PageJson.list(json, table.title, things, json::writeRawValue);
    }
  }
}
