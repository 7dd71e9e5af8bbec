package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.engine.Simulation;
import org.demarche.fact.Fact;
import org.demarche.fact.Given;
import org.demarche.fact.Status;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two runs are compared by what fares otherwise in them, when, and why. */
class ComparisonTest {

  private static final RuleBook BOOK = Shipped.book();

  private static final String EXTENDED =
      """
      events:
        2030-05-06T12:00:
          - extension: {ceasefire: truce, ends: 2030-05-10T20:00}
        2030-05-06T13:00:
          - statement: {id: echo, text: So, premise: {extension: {ceasefire: truce}, on: 2030-05-06T12:00}}
      """;

  private static Comparison compared(String change) {
    return compared(Story.of(EXTENDED).scenario(), change);
  }

  private static Comparison compared(Scenario base, String change) {
    return compared(base, WhatIf.inline(base, change, BOOK.policyFacts()));
  }

  private static Comparison compared(Scenario left, Scenario right) {
    return Comparison.of(
        Shipped.simulation().run(left),
        BOOK.rules(),
        Shipped.simulation().run(right),
        BOOK.rules());
  }

  private static Difference of(Comparison comparison, Class<? extends Fact> kind) {
    return comparison.differences().stream()
        .filter(it -> it.subject().kind().type().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDateTime may(int day, int hour) {
    return LocalDateTime.of(2030, 5, day, hour, 0);
  }

  private static List<String> chain(Difference difference) {
    return difference.because().links().stream()
        .map(
            it ->
                it.role()
                    + (it.inRight() ? " right " : " left ")
                    + it.fact().map(fact -> fact.getClass().getSimpleName()).orElse(it.rule()))
        .toList();
  }

  @Test
  void a_run_does_not_differ_from_itself() {
    Scenario story = Story.of(EXTENDED).scenario();
    Comparison comparison = compared(story, story);
    assertTrue(comparison.isEqual());
    assertEquals(Optional.empty(), comparison.firstDivergence());
    assertEquals(List.of(), comparison.otherReasons());
  }

  @Test
  void what_is_taken_away_and_what_follows_part_at_their_moments() {
    Comparison comparison = compared("remove extension ceasefire=truce");
    assertEquals(Optional.of(may(6, 12)), comparison.firstDivergence());
    Difference lapsed = of(comparison, Status.CeasefireLapsed.class);
    assertEquals(Difference.How.EARLIER, lapsed.how());
    assertEquals(may(6, 20), lapsed.at());
    assertEquals(Optional.of(may(10, 20)), lapsed.left().get(0).from());
    assertFalse(lapsed.isGiven());
    Difference force = of(comparison, Status.CeasefireInForce.class);
    assertEquals(Difference.How.ENDS_LATER, force.how());
    assertEquals(
        List.of("echo"),
        comparison.withheld().stream()
            .map(it -> org.demarche.fact.FactKind.subject(it.fact()))
            .toList());
  }

  @Test
  void the_chain_leads_through_what_rules_out_down_to_what_is_given_in_one_run() {
    assertEquals(
        List.of("MEETS right CurrentTerm", "RULES_OUT left CeasefireTerm", "MEETS left Extension"),
        chain(of(compared("remove extension ceasefire=truce"), Status.CeasefireLapsed.class)));
  }

  @Test
  void a_step_of_a_chain_names_what_else_it_needs() {
    Scenario late =
        Story.of(
                "events:\n  2030-05-06T21:00:\n"
                    + "    - extension: {ceasefire: truce, ends: 2030-05-10T20:00}\n")
            .scenario();
    Difference force =
        of(compared(late, "remove extension ceasefire=truce"), Status.CeasefireInForce.class);
    Chain.Link term = force.because().links().get(1);
    assertEquals(Status.CeasefireTerm.class, term.fact().orElseThrow().getClass());
    assertEquals(
        List.of(Status.CeasefireGrace.class),
        term.together().stream().map(it -> it.fact().orElseThrow().getClass()).toList());
  }

  @Test
  void where_the_runs_part_again_is_explained_too() {
    Difference lapsed =
        of(compared("remove extension ceasefire=truce"), Status.CeasefireLapsed.class);
    Difference.Parting again = lapsed.later().get(0);
    assertEquals(may(10, 20), again.at());
    assertFalse(again.inRight());
    assertEquals(
        Status.CurrentTerm.class, again.because().links().get(0).fact().orElseThrow().getClass());
  }

  @Test
  void a_number_that_differs_is_named_with_both_its_values() {
    Comparison comparison = compared("set ceasefire-policy grace-hours=48");
    Fact policy = of(comparison, Given.CeasefirePolicy.class).right().get(0).fact();
    assertEquals(
        "ceasefire-policy grace-hours 48 instead of 24", comparison.sentence(policy, true));
  }

  @Test
  void the_chain_leads_to_the_number_of_the_rules_that_was_set() {
    Difference defacto =
        of(
            compared(
                Story.of("events:\n  2030-05-05:\n    - talks-held: {between: [north, south]}\n")
                    .scenario(),
                "set ceasefire-policy grace-hours=48"),
            Status.CeasefireDeFacto.class);
    assertEquals(Difference.How.LATER, defacto.how());
    assertEquals(
        Given.CeasefirePolicy.class,
        defacto
            .because()
            .links()
            .get(defacto.because().links().size() - 1)
            .fact()
            .get()
            .getClass());
  }

  @Test
  void a_rule_that_only_one_side_has_ends_the_chain() {
    Scenario story = Story.of("").scenario();
    String name = "A ceasefire is in force from its start to the last end of its term";
    List<Rule> fewer = BOOK.rules().stream().filter(it -> !it.name().equals(name)).toList();
    Comparison comparison =
        Comparison.of(
            Shipped.simulation().run(story),
            BOOK.rules(),
            Simulation.by(BOOK.withRules(fewer)).run(story),
            fewer);
    Difference force = of(comparison, Status.CeasefireInForce.class);
    assertEquals(Difference.How.NEVER, force.how());
    assertEquals(List.of("RULE left " + name), chain(force));
  }

  @Test
  void an_actor_and_a_truce_more_leave_the_others_aligned() {
    Comparison comparison =
        compared(
            Story.of("").scenario(),
            "add actor id=west type=state and add ceasefire id=other between=north+west"
                + " starts=2030-05-03T08:00 term=open");
    assertTrue(
        comparison.differences().stream()
            .allMatch(it -> it.left().isEmpty() && it.how() == Difference.How.NEW));
    assertTrue(comparison.derived() > 5);
  }

  @Test
  void a_change_of_dates_is_earlier_or_later_and_of_ends_likewise() {
    Comparison later = compared("move extension ceasefire=truce to 2030-05-06T21:00");
    assertEquals(Difference.How.LATER, of(later, org.demarche.fact.Event.Extension.class).how());
    Comparison shorter =
        compared(Story.of("").scenario(), "set ceasefire id=truce to term='3 days'");
    Difference lapsed = of(shorter, Status.CeasefireLapsed.class);
    assertEquals(Difference.How.EARLIER, lapsed.how());
    assertEquals(may(5, 20), lapsed.at());
    assertTrue(lapsed.isInRight());
  }

  @Test
  void swapping_the_runs_swaps_the_sides_and_finds_the_same_differences() {
    Scenario left = Shipped.scenario("syria-2026");
    Scenario right =
        WhatIf.inline(left, "remove agreement-signed id=agreement-30-january", BOOK.policyFacts());
    Comparison there = compared(left, right);
    Comparison back = compared(right, left);
    assertEquals(
        there.differences().stream().map(Difference::subject).collect(Collectors.toSet()),
        back.differences().stream().map(Difference::subject).collect(Collectors.toSet()));
    assertEquals(there.firstDivergence(), back.firstDivergence());
    assertEquals(there.derived(), back.derived());
    assertEquals(there.given(), back.given());
    there
        .differences()
        .forEach(
            it -> {
              Difference mirrored =
                  back.differences().stream()
                      .filter(other -> other.subject().equals(it.subject()))
                      .findFirst()
                      .orElseThrow();
              assertEquals(it.leftOnly(), mirrored.rightOnly());
              assertEquals(it.at(), mirrored.at());
            });
  }

  @TestFactory
  Stream<DynamicTest> every_difference_of_every_shipped_what_if_is_explained() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("scenarios"), 2)) {
      files =
          all.filter(it -> it.getFileName().toString().matches("what-if-.*\\.yaml"))
              .sorted()
              .toList();
    }
    assertTrue(files.size() >= 10);
    return files.stream().map(file -> dynamicTest(file.toString(), () -> checkExplained(file)));
  }

  private static void checkExplained(Path file) {
    Scenario base = Shipped.scenario(file.getParent().getFileName().toString());
    Scenario changed =
        WhatIf.file(base, SourceText.of("w", file.toString(), file), BOOK.policyFacts());
    Comparison comparison = compared(base, changed);
    Set<Fact> left = told(comparison.left());
    Set<Fact> right = told(comparison.right());
    for (Difference difference : comparison.differences()) {
      List<Chain.Link> links = difference.because().links();
      assertEquals(difference.isGiven(), links.isEmpty(), difference.toString());
      for (int i = 0; i < links.size(); i++) {
        Chain.Link link = links.get(i);
        assertEquals(i == links.size() - 1, link.given(), difference.toString());
        Fact fact = link.fact().orElseThrow();
        boolean measure = org.demarche.fact.Vocabulary.of(fact).show().isMeasure();
        assertTrue(measure || (link.inRight() ? right : left).contains(fact), link.toString());
      }
    }
  }

  private static Set<Fact> told(History history) {
    Set<Fact> told = new HashSet<>();
    history.background().stream().map(Known::fact).forEach(told::add);
    history.changes().map(Change::fact).forEach(told::add);
    return told;
  }
}
