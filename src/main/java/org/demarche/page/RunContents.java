package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.analysis.Courses;
import org.demarche.analysis.Ending;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Proof;
import org.demarche.analysis.Spell;
import org.demarche.analysis.Upkeep;
import org.demarche.analysis.Verdict;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.page.SharedTables.Table;
import org.demarche.report.ComparedRuns;
import org.demarche.report.PremiseWords;
import org.demarche.scenario.FactPattern;

/** One run: what stood when, and why; the measures; what was expected. */
final class RunContents {

  private static final Comparator<Spell> ORDER =
      Comparator.comparing((Spell it) -> it.from().orElse(LocalDateTime.MIN))
          .thenComparing(Spell::fact, FactOrder.BY_VALUE);

  private final JsonGenerator json;
  private final Shown run;
  private final History history;
  private final Sentence sentences;
  private final Explainer explainer;
  private final SharedTables shared;
  private final CauseTable causes;

  RunContents(JsonGenerator json, Shown run, SharedTables shared) {
    this.json = json;
    this.run = run;
    this.shared = shared;
    this.history = run.history();
    this.sentences = history.sentences();
    this.explainer = Explainer.of(history, run.rules());
    this.causes = new CauseTable(shared, sentences);
  }

  /**
   * @param asked what is asked of all runs of the page, and never came about in some
   */
  void write(List<FactPattern> asked) throws IOException {
    story();
    PageJson.list(
        json,
        "spells",
        spells(),
        it -> json.writeNumber(shared.place(Table.SPELLS, written -> spell(written, it))));
    new LevelContents(shared, history, sentences).write(json);
    new StandingContents(shared, history, sentences, explainer, causes).write(json);
    new WhyNotContents(shared, run, explainer, sentences).write(json, asked);
    PageJson.objects(
        json,
        "offered",
        run.asking().whatIfs(),
        it -> {
          json.writeStringField("t", it.question());
          json.writeStringField("command", it.command());
        });
    PageJson.objects(json, "verdicts", run.verdicts(), this::verdict);
    PageJson.objects(
        json,
        "withheld",
        history.withheld(),
        it -> {
          json.writeStringField("at", Words.moment(it.at()));
          json.writeStringField("t", sentences.of(it.fact()));
          json.writeStringField("premise", PremiseWords.of(it.premise(), sentences));
        });
  }

  private void story() throws IOException {
    History.Story story = history.scenario();
    json.writeStringField("title", ComparedRuns.title(history));
    json.writeStringField("name", story.name());
    json.writeStringField("about", story.about());
    json.writeStringField("zone", story.zone());
    PageJson.strings(json, "whatIfs", story.whatIfs());
    json.writeStringField("scenarioSha256", story.sha256());
    json.writeNumberField("rules", history.ruleBook().rules());
    json.writeStringField("rulesSha256", history.ruleBook().sha256());
    json.writeStringField("starts", history.days().get(0).date().toString());
    json.writeStringField("ends", Words.moment(history.ends()));
    json.writeNumberField("days", history.days().size());
  }

  /** Policies are numbers of the rule book; they are told where something rests on them. */
  private List<Spell> spells() {
    return Courses.spells(history).stream()
        .filter(it -> !Vocabulary.of(it.fact()).isPolicy())
        .sorted(ORDER)
        .toList();
  }

  private void spell(JsonGenerator json, Spell spell) throws IOException {
    List<Upkeep> upkeep = explainer.upkeep(spell);
    reasons(json, upkeep.get(0));
    PageJson.moment(json, "from", spell.from());
    if (!spell.isMoment()) {
      PageJson.moment(json, "to", spell.to());
    }
    Optional<Ending> ending = spell.given() ? Optional.empty() : explainer.ending(spell);
    if (ending.isPresent()) {
      new EndingContents(json, causes, sentences).write(ending.get());
    }
    if (upkeep.size() > 1) {
      PageJson.objects(json, "later", upkeep.subList(1, upkeep.size()), it -> later(json, it));
    }
  }

  private void reasons(JsonGenerator json, Upkeep upkeep) throws IOException {
    Proof proof = upkeep.proof();
    json.writeNumberField("p", causes.number(proof));
    if (!proof.given()) {
      PageJson.numbers(json, "rely", causes.reliance(proof));
    }
    List<Proof> moved = moved(upkeep);
    if (!moved.isEmpty()) {
      PageJson.objects(json, "moved", moved, it -> moved(json, it));
    }
  }

  /** Where the numbers of the same reasons become others. */
  private List<Proof> moved(Upkeep upkeep) {
    List<Proof> moved = new ArrayList<>();
    int before = causes.number(upkeep.proof());
    for (Proof proof : upkeep.onwards()) {
      int now = causes.number(proof);
      if (now != before) {
        moved.add(proof);
        before = now;
      }
    }
    return moved;
  }

  private void moved(JsonGenerator json, Proof proof) throws IOException {
    json.writeStringField("from", Words.moment(proof.at()));
    json.writeNumberField("p", causes.number(proof));
  }

  /** What a status came to rest on later, and what of that is new, or no longer needed. */
  private void later(JsonGenerator json, Upkeep upkeep) throws IOException {
    json.writeStringField("from", Words.moment(upkeep.from()));
    reasons(json, upkeep);
    PageJson.numbers(json, "by", upkeep.added().stream().map(causes::number).toList());
    PageJson.numbers(json, "not", upkeep.gone().stream().map(causes::number).toList());
  }

  private void verdict(Verdict verdict) throws IOException {
    json.writeStringField("expect", verdict.expectation().toString());
    json.writeStringField("outcome", Words.word(verdict.outcome()));
    json.writeStringField("found", verdict.found());
  }
}
