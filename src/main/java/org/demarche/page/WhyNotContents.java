package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Question;
import org.demarche.analysis.Remedies;
import org.demarche.analysis.WhyNot;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.inference.Attempt;
import org.demarche.report.WhyNotWords;
import org.demarche.scenario.FactPattern;

/** What a scenario expects or proposes and a run never had, and what each rule was missing. */
final class WhyNotContents {

  private static final int MOST_RULES = 3;

  /** How many are answered here; the page says how many are left to {@code whynot}. */
  private static final int MOST_ANSWERED = 30;

  private static final String PROPOSAL = "-proposal";

  private final JsonGenerator json;
  private final Shown run;
  private final Explainer explainer;
  private final WhyNotWords words;
  private final Sentence sentences;

  WhyNotContents(JsonGenerator json, Shown run, Explainer explainer, Sentence sentences) {
    this.json = json;
    this.run = run;
    this.explainer = explainer;
    this.words = new WhyNotWords(sentences);
    this.sentences = sentences;
  }

  void write() throws IOException {
    Collection<FactPattern> asked = asked().values();
    PageJson.objects(json, "whyNot", asked.stream().limit(MOST_ANSWERED).toList(), this::question);
    json.writeNumberField("whyNotLeft", Math.max(0, asked.size() - MOST_ANSWERED));
  }

  /** Each pattern once, by how it is written; only what rules could have concluded. */
  private Map<String, FactPattern> asked() {
    Map<String, FactPattern> asked = new LinkedHashMap<>();
    Stream.concat(proposed(), run.expectations().stream().map(it -> it.pattern()))
        .filter(it -> isConcluded(it.kind()))
        .filter(it -> new Question(it, Optional.empty()).in(run.history()).isEmpty())
        .forEach(it -> asked.putIfAbsent(it.toString(), it));
    return asked;
  }

  private boolean isConcluded(FactKind kind) {
    return run.rules().stream().anyMatch(it -> it.conclusion().kind().equals(kind));
  }

  /** What a proposal can come to: every state of its life. */
  private Stream<FactPattern> proposed() {
    return Stream.concat(
            run.history().background().stream().map(it -> it.fact()),
            run.history().changes().filter(it -> it.given()).map(it -> it.fact()))
        .filter(it -> Vocabulary.of(it).key().endsWith(PROPOSAL))
        .filter(this::isStillProposed)
        .flatMap(this::outcomes);
  }

  private boolean isStillProposed(Fact proposal) {
    String proposed = Vocabulary.of(proposal).key().replace(PROPOSAL, "-proposed");
    return run.history().standing().stream()
        .filter(it -> Vocabulary.of(it).key().equals(proposed))
        .anyMatch(it -> FactKind.subject(it).equals(FactKind.subject(proposal)));
  }

  private Stream<FactPattern> outcomes(Fact proposal) {
    Object id = FactKind.subject(proposal);
    return Vocabulary.kinds().stream()
        .filter(it -> it.isStatus() && !it.life().isEmpty())
        .filter(it -> refersTo(it.components().get(0), proposal))
        .map(it -> new FactPattern(it, Map.of(it.components().get(0), id)));
  }

  private static boolean refersTo(Component component, Fact proposal) {
    return component.reference().filter(proposal.getClass()::equals).isPresent();
  }

  private void question(FactPattern pattern) throws IOException {
    WhyNot whyNot =
        Remedies.diagnosed(explainer, run.rules(), new Question(pattern, Optional.empty()));
    json.writeStringField("asked", told(pattern));
    json.writeStringField("pattern", pattern.toString());
    candidates(whyNot.candidates());
  }

  /** Such as {@code buffer consented: the Quneitra buffer}. */
  private String told(FactPattern pattern) {
    String kind = pattern.kind().key().replace('-', ' ');
    String values =
        pattern.values().entrySet().stream()
            .map(it -> value(it.getKey(), it.getValue()))
            .collect(java.util.stream.Collectors.joining(", "));
    return kind + ": " + (values.isEmpty() ? "any" : values);
  }

  private String value(Component component, Object value) {
    return value instanceof org.demarche.scenario.NumberRange
        ? component.key() + " " + value
        : value instanceof Collection<?> several
            ? several.stream()
                .map(it -> sentences.name(component, String.valueOf(it)))
                .collect(java.util.stream.Collectors.joining(" and "))
            : sentences.name(component, Words.written(component, value));
  }

  private void candidates(List<WhyNot.Candidate> candidates) throws IOException {
    PageJson.objects(
        json, "rules", candidates.stream().limit(MOST_RULES).toList(), this::candidate);
    json.writeNumberField("more", Math.max(0, candidates.size() - MOST_RULES));
  }

  private void candidate(WhyNot.Candidate candidate) throws IOException {
    json.writeStringField("rule", candidate.attempt().rule().name());
    json.writeStringField("source", candidate.attempt().rule().source());
    json.writeStringField("at", Words.moment(candidate.at()));
    Map<Integer, List<WhyNot.Candidate>> below = new TreeMap<>(candidate.below());
    List<Attempt.Checked> conditions = candidate.attempt().conditions();
    json.writeArrayFieldStart("conditions");
    for (int i = 0; i < conditions.size(); i++) {
      json.writeStartObject();
      condition(conditions.get(i), below.getOrDefault(i, List.of()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void condition(Attempt.Checked checked, List<WhyNot.Candidate> below) throws IOException {
    json.writeStringField("t", words.text(checked));
    json.writeStringField(
        "holds", checked.holds().map(it -> it ? "met" : "missing").orElse("depends"));
    if (checked.isUnmet()) {
      checkedAgainst(checked);
    }
    if (!below.isEmpty()) {
      candidates(below);
    }
  }

  private void checkedAgainst(Attempt.Checked checked) throws IOException {
    boolean absence = checked.condition() instanceof org.demarche.rule.Condition.Absence;
    List<String> beside =
        absence
            ? checked.facts().stream().map(it -> "in the way: " + sentences.of(it)).toList()
            : checked.nearest().stream().limit(1).map(it -> "nearest: " + words.near(it)).toList();
    PageJson.strings(json, "beside", beside);
  }
}
