package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Proof;
import org.demarche.fact.Fact;
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
   * @param of what it says that of
   * @param more what is to be read on from it
   * @param proof the place of what it comes of, and those of how far that can be relied on; nothing
   *     where it is not asked
   */
  private record Told(
      Fact of, Topic topic, String text, String more, List<Integer> proof, List<Integer> relied) {
    Told(Fact of, Topic topic, String text, String more) {
      this(of, topic, text, more, List.of(), List.of());
    }
  }

  private final SharedTables shared;
  private final Explainer explainer;
  private final CauseTable causes;
  private final Map<Told, Integer> told = new HashMap<>();
  private final List<List<Integer>> days = new ArrayList<>();

  StandingContents(
      SharedTables shared,
      History history,
      Sentence sentences,
      Explainer explainer,
      CauseTable causes) {
    this.shared = shared;
    this.explainer = explainer;
    this.causes = causes;
    List<List<Movements.Movement>> movements = Movements.byDay(history, sentences);
    for (int i = 0; i < history.days().size(); i++) {
      List<Integer> day = new ArrayList<>();
      LocalDateTime end = history.days().get(i).date().atTime(23, 59);
      history.days().get(i).levels().stream()
          .filter(Standing::isToldMeasure)
          .map(it -> measure(it, sentences.of(it), end))
          .forEach(it -> day.add(place(it)));
      movements.get(i).stream()
          .map(it -> new Told(it.trust(), Topic.RELATIONS, it.band(), it.more()))
          .forEach(it -> day.add(place(it)));
      days.add(day);
    }
  }

  private Told measure(Fact level, String text, LocalDateTime at) {
    Topic topic = Vocabulary.of(level).topic();
    Proof proof = explainer.proof(level, at);
    return proof.ways().isEmpty()
        ? new Told(level, topic, text, "")
        : new Told(level, topic, text, "", List.of(causes.number(proof)), causes.reliance(proof));
  }

  private int place(Told sentence) {
    return told.computeIfAbsent(
        sentence, none -> shared.place(SharedTables.Table.MEASURES, json -> write(json, sentence)));
  }

  private void write(JsonGenerator json, Told sentence) throws IOException {
    json.writeNumberField("i", shared.identity(sentence.of()));
    json.writeStringField("l", sentence.topic().name().toLowerCase(Locale.ROOT));
    json.writeStringField("t", sentence.text());
    PageJson.text(json, "more", sentence.more());
    PageJson.numbers(json, "p", sentence.proof());
    PageJson.numbers(json, "rely", sentence.relied());
  }

  void write(JsonGenerator json) throws IOException {
    PageJson.list(
        json,
        "measured",
        days,
        day -> json.writeArray(day.stream().mapToInt(it -> it).toArray(), 0, day.size()));
  }
}
