package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.analysis.WhyNot;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.inference.Attempt;
import org.demarche.scenario.Expectation;

/** Why something did not come about, for programs. */
public final class WhyNotJson {

  /** Raised when what the document holds changes its meaning. */
  public static final int SCHEMA_VERSION = 1;

  private final Sentence sentences;
  private final WhyNotWords words;
  private final WhyNot whyNot;

  private WhyNotJson(History history, WhyNot whyNot) {
    this.sentences = history.sentences();
    this.words = new WhyNotWords(sentences);
    this.whyNot = whyNot;
  }

  /**
   * The document, ending in a line feed.
   *
   * @param elsewhere when such a thing came about at other times than those asked about
   */
  public static String of(
      History history,
      WhyNot whyNot,
      Optional<Expectation.When> when,
      List<LocalDateTime> elsewhere) {
    WhyNotJson document = new WhyNotJson(history, whyNot);
    return JsonDocument.of(json -> document.write(json, when, elsewhere)) + "\n";
  }

  private void write(
      JsonGenerator json, Optional<Expectation.When> when, List<LocalDateTime> elsewhere)
      throws IOException {
    JsonDocument.head(json, SCHEMA_VERSION);
    json.writeStringField("asked", whyNot.goal().toString());
    if (when.isPresent()) {
      json.writeStringField("on", when.get().toString());
    } else {
      json.writeNullField("on");
    }
    json.writeFieldName("cameAbout");
    JsonDocument.strings(json, elsewhere.stream().map(Words::moment).toList());
    candidates(json, whyNot.candidates());
    json.writeArrayFieldStart("changes");
    for (WhyNot.Remedy remedy : whyNot.changes()) {
      change(json, remedy);
    }
    json.writeEndArray();
    json.writeNumberField("tried", whyNot.tried().orElse(0));
  }

  private void candidates(JsonGenerator json, List<WhyNot.Candidate> candidates)
      throws IOException {
    json.writeArrayFieldStart("candidates");
    for (WhyNot.Candidate candidate : candidates) {
      candidate(json, candidate);
    }
    json.writeEndArray();
  }

  private void candidate(JsonGenerator json, WhyNot.Candidate candidate) throws IOException {
    String rule = candidate.attempt().rule().name();
    json.writeStartObject();
    json.writeStringField("rule", rule);
    json.writeStringField("at", Words.moment(candidate.at()));
    json.writeNumberField("unmet", candidate.attempt().unmet());
    if (candidate.attempt().instead().isPresent()) {
      json.writeFieldName("instead");
      JsonDocument.fact(json, candidate.attempt().instead().get());
    }
    json.writeArrayFieldStart("conditions");
    Map<Integer, List<WhyNot.Candidate>> below = new TreeMap<>(candidate.below());
    List<Attempt.Checked> conditions = candidate.attempt().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      condition(json, conditions.get(i), below.getOrDefault(i, List.of()));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (WhyNot.Remedy remedy : whyNot.changes()) {
      if (remedy.rule().filter(rule::equals).isPresent()) {
        change(json, remedy);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void condition(JsonGenerator json, Attempt.Checked checked, List<WhyNot.Candidate> below)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("text", words.text(checked));
    if (checked.holds().isPresent()) {
      json.writeBooleanField("holds", checked.holds().get());
    } else {
      json.writeNullField("holds");
    }
    json.writeArrayFieldStart("facts");
    for (Fact fact : checked.facts()) {
      JsonDocument.fact(json, fact);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("nearest");
    for (Attempt.Near near : checked.nearest()) {
      json.writeStartObject();
      json.writeFieldName("fact");
      JsonDocument.fact(json, near.fact());
      json.writeStringField("text", words.near(near));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!below.isEmpty()) {
      candidates(json, below);
    }
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, WhyNot.Remedy remedy) throws IOException {
    json.writeStartObject();
    json.writeStringField("whatIf", remedy.whatIf());
    if (remedy.says().isPresent()) {
      json.writeStringField("says", remedy.says().get());
    }
    json.writeBooleanField("checked", true);
    if (remedy.at().isPresent()) {
      json.writeStringField("comesAbout", Words.moment(remedy.at().get()));
    } else {
      json.writeNullField("comesAbout");
    }
    json.writeEndObject();
  }
}
