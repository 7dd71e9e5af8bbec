package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.analysis.LevelSeries;
import org.demarche.analysis.Meeting;
import org.demarche.analysis.Reasoning;
import org.demarche.analysis.RuleDifference;
import org.demarche.history.History;
import org.demarche.history.Reason;
import org.demarche.history.Withheld;
import org.demarche.rule.Rule;

/**
 * Runs compared, for programs, as the published schema {@code comparison.schema.json} describes it.
 * The same runs give the same bytes.
 */
public final class ComparisonJson {

  /** Raised when what the document holds changes its meaning. */
  public static final int SCHEMA_VERSION = 1;

  private final List<Comparison> comparisons;

  private ComparisonJson(List<Comparison> comparisons) {
    this.comparisons = comparisons;
  }

  /**
   * The document, ending in a line feed.
   *
   * @param comparisons of one run on the left, each with another on the right; at least one
   */
  public static String of(List<Comparison> comparisons) {
    return JsonDocument.of(new ComparisonJson(comparisons)::document) + "\n";
  }

  private void document(JsonGenerator json) throws IOException {
    JsonDocument.head(json, SCHEMA_VERSION);
    json.writeArrayFieldStart("runs");
    run(json, comparisons.get(0).left(), 0);
    for (int i = 0; i < comparisons.size(); i++) {
      run(json, comparisons.get(i).right(), i + 1);
    }
    json.writeEndArray();
    firstDivergence(json);
    inShort(json);
    json.writeArrayFieldStart("differences");
    for (int i = 0; i < comparisons.size(); i++) {
      for (Difference difference : comparisons.get(i).differences()) {
        new DifferenceJson(json, comparisons.get(i), Headers.label(i + 1)).write(difference);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unchanged");
    for (int i = 0; i < comparisons.size(); i++) {
      unchanged(json, comparisons.get(i), Headers.label(i + 1));
    }
    json.writeEndArray();
    reasonings(json);
    rules(json);
    withheld(json);
    levels(json);
  }

  private static void run(JsonGenerator json, History run, int index) throws IOException {
    json.writeStartObject();
    json.writeStringField("run", Headers.label(index));
    json.writeStringField("scenario", run.scenario().id());
    json.writeStringField("sha256", run.scenario().sha256());
    json.writeFieldName("whatIfs");
    JsonDocument.strings(json, run.scenario().whatIfs());
    json.writeObjectFieldStart("rules");
    json.writeNumberField("count", run.ruleBook().rules());
    json.writeStringField("sha256", run.ruleBook().sha256());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The earliest, of whichever run; null if all are alike. */
  private void firstDivergence(JsonGenerator json) throws IOException {
    Optional<LocalDateTime> first =
        comparisons.stream()
            .flatMap(it -> it.firstDivergence().stream())
            .min(LocalDateTime::compareTo);
    if (first.isEmpty()) {
      json.writeNullField("firstDivergence");
      return;
    }
    json.writeObjectFieldStart("firstDivergence");
    JsonDocument.moment(json, "at", first.filter(it -> !it.equals(LocalDateTime.MIN)));
    long day =
        first.get().equals(LocalDateTime.MIN)
            ? 0
            : ChronoUnit.DAYS.between(comparisons.get(0).firstDay(), first.get().toLocalDate());
    json.writeNumberField("day", day);
    json.writeArrayFieldStart("runs");
    for (int i = 0; i < comparisons.size(); i++) {
      if (comparisons.get(i).firstDivergence().equals(first)) {
        json.writeString(Headers.label(i + 1));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What each comparison comes to, in sentences, and where the run meets A again. */
  private void inShort(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("inShort");
    for (int i = 0; i < comparisons.size(); i++) {
      String run = Headers.label(i + 1);
      ComparedRuns words = new ComparedRuns(comparisons.get(i), Headers.label(0), run);
      json.writeStartObject();
      json.writeStringField("run", run);
      json.writeFieldName("text");
      JsonDocument.strings(json, InShort.of(comparisons.get(i), words));
      meeting(json, comparisons.get(i).meeting());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void meeting(JsonGenerator json, Optional<Meeting> meeting) throws IOException {
    if (meeting.isEmpty()) {
      json.writeNullField("meeting");
      return;
    }
    json.writeObjectFieldStart("meeting");
    JsonDocument.moment(json, "at", Optional.of(meeting.get().at()));
    JsonDocument.facts(json, "by", meeting.get().by());
    json.writeEndObject();
  }

  private static void unchanged(JsonGenerator json, Comparison comparison, String run)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("run", run);
    json.writeNumberField("given", comparison.given());
    json.writeNumberField("derived", comparison.derived());
    json.writeNumberField("otherReasons", comparison.otherReasons().size());
    json.writeEndObject();
  }

  /** What comes about alike in a run and in A, for other reasons. */
  private void reasonings(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("otherReasons");
    for (int i = 0; i < comparisons.size(); i++) {
      for (Reasoning reasoning : comparisons.get(i).otherReasons()) {
        json.writeStartObject();
        json.writeStringField("run", Headers.label(i + 1));
        JsonDocument.moment(json, "at", Optional.of(reasoning.at()));
        json.writeFieldName("fact");
        JsonDocument.fact(json, reasoning.fact());
        json.writeStringField("text", comparisons.get(i).sentence(reasoning.fact(), true));
        reasons(json, "left", reasoning.left());
        reasons(json, "right", reasoning.right());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void reasons(JsonGenerator json, String field, List<Reason> reasons)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("rule", reason.rule());
      JsonDocument.facts(json, "facts", reason.facts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Where the rule book of a run differs from that of A. */
  private void rules(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (int i = 0; i < comparisons.size(); i++) {
      for (RuleDifference rule : comparisons.get(i).rules()) {
        json.writeStartObject();
        json.writeStringField("run", Headers.label(i + 1));
        json.writeStringField("rule", rule.name());
        place(json, "left", rule.left());
        place(json, "right", rule.right());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, String field, Optional<Rule> rule)
      throws IOException {
    if (rule.isPresent()) {
      json.writeObjectFieldStart(field);
      json.writeStringField("file", rule.get().place().file());
      json.writeNumberField("line", rule.get().place().line());
      json.writeEndObject();
    }
  }

  private void withheld(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("withheld");
    for (int i = 0; i < comparisons.size(); i++) {
      for (Withheld withheld : comparisons.get(i).withheld()) {
        json.writeStartObject();
        json.writeStringField("run", Headers.label(i + 1));
        JsonDocument.moment(json, "at", Optional.of(withheld.at()));
        json.writeFieldName("fact");
        JsonDocument.fact(json, withheld.fact());
        json.writeStringField("premise", withheld.premise().written());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void levels(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("levels");
    for (int i = 0; i < comparisons.size(); i++) {
      for (LevelSeries series : comparisons.get(i).levels()) {
        json.writeStartObject();
        json.writeStringField("run", Headers.label(i + 1));
        json.writeStringField("level", ComparedRuns.subject(series.sample()));
        json.writeStringField("component", series.number().key());
        json.writeStringField("first", series.first().toString());
        numbers(json, "left", series.left());
        numbers(json, "right", series.right());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void numbers(JsonGenerator json, String field, List<OptionalInt> numbers)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (OptionalInt number : numbers) {
      if (number.isPresent()) {
        json.writeNumber(number.getAsInt());
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }
}
