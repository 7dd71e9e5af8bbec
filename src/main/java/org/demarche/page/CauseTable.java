package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Proof;
import org.demarche.analysis.WeakestLink;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.report.Origins;
import org.demarche.report.Reliance;
import org.demarche.report.Requirements;
import org.demarche.report.Totals;
import org.demarche.rule.Rule;

/**
 * Every proof that a page tells of, and the facts, rules and sources in them, each once: others
 * refer to them by their place. What is proved in the same way at two moments is one proof.
 */
final class CauseTable {

  private final Requirements requirements;
  private final FactLabels labels;
  private final Map<Object, Integer> proofs = new HashMap<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private final List<String> inOrder = new ArrayList<>();
  private final Map<Fact, Integer> facts = new LinkedHashMap<>();
  private final Map<Rule, Integer> rules = new LinkedHashMap<>();
  private final Map<Origin, Integer> origins = new LinkedHashMap<>();
  private final Map<String, Integer> said = new LinkedHashMap<>();
  private final Reliance reliance;

  CauseTable(Sentence sentences) {
    this.requirements = new Requirements(sentences);
    this.labels = new FactLabels(sentences);
    this.reliance = new Reliance(sentences);
  }

  /** How far a conclusion can be relied on: the places of the sentences that say it. */
  List<Integer> reliance(Proof proof) {
    return reliance.of(WeakestLink.of(proof)).stream().map(it -> place(said, it)).toList();
  }

  /** The place of a proof; it and all below it get one if they have none. */
  int number(Proof proof) {
    Integer known = proofs.get(proof.identity());
    if (known != null) {
      return known;
    }
    String written = PageJson.of(json -> PageJson.object(json, it -> proof(it, proof)));
    int number = alike.computeIfAbsent(written, none -> inOrder.size());
    if (number == inOrder.size()) {
      inOrder.add(written);
    }
    proofs.put(proof.identity(), number);
    return number;
  }

  private static <T> int place(Map<T, Integer> places, T thing) {
    return places.computeIfAbsent(thing, none -> places.size());
  }

  void write(JsonGenerator json) throws IOException {
    PageJson.list(json, "proofs", inOrder, json::writeRawValue);
    PageJson.objects(json, "facts", facts.keySet(), it -> labels.write(json, it));
    PageJson.objects(json, "ruleBook", rules.keySet(), it -> rule(json, it));
    PageJson.strings(json, "said", said.keySet());
    PageJson.objects(json, "sources", origins.keySet(), it -> origin(json, it));
  }

  private void proof(JsonGenerator json, Proof proof) throws IOException {
    json.writeNumberField("f", place(facts, proof.fact()));
    if (proof.fact() instanceof Event) {
      json.writeStringField("at", Words.moment(proof.at()));
    }
    PageJson.flag(json, "g", proof.given());
    PageJson.numbers(json, "o", proof.origins().stream().map(it -> place(origins, it)).toList());
    if (!proof.ways().isEmpty()) {
      PageJson.objects(json, "w", proof.ways(), it -> way(json, it));
    }
  }

  private void way(JsonGenerator json, Proof.Way way) throws IOException {
    json.writeNumberField("r", place(rules, way.rule()));
    PageJson.numbers(
        json, "p", of(way, Proof.Premise.class).stream().map(it -> number(it.proof())).toList());
    PageJson.numbers(json, "d", numbers(way));
    List<Proof.Nothing> absences = of(way, Proof.Nothing.class);
    if (!absences.isEmpty()) {
      PageJson.numbers(
          json,
          "n",
          absences.stream().map(it -> place(said, requirements.absence(it.of()))).toList());
    }
    List<Proof.Number> numbers = of(way, Proof.Number.class);
    if (!numbers.isEmpty()) {
      PageJson.objects(json, "c", numbers, it -> number(json, it));
    }
  }

  /** The numbers of policies that the rule reads, each with where it is from. */
  private List<Integer> numbers(Proof.Way way) {
    return of(way, Proof.Premise.class).stream()
        .flatMap(it -> WeakestLink.numbers(way.rule(), it.proof()).stream())
        .distinct()
        .map(it -> place(said, it))
        .toList();
  }

  private void number(JsonGenerator json, Proof.Number number) throws IOException {
    json.writeStringField("total", Totals.of(number));
    json.writeStringField("t", requirements.of(number.of()));
    PageJson.numbers(json, "p", number.contributors().stream().map(this::number).toList());
  }

  private static <G extends Proof.Ground> List<G> of(Proof.Way way, Class<G> type) {
    return way.grounds().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void rule(JsonGenerator json, Rule rule) throws IOException {
    json.writeStringField("t", rule.name());
    json.writeStringField("from", Origins.of(rule));
  }

  private static void origin(JsonGenerator json, Origin origin) throws IOException {
    json.writeStringField("place", origin.file() + ":" + origin.line());
    PageJson.text(json, "source", origin.source());
    PageJson.text(json, "confidence", origin.confidence());
  }
}
