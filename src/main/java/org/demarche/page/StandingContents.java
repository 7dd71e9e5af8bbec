package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private final Map<Told, Integer> told = new LinkedHashMap<>();
  private final List<List<Integer>> days = new ArrayList<>();

  StandingContents(History history, Sentence sentences) {
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
    return told.computeIfAbsent(sentence, none -> told.size());
  }

  void write(JsonGenerator json) throws IOException {
    PageJson.objects(
        json,
        "measures",
        told.keySet(),
        it -> {
          json.writeStringField("l", it.topic().name().toLowerCase(Locale.ROOT));
          json.writeStringField("t", it.text());
          PageJson.text(json, "more", it.more());
        });
    PageJson.list(
        json,
        "measured",
        days,
        day -> json.writeArray(day.stream().mapToInt(it -> it).toArray(), 0, day.size()));
  }
}
