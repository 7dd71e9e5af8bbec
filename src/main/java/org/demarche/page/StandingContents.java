package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.fact.Sentence;
import org.demarche.fact.Topic;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;
import org.demarche.report.Movements;
import org.demarche.report.Standing;

/**
 * The measures at the end of each day in words, and how trust had moved by then: what a run tells
 * of where things stand besides what stands.
 */
final class StandingContents {

  /**
   * A sentence.
   *
   * @param more what is to be read on from it
   */
  private record Told(Topic topic, String text, String more) {}

  private final SharedTables shared;
  private final Map<Told, Integer> told = new HashMap<>();
  private final List<List<Integer>> days = new ArrayList<>();

  StandingContents(SharedTables shared, History history, Sentence sentences) {
    this.shared = shared;
    List<List<Movements.Movement>> movements = Movements.byDay(history, sentences);
    for (int i = 0; i < history.days().size(); i++) {
      List<Integer> day = new ArrayList<>();
      history.days().get(i).levels().stream()
          .filter(Standing::isToldMeasure)
          .map(it -> new Told(Vocabulary.of(it).topic(), sentences.of(it), ""))
          .forEach(it -> day.add(place(it)));
      movements.get(i).stream()
          .map(it -> new Told(Topic.RELATIONS, it.band(), it.more()))
          .forEach(it -> day.add(place(it)));
      days.add(day);
    }
  }

  private int place(Told sentence) {
    return told.computeIfAbsent(
        sentence, none -> shared.place(SharedTables.Table.MEASURES, json -> write(json, sentence)));
  }

  private static void write(JsonGenerator json, Told sentence) throws IOException {
    json.writeStringField("l", sentence.topic().name().toLowerCase(Locale.ROOT));
    json.writeStringField("t", sentence.text());
    PageJson.text(json, "more", sentence.more());
  }

  void write(JsonGenerator json) throws IOException {
    PageJson.list(
        json,
        "measured",
        days,
        day -> json.writeArray(day.stream().mapToInt(it -> it).toArray(), 0, day.size()));
  }
}
