package org.demarche.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.demarche.cli.Suites;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.engine.Simulation;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What a suite finds depends on what is tried alone. */
class SuiteTest {

  private static final Path STORY = Path.of("scenarios", "first-truce");

  @Test
  void the_number_of_threads_changes_nothing() throws Exception {
    Suite suite = new Suite(Suites.in(List.of(STORY)), Filter.NONE);
    Tried one = inThreads(1, suite);
    Tried many = inThreads(7, suite);
    assertEquals(one, many);
    assertEquals(
        suite.known().map(Trial::id).toList(),
        many.results().stream().map(it -> it.trial().id()).toList());
  }

  private static Tried inThreads(int number, Suite suite) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(number);
    try {
      return pool.submit(() -> suite.run(group -> {})).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void an_outcome_that_depends_on_order_is_a_finding() {
    Scenario scenario = Shipped.scenario("first-truce");
    RuleBook fewer = Shipped.book().withRules(List.of());
    Rules rules =
        new Rules(
            Shipped.book(),
            Shipped.simulation(),
            Optional.of(new Rules.Reordered(new Shuffle(3), Simulation.by(fewer))));
    List<Result> failed =
        new StoryGroup(
                "river",
                scenario,
                scenario,
                rules,
                List.of("first-truce"),
                Optional.empty(),
                (history, verdicts) -> "")
            .results().stream().filter(it -> it.outcome() == Outcome.FAILED).toList();
    assertEquals(1, failed.size());
    assertEquals(
        "the order of rules, files and facts changes nothing", failed.get(0).trial().name());
    assertTrue(failed.get(0).found().startsWith("in the order of seed 3, "));
  }

  @Test
  void a_shuffle_has_the_same_facts_in_another_order() {
    Scenario scenario = Shipped.scenario("syria-2026");
    Scenario shuffled = new Shuffle(7).scenario(scenario);
    assertEquals(List.of(), left(scenario, shuffled));
    assertEquals(List.of(), left(shuffled, scenario));
    assertTrue(!scenario.given().equals(shuffled.given()));
    assertEquals(shuffled, new Shuffle(7).scenario(shuffled));
  }

  private static List<?> left(Scenario one, Scenario other) {
    return one.given().stream().filter(it -> !other.given().contains(it)).toList();
  }
}
