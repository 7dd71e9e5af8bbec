package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Question;
import org.demarche.analysis.Remedies;
import org.demarche.analysis.WhyNot;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.inference.Attempt;
import org.demarche.report.Obstacles;
import org.demarche.report.RemedyWords;
import org.demarche.report.WhyNotWords;
import org.demarche.scenario.FactPattern;

/** Why what a run never had did not come about, as {@code whynot} answers it. */
final class WhyNotContents {

  private static final int MOST_RULES = 2;
  private static final int MOST_NAMED = 4;

  /** How many are answered here; the page says how many are left to {@code whynot}. */
  static final int MOST_ANSWERED = 30;

  /** Of how many it is searched what would have brought them about: each takes some fifty runs. */
  private static final int MOST_SEARCHED = 2;

  /** In longer runs than this nothing is searched. */
  private static final int MOST_CHANGES = 1500;

  private final SharedTables shared;
  private final Shown run;
  private final Explainer explainer;
  private final Sentence sentences;
  private final WhyNotWords words;
  private final RemedyWords remedies;
  private int searched;

  WhyNotContents(SharedTables shared, Shown run, Explainer explainer, Sentence sentences) {
    this.shared = shared;
    this.run = run;
    this.explainer = explainer;
    this.sentences = sentences;
    this.words = new WhyNotWords(sentences);
    this.remedies = new RemedyWords(sentences);
    this.searched = run.history().changes().count() > MOST_CHANGES ? MOST_SEARCHED : 0;
  }

  /**
   * @param asked of all runs of the page
   */
  void write(JsonGenerator json, List<FactPattern> asked) throws IOException {
    PageJson.objects(
        json,
        "whyNot",
        asked.stream().filter(it -> NeverCame.in(run, it)).toList(),
        it -> {
          json.writeNumberField(
              "answer", shared.place(SharedTables.Table.ANSWERS, written -> answer(written, it)));
          json.writeStringField("command", run.asking().about(it));
        });
  }

  private void answer(JsonGenerator json, FactPattern pattern) throws IOException {
    WhyNot whyNot = answered(new Question(pattern, Optional.empty()));
    json.writeStringField("asked", sentences.ofAny(pattern.kind(), pattern.values()));
    json.writeStringField("pattern", pattern.toString());
    Obstacles obstacles = new Obstacles(run.history(), whyNot);
    List<WhyNot.Candidate> candidates = whyNot.candidates();
    PageJson.objects(
        json,
        "rules",
        candidates.stream().limit(MOST_RULES).toList(),
        it -> candidate(json, it, obstacles, true));
    PageJson.objects(
        json,
        "further",
        candidates.stream().skip(MOST_RULES).limit(MOST_NAMED).toList(),
        it -> further(json, it, obstacles));
    json.writeNumberField("more", Math.max(0, candidates.size() - MOST_RULES - MOST_NAMED));
    if (whyNot.tried().isPresent()) {
      changes(json, whyNot);
    }
  }

  private WhyNot answered(Question question) {
    if (run.asking().search().isPresent() && searched < MOST_SEARCHED) {
      searched++;
      return run.asking().search().get().apply(question);
    }
    return Remedies.diagnosed(explainer, run.rules(), question);
  }

  private void changes(JsonGenerator json, WhyNot whyNot) throws IOException {
    json.writeStringField("tried", RemedyWords.tried(whyNot));
    PageJson.objects(
        json,
        "changes",
        whyNot.changes(),
        it -> {
          json.writeStringField("t", RemedyWords.option(it));
          PageJson.text(json, "says", it.says().orElse(""));
          json.writeStringField("then", remedies.comesAbout(it, Optional.empty()));
        });
    PageJson.strings(json, "after", RemedyWords.after(whyNot));
  }

  /** Further down only what is unmet is told, and of several rules the nearest. */
  private void candidate(
      JsonGenerator json, WhyNot.Candidate candidate, Obstacles obstacles, boolean top)
      throws IOException {
    Attempt attempt = candidate.attempt();
    head(json, candidate);
    json.writeStringField("at", Words.moment(candidate.at()));
    PageJson.text(json, "instead", attempt.instead().map(sentences::of).orElse(""));
    Map<Integer, List<WhyNot.Candidate>> below = new TreeMap<>(candidate.below());
    json.writeArrayFieldStart("conditions");
    int others = 0;
    for (int i = 0; i < attempt.conditions().size(); i++) {
      Attempt.Checked checked = attempt.conditions().get(i);
      if (checked.isUnmet() || top && !Obstacles.isUnsaid(checked)) {
        json.writeStartObject();
        condition(json, checked, obstacles);
        PageJson.objects(
            json,
            "rules",
            below.getOrDefault(i, List.of()).stream().limit(1).toList(),
            it -> candidate(json, it, obstacles, false));
        json.writeEndObject();
      } else if (checked.holds().orElse(false) && !Obstacles.isUnsaid(checked)) {
        others++;
      }
    }
    json.writeEndArray();
    json.writeNumberField("others", others);
  }

  private static void head(JsonGenerator json, WhyNot.Candidate candidate) throws IOException {
    json.writeStringField("rule", candidate.attempt().rule().name());
    json.writeStringField(
        "unmet", Words.counted(candidate.attempt().unmet(), "condition") + " unmet");
  }

  /** With the first condition that it is missing. */
  private void further(JsonGenerator json, WhyNot.Candidate candidate, Obstacles obstacles)
      throws IOException {
    head(json, candidate);
    PageJson.objects(
        json,
        "conditions",
        candidate.attempt().conditions().stream()
            .filter(Attempt.Checked::isUnmet)
            .limit(1)
            .toList(),
        it -> condition(json, it, obstacles));
  }

  private void condition(JsonGenerator json, Attempt.Checked checked, Obstacles obstacles)
      throws IOException {
    json.writeStringField("t", words.text(checked));
    json.writeStringField(
        "holds", checked.holds().map(it -> it ? "met" : "missing").orElse("depends"));
    List<String> beside = obstacles.of(checked);
    if (!beside.isEmpty()) {
      PageJson.strings(json, "beside", beside);
    }
  }
}
