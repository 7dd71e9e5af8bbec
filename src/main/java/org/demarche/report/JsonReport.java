package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analysis.NearMiss;
import org.demarche.analysis.Verdict;
import org.demarche.fact.Origin;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.history.Reason;
import org.demarche.history.Withheld;
import org.demarche.scenario.SourceText;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A run for programs, as the published schema {@code history.schema.json} describes it. The same
 * run gives the same bytes.
 */
public final class JsonReport {

  /** Raised when what the document holds changes its meaning. */
  public static final int SCHEMA_VERSION = 1;

  private static final Set<Verdict.Outcome> MET =
      EnumSet.of(Verdict.Outcome.MET, Verdict.Outcome.UNEXPECTEDLY_MET);

  private final History history;
  private final List<Verdict> verdicts;
  private final Sentence sentences;

  private JsonReport(History history, List<Verdict> verdicts) {
    this.history = history;
    this.verdicts = verdicts;
    this.sentences = history.sentences();
  }

  /** The document, ending in a line feed; its hash is that of its canonical form (RFC 8785). */
  public static String of(History history, List<Verdict> verdicts) {
    JsonReport report = new JsonReport(history, verdicts);
    try {
      String canonical = new JsonCanonicalizer(report.written("")).getEncodedString();
      return report.written(SourceText.sha256(canonical)) + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private String written(String sha256) {
    return JsonDocument.of(json -> document(json, sha256));
  }

  private void document(JsonGenerator json, String sha256) throws IOException {
    JsonDocument.head(json, SCHEMA_VERSION);
    scenario(json);
    json.writeObjectFieldStart("rules");
    json.writeNumberField("count", history.ruleBook().rules());
    json.writeStringField("sha256", history.ruleBook().sha256());
    json.writeEndObject();
    json.writeArrayFieldStart("days");
    for (Day day : history.days()) {
      day(json, day);
    }
    json.writeEndArray();
    JsonDocument.facts(json, "standing", history.standing());
    withheld(json);
    expectations(json);
    if (!sha256.isEmpty()) {
      json.writeStringField("sha256", sha256);
    }
  }

  private void withheld(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("withheld");
    for (Withheld withheld : history.withheld()) {
      json.writeStartObject();
      json.writeStringField("at", Words.moment(withheld.at()));
      json.writeFieldName("fact");
      JsonDocument.fact(json, withheld.fact());
      json.writeStringField("premise", withheld.premise().written());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void scenario(JsonGenerator json) throws IOException {
    History.Story story = history.scenario();
    json.writeObjectFieldStart("scenario");
    json.writeStringField("id", story.id());
    json.writeStringField("name", story.name());
    json.writeStringField("about", story.about());
    json.writeStringField("zone", story.zone());
    json.writeStringField("sha256", story.sha256());
    json.writeFieldName("whatIfs");
    JsonDocument.strings(json, story.whatIfs());
    json.writeArrayFieldStart("background");
    for (Known known : history.background()) {
      json.writeStartObject();
      json.writeFieldName("fact");
      JsonDocument.fact(json, known.fact());
      origins(json, known.origins());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void day(JsonGenerator json, Day day) throws IOException {
    json.writeStartObject();
    json.writeNumberField("day", day.number());
    json.writeStringField("date", day.date().toString());
    json.writeArrayFieldStart("changes");
    for (Change change : day.changes()) {
      change(json, change);
    }
    json.writeEndArray();
    JsonDocument.facts(json, "levels", day.levels());
    json.writeEndObject();
  }

  private void change(JsonGenerator json, Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", Words.moment(change.at()));
    json.writeStringField("change", change.type().name().toLowerCase(Locale.ROOT));
    json.writeStringField("origin", change.given() ? "scenario" : "rule");
    if (change.given()) {
      origins(json, change.origins());
    }
    json.writeFieldName("fact");
    JsonDocument.fact(json, change.fact());
    if (change.was().isPresent()) {
      json.writeFieldName("was");
      JsonDocument.fact(json, change.was().get());
    }
    json.writeStringField("text", sentences.of(change.fact()));
    json.writeArrayFieldStart("because");
    for (Reason reason : change.because()) {
      json.writeStartObject();
      json.writeStringField("rule", reason.rule());
      json.writeStringField("source", reason.source());
      JsonDocument.facts(json, "facts", reason.facts());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void origins(JsonGenerator json, List<Origin> origins) throws IOException {
    json.writeArrayFieldStart("origins");
    for (Origin origin : origins) {
      JsonDocument.origin(json, origin);
    }
    json.writeEndArray();
  }

  private void nearest(JsonGenerator json, NearMiss nearest) throws IOException {
    json.writeObjectFieldStart("nearest");
    json.writeStringField("at", Words.moment(nearest.at()));
    json.writeStringField("change", nearest.did());
    json.writeFieldName("fact");
    JsonDocument.fact(json, nearest.fact());
    json.writeStringField("text", sentences.of(nearest.fact()));
    json.writeEndObject();
  }

  private void expectations(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("expectations");
    for (Verdict verdict : verdicts) {
      json.writeStartObject();
      json.writeStringField("expect", verdict.expectation().toString());
      if (verdict.outcome() == Verdict.Outcome.AHEAD) {
        json.writeNullField("met");
      } else {
        json.writeBooleanField("met", MET.contains(verdict.outcome()));
      }
      json.writeStringField("outcome", Words.word(verdict.outcome()));
      json.writeStringField("found", verdict.found());
      if (verdict.nearest().isPresent()) {
        nearest(json, verdict.nearest().get());
      }
      if (verdict.expectation().expectedFailure().isPresent()) {
        json.writeStringField("expectedFailure", verdict.expectation().expectedFailure().get());
      }
      json.writeFieldName("tags");
      JsonDocument.strings(json, List.copyOf(verdict.expectation().tags()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
