package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.analysis.Lowering;
import org.demarche.analysis.Proof;
import org.demarche.analysis.WeakestLink;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.inference.Requirement;
import org.demarche.page.SharedTables.Table;
import org.demarche.report.Origins;
import org.demarche.report.Reliance;
import org.demarche.report.Requirements;
import org.demarche.report.Totals;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;

/**
 * Every proof that a run of a page tells of, and the facts, rules and sources in them: each refers
 * to others by their place among what all runs of the page share. What is proved in the same way at
 * two moments is one proof.
 */
final class CauseTable {

  /** What stands in a source before what others say against it. */
  private static final String DISPUTED = "Contested: ";

  private final SharedTables shared;
  private final Requirements requirements;
  private final FactLabels labels;
  private final Map<Object, Integer> proofs = new HashMap<>();
  private final Map<List<Object>, Integer> contents = new HashMap<>();
  private final Map<Integer, List<Integer>> reliances = new HashMap<>();
  private final Map<Fact, Integer> facts = new HashMap<>();
  private final Map<Rule, Integer> rules = new HashMap<>();
  private final Map<Origin, Integer> origins = new HashMap<>();
  private final Reliance reliance;

  CauseTable(SharedTables shared, Sentence sentences) {
    this.shared = shared;
    this.requirements = new Requirements(sentences);
    this.labels = new FactLabels(shared, sentences);
    this.reliance = new Reliance(sentences);
  }

  /** How far a conclusion can be relied on: the places of the sentences that say it. */
  List<Integer> reliance(Proof proof) {
    return reliances.computeIfAbsent(
        number(proof),
        none -> reliance.of(WeakestLink.of(proof)).stream().map(this::said).toList());
  }

  private int said(String sentence) {
    return shared.place(Table.SAID, sentence);
  }

  /** The place of a proof, which comes after all below it. */
  int number(Proof proof) {
    Integer known = proofs.get(proof.identity());
    if (known != null) {
      return known;
    }
    List<Object> content = content(proof);
    Integer alike = contents.get(content);
    int number = alike != null ? alike : shared.place(Table.PROOFS, json -> write(json, proof));
    contents.put(content, number);
    proofs.put(proof.identity(), number);
    return number;
  }

  /**
   * What is told of a proof, in values that are cheap to compare: most proofs of a day are those of
   * the day before.
   */
  private List<Object> content(Proof proof) {
    List<Object> content = new ArrayList<>();
    content.add(proof.fact());
    content.add(proof.given());
    content.add(proof.fact() instanceof Event ? proof.at() : "");
    for (Proof.Way way : proof.ways()) {
      content.add(way.rule().name());
      way.grounds().forEach(it -> content.add(content(it)));
    }
    return content;
  }

  private Object content(Proof.Ground ground) {
    if (ground instanceof Proof.Premise premise) {
      return number(premise.proof());
    }
    if (ground instanceof Proof.Number number) {
      List<Object> content = new ArrayList<>(asked(number.of()));
      content.add(number.value());
      number.contributors().forEach(it -> content.add(number(it)));
      return content;
    }
    return asked(((Proof.Nothing) ground).of());
  }

  private static List<Object> asked(Requirement requirement) {
    List<Object> asked = new ArrayList<>(List.of(requirement.kind()));
    requirement.tests().forEach(it -> asked.add(it.text()));
    return asked;
  }

  private int place(Fact fact) {
    return facts.computeIfAbsent(
        fact, none -> shared.place(Table.FACTS, json -> labels.write(json, fact)));
  }

  private int place(Rule rule) {
    return rules.computeIfAbsent(
        rule, none -> shared.place(Table.RULES, json -> write(json, rule)));
  }

  private int place(Origin origin) {
    return origins.computeIfAbsent(
        origin, none -> shared.place(Table.SOURCES, json -> write(json, origin)));
  }

  private void write(JsonGenerator json, Proof proof) throws IOException {
    json.writeNumberField("f", place(proof.fact()));
    if (proof.fact() instanceof Event) {
      json.writeStringField("at", Words.moment(proof.at()));
    }
    PageJson.flag(json, "g", proof.given());
    PageJson.flag(
        json, "disputed", proof.origins().stream().anyMatch(it -> it.source().contains(DISPUTED)));
    PageJson.numbers(json, "o", proof.origins().stream().map(this::place).toList());
    if (!proof.ways().isEmpty()) {
      PageJson.objects(json, "w", proof.ways(), it -> way(json, proof.fact(), it));
    }
  }

  private void way(JsonGenerator json, Fact concluded, Proof.Way way) throws IOException {
    json.writeNumberField("r", place(way.rule()));
    PageJson.numbers(
        json, "p", of(way, Proof.Premise.class).stream().map(it -> number(it.proof())).toList());
    PageJson.numbers(json, "d", numbers(way));
    List<Proof.Nothing> absences = of(way, Proof.Nothing.class);
    if (!absences.isEmpty()) {
      PageJson.numbers(
          json,
          "n",
          absences.stream().map(it -> said(requirements.absence(it.of(), concluded))).toList());
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
        .map(this::said)
        .toList();
  }

  private void number(JsonGenerator json, Proof.Number number) throws IOException {
    json.writeStringField("total", Totals.of(number));
    PageJson.numbers(json, "p", weightiest(number).map(this::number).toList());
    PageJson.numbers(json, "minus", Lowering.against(number).map(this::number).toList());
  }

  /** What a sum is made of, what bears most on it first; of other numbers, in order of value. */
  private static Stream<Proof> weightiest(Proof.Number number) {
    return number.function() != Condition.Function.SUM || number.measured().isEmpty()
        ? number.contributors().stream()
        : number.contributors().stream()
            .sorted(
                Comparator.comparing(
                    it -> -Math.abs((int) number.measured().orElseThrow().of(it.fact()))));
  }

  private static <G extends Proof.Ground> List<G> of(Proof.Way way, Class<G> type) {
    return way.grounds().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void write(JsonGenerator json, Rule rule) throws IOException {
    json.writeStringField("t", rule.name());
    json.writeStringField("from", Origins.of(rule));
  }

  private static void write(JsonGenerator json, Origin origin) throws IOException {
    json.writeStringField("place", origin.file() + ":" + origin.line());
    PageJson.text(json, "source", origin.source());
    PageJson.text(json, "confidence", origin.confidence());
  }
}
