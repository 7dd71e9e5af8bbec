package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.analysis.Subject;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Given;
import org.demarche.fact.Sentence;
import org.demarche.fact.Status;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.report.Measures;

/** The measures of a run at the end of each day. */
final class LevelContents {

  private final SharedTables shared;
  private final History history;
  private final Sentence sentences;

  LevelContents(SharedTables shared, History history, Sentence sentences) {
    this.shared = shared;
    this.history = history;
    this.sentences = sentences;
  }

  /** What a trust is composed of is told where it moves, not as a measure of its own. */
  void write(JsonGenerator json) throws IOException {
    Map<Fact, List<Optional<Fact>>> series = new TreeMap<>(FactOrder.BY_VALUE);
    Map<Subject, Fact> samples = new java.util.HashMap<>();
    List<Day> days = history.days();
    for (int i = 0; i < days.size(); i++) {
      for (Fact level : days.get(i).levels()) {
        if (!(level instanceof Status.TrustContribution)) {
          Fact sample = samples.computeIfAbsent(Subject.of(level), none -> level);
          series.computeIfAbsent(sample, none -> empty(days.size())).set(i, Optional.of(level));
        }
      }
    }
    PageJson.list(
        json,
        "levels",
        series.entrySet(),
        it ->
            json.writeNumber(
                shared.place(
                    SharedTables.Table.LEVELS,
                    written -> level(written, it.getKey(), it.getValue()))));
  }

  private static List<Optional<Fact>> empty(int size) {
    return new ArrayList<>(IntStream.range(0, size).mapToObj(i -> Optional.<Fact>empty()).toList());
  }

  private void level(JsonGenerator json, Fact sample, List<Optional<Fact>> days)
      throws IOException {
    FactKind kind = Vocabulary.of(sample);
    List<Component> numbers =
        kind.components().stream()
            .filter(it -> it.type() == ComponentType.NUMBER && !it.identifies())
            .toList();
    Component measured = numbers.get(0);
    boolean hundredths = measured.unit().filter(it -> it.startsWith("hundredths")).isPresent();
    json.writeNumberField("i", shared.identity(Subject.of(sample)));
    json.writeStringField("k", kind.key());
    json.writeStringField("t", Measures.name(sample, sentences));
    PageJson.strings(json, "a", FactLabels.about(kind, sample));
    json.writeNumberField("per", hundredths ? 100 : 1);
    if (sample instanceof Status.IncursionPressure) {
      PageJson.numbers(json, "days", pressureDays());
    }
    PageJson.list(json, "v", days, it -> number(json, it, measured));
    if (numbers.size() > 1) {
      json.writeStringField("capName", numbers.get(1).key());
      PageJson.list(json, "cap", days, it -> number(json, it, numbers.get(1)));
    }
  }

  /** Over how many days incursions are counted, where that is one number all along. */
  private List<Integer> pressureDays() {
    List<Integer> days =
        Stream.concat(
                history.background().stream().map(it -> it.fact()),
                history.changes().map(Change::fact))
            .filter(Given.BufferPolicy.class::isInstance)
            .map(it -> ((Given.BufferPolicy) it).pressureDays())
            .distinct()
            .toList();
    return days.size() == 1 ? days : List.of();
  }

  private static void number(JsonGenerator json, Optional<Fact> level, Component component)
      throws IOException {
    if (level.isPresent()) {
      json.writeNumber((int) component.of(level.get()));
    } else {
      json.writeNull();
    }
  }
}
