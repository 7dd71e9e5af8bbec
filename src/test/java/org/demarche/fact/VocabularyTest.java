package org.demarche.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.engine.Simulation;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleParser;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The words of every kind are whole, and every kind can be written, read and matched. */
class VocabularyTest {

  private static final String STAGE =
      """
      name: Examples
      about: Every example of the vocabulary, on one stage.
      starts: 2030-05-01
      days: 30
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: armed-group}
        - actor: {id: envoy, type: mediator}
      events:
        2030-05-01:
          - ceasefire: {id: river-truce, between: [north, south], starts: 2030-05-02, term: 4 days}
          - stake: {id: convoy, holder: envoy, ceasefire: river-truce, need: a convoy}
          - violation: {id: shelling, ceasefire: river-truce, by: north}
          - offensive: {id: spring, by: north, against: south}
          - front: {id: valley, between: [north, south], where: the valley}
          - zone: {id: strip}
          - base: {id: harbour, host: south, user: envoy, type: naval}
          - force: {id: patrol, actor: envoy, type: police, personnel: 20}
          - buffer-proposal: {id: line, zone: strip, host: south, guarantor: envoy, adjacent: north, personnel: 300}
          - prison: {id: camp, held-by: south}
          - promise: {id: posts, by: north, to: south, what: posts}
          - irritant: {id: exile, by: envoy, to: south, what: shelter}
          - agreement-signed: {id: accord, between: [north, south]}
          - pledge: {id: rebuilding, by: envoy, to: south, what: help}
          - strike-campaign: {id: raids, by: envoy, on: north}
          - blockade-began: {id: siege, ceasefire: river-truce, by: north, where: the town}
        2030-05-03:
          - %s
      """;

  @TestFactory
  Stream<DynamicTest> every_example_loads_and_runs() {
    return Vocabulary.kinds().stream()
        .filter(kind -> !kind.isStatus())
        .map(kind -> dynamicTest(kind.key(), () -> load(kind)));
  }

  private static void load(FactKind kind) {
    String example = kind.key() + ": {" + kind.example() + "}";
    String declared =
        kind.isPolicy()
            ? STAGE
                .replace("facts:\n", "facts:\n  - " + example + "\n")
                .formatted("statement: {id: s, text: So}")
            : STAGE.formatted(example);
    String text = kind.hasId() ? withoutTwin(declared, example) : declared;
    Scenario scenario =
        ScenarioReader.read(
            new SourceText("examples", "examples.yaml", text), Shipped.book().policyFacts());
    assertEquals(30, Shipped.simulation().run(scenario).days().size());
  }

  /** The stage without what the example itself declares. */
  private static String withoutTwin(String text, String example) {
    String opening =
        "- "
            + example.substring(
                0, example.indexOf(',') < 0 ? example.length() - 1 : example.indexOf(','));
    return text.lines()
        .filter(line -> !line.strip().startsWith(opening) || line.strip().equals("- " + example))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @TestFactory
  Stream<DynamicTest> every_kind_matches_in_a_rule_by_every_component() {
    return Vocabulary.kinds().stream().map(kind -> dynamicTest(kind.key(), () -> match(kind)));
  }

  private static void match(FactKind kind) {
    String text =
        "rule \"r\" @source(\"test\") when "
            + EveryComponent.bound(kind)
            + " "
            + EveryComponent.joined(kind)
            + " then insertLogical(new CeasefireOver(\"c\")); end";
    Problems problems = new Problems();
    List<Rule> rules = RuleParser.read("r.drl", "test", text, problems);
    assertEquals(List.of(), problems.toList());
    RuleBook book = Shipped.book().withRules(rules);
    assertEquals(7, Simulation.by(book).run(Shipped.scenario("first-truce")).days().size());
  }

  @TestFactory
  Stream<DynamicTest> every_kind_says_what_it_is() {
    return Vocabulary.kinds().stream()
        .map(
            kind ->
                dynamicTest(
                    kind.key(),
                    () -> {
                      assertTrue(kind.about().endsWith("."), kind.about());
                      assertFalse(kind.sentence().endsWith("."), kind.sentence());
                      assertEquals(kind.isStatus(), kind.example().isEmpty());
                      assertTrue(kind.type().isRecord());
                    }));
  }

  @Test
  void numbers_have_a_unit_or_a_range() {
    List<String> bare =
        Vocabulary.kinds().stream()
            .flatMap(
                kind ->
                    kind.components().stream()
                        .filter(it -> it.type() == ComponentType.NUMBER)
                        .filter(it -> it.unit().isEmpty() && it.range().isEmpty())
                        .map(it -> kind.key() + "." + it.key()))
            .toList();
    assertEquals(List.of(), bare);
  }

  @Test
  void policy_numbers_all_have_a_source_or_the_word_judgement() {
    Shipped.book()
        .policies()
        .forEach(
            policy ->
                assertEquals(
                    Vocabulary.of(policy.fact()).components().size(), policy.origins().size()));
  }

  @Test
  void equal_facts_rank_the_same_and_others_do_not() {
    Fact one = new Status.CeasefireOver("a");
    assertEquals(0, FactOrder.BY_VALUE.compare(one, new Status.CeasefireOver("a")));
    assertTrue(FactOrder.BY_VALUE.compare(one, new Status.CeasefireOver("b")) < 0);
    assertTrue(FactOrder.BY_VALUE.compare(one, new Status.CeasefirePending("a")) < 0);
  }
}
