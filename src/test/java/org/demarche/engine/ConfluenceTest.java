package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.analysis.Invariants;
import org.demarche.fact.ActorType;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Given;
import org.demarche.fact.Origin;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleParser;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of rules, of their files and of facts never changes what comes of them. */
class ConfluenceTest {

  private static final int SHUFFLES = 100;

  @TestFactory
  Stream<DynamicTest> a_hundred_orders_of_rules_files_and_facts_have_one_outcome() {
    List<Simulation> simulations =
        IntStream.range(0, SHUFFLES)
            .mapToObj(seed -> Simulation.by(shuffled(new Random(seed))))
            .toList();
    return Shipped.scenarios().stream()
        .map(scenario -> dynamicTest(scenario.id(), () -> check(scenario, simulations)));
  }

  private static void check(Scenario scenario, List<Simulation> simulations) {
    History expected = Shipped.simulation().run(scenario);
    for (int seed = 0; seed < SHUFFLES; seed++) {
      Scenario shuffled =
          scenario.withGiven(shuffledWithinMoments(scenario.given(), new Random(seed)));
      History found = simulations.get(seed).run(shuffled);
      assertTrue(
          expected.equals(found), "shuffle " + seed + ": " + Difference.first(expected, found));
    }
    assertEquals(List.of(), Invariants.violations(expected, Shipped.book().invariants()));
  }

  /** Topics and files read in another order; every other time, their rules mixed as well. */
  private static RuleBook shuffled(Random random) {
    RuleFiles files = RuleFiles.in(List.of(Path.of("rules")));
    List<RuleFiles.Topic> topics = new ArrayList<>();
    for (RuleFiles.Topic topic : files.topics()) {
      List<SourceText> rules = new ArrayList<>(topic.rules());
      Collections.shuffle(rules, random);
      topics.add(new RuleFiles.Topic(topic.name(), rules, topic.policies(), List.of()));
    }
    Collections.shuffle(topics, random);
    RuleBook read = RuleBook.read(new RuleFiles(topics, files.invariants()));
    List<Rule> rules = new ArrayList<>(read.rules());
    if (random.nextBoolean()) {
      Collections.shuffle(rules, random);
    }
    return read.withRules(rules);
  }

  private static List<GivenFact> shuffledWithinMoments(List<GivenFact> given, Random random) {
    List<GivenFact> shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, random);
    shuffled.sort(java.util.Comparator.comparing(GivenFact::at));
    return shuffled;
  }

  @Test
  void the_hash_of_a_rule_book_does_not_depend_on_order() {
    RuleBook book = Shipped.book();
    assertEquals(book.sha256(), shuffled(new Random(7)).sha256());
  }

  @TestFactory
  Stream<DynamicTest> an_unrelated_fact_at_any_hour_changes_nothing_else() {
    return Shipped.scenarios().stream()
        .map(scenario -> dynamicTest(scenario.id(), () -> checkUnrelated(scenario)));
  }

  private static void checkUnrelated(Scenario scenario) {
    History expected = Shipped.simulation().run(scenario);
    Random random = new Random(scenario.id().hashCode());
    for (int i = 0; i < SHUFFLES; i++) {
      LocalDateTime at =
          scenario.starts().atStartOfDay().plusMinutes(random.nextInt(scenario.days() * 24 * 60));
      History found = Shipped.simulation().run(with(scenario, unrelated(at)));
      assertTrue(
          changesWithout(expected).equals(changesWithout(found)),
          "with something unrelated at " + at + ": " + Difference.first(expected, found));
    }
  }

  private static List<Fact> unrelated(LocalDateTime at) {
    return List.of(
        new Given.Actor("nowhere", "", ActorType.STATE),
        new Event.Statement("unrelated", at, "Something unrelated is said"));
  }

  private static Scenario with(Scenario scenario, List<Fact> facts) {
    List<GivenFact> given = new ArrayList<>(scenario.given());
    for (Fact fact : facts) {
      LocalDateTime at =
          fact instanceof Event event ? event.at() : scenario.starts().atStartOfDay();
      given.add(new GivenFact(at, fact, new Origin("test", 1, 1, "", "")));
    }
    given.sort(java.util.Comparator.comparing(GivenFact::at));
    return scenario.withGiven(given);
  }

  private static List<Change> changesWithout(History history) {
    return history
        .changes()
        .filter(
            change ->
                !(change.fact() instanceof Event.Statement statement
                    && statement.id().equals("unrelated")))
        .toList();
  }

  @Test
  void two_rules_that_conclude_the_same_give_one_fact_with_two_reasons() {
    String text =
        """
        rule "First" @source("test") when CeasefireRejected($c : ceasefire)
        then insertLogical(new CeasefireOver($c)); end
        rule "Second" @source("test") when CeasefireRejected(ceasefire != "", $c : ceasefire)
        then insertLogical(new CeasefireOver($c)); end
        """;
    Problems problems = new Problems();
    List<Rule> rules = RuleParser.read("test.drl", "test", text, problems);
    assertEquals(List.of(), problems.toList());
    Scenario story = Shipped.scenario("first-truce");
    LocalDateTime noon = story.starts().atTime(12, 0);
    Scenario rejected =
        with(story, List.of(new Event.CeasefireRejected("river-truce", noon, "south")));
    Day first = Simulation.by(Shipped.book().withRules(rules)).run(rejected).days().get(0);
    Change over =
        first.changes().stream().filter(change -> !change.given()).findFirst().orElseThrow();
    assertEquals(
        List.of("First", "Second"), over.because().stream().map(reason -> reason.rule()).toList());
    assertEquals(
        List.of(new Event.CeasefireRejected("river-truce", noon, "south")),
        over.because().get(0).facts());
  }
}
