package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.Invariants;
import org.demarche.analysis.Judged;
import org.demarche.analysis.Verdict;
import org.demarche.history.History;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shipped story comes out as its author expects, within the invariants, and as it did before.
 * To accept changed golden histories, run once with {@code -Ddemarche.bless=true} and review them.
 */
class ScenariosTest {

  @TestFactory
  Stream<DynamicTest> every_expectation_is_met() {
    return each(
        scenario -> {
          List<Verdict> unmet =
              verdicts(scenario, history(scenario)).stream()
                  .filter(verdict -> verdict.outcome() != Verdict.Outcome.MET)
                  .toList();
          assertEquals(List.of(), unmet);
        });
  }

  @TestFactory
  Stream<DynamicTest> every_story_expects_something() {
    return each(scenario -> assertEquals(false, scenario.expectations().isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> every_invariant_holds() {
    return each(
        scenario ->
            assertEquals(
                List.of(), Invariants.violations(history(scenario), Shipped.book().invariants())));
  }

  @TestFactory
  Stream<DynamicTest> every_history_is_as_it_was() {
    return each(
        scenario -> {
          Path golden = Path.of("scenarios", scenario.id(), "history.txt");
          History history = history(scenario);
          String text = TextReport.of(history, verdicts(scenario, history), true, new Style(false));
          if (Boolean.getBoolean("demarche.bless")) {
            write(golden, text);
          }
          assertEquals(Files.readString(golden), text);
        });
  }

  private static void write(Path golden, String text) throws IOException {
    Files.writeString(golden, text);
  }

  private static History history(Scenario scenario) {
    return Shipped.simulation().run(scenario);
  }

  private static List<Verdict> verdicts(Scenario scenario, History history) {
    return Verdict.of(Judged.of(history, Shipped.book().rules()), scenario.expectations());
  }

  private interface Check {
    void of(Scenario scenario) throws Exception;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Shipped.scenarios().stream().map(it -> dynamicTest(it.id(), () -> check.of(it)));
  }
}
