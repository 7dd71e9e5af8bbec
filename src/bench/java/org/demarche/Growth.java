package org.demarche;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;

/**
 * Tells how the cost of a run grows with its story: processor time, not time on the wall, since
 * machines are shared. Arguments: triples such as {@code 100x60x3} of ceasefires, days, and
 * violations of each ceasefire.
 */
public final class Growth {

  private static final int REPEATS = 3;

  private Growth() {}

  public static void main(String[] arguments) {
    RuleBook book = RuleBook.read(RuleFiles.in(List.of(Path.of("rules"))).withoutCases());
    Simulation simulation = Simulation.by(book);
    System.out.println("ceasefires  days  given   changes  read ms  run ms");
    for (String argument : arguments) {
      int[] sizes = Arrays.stream(argument.split("x")).mapToInt(Integer::parseInt).toArray();
      GeneratedStory story = new GeneratedStory(sizes[0], sizes[1], sizes[2]);
      for (int i = 0; i < REPEATS; i++) {
        measure(story, book, simulation);
      }
    }
  }

  private static void measure(GeneratedStory story, RuleBook book, Simulation simulation) {
    long before = processor();
    Scenario scenario = ScenarioReader.read(story.source(), book.policyFacts());
    long read = processor();
    History history = simulation.run(scenario);
    long ran = processor();
    System.out.printf(
        "%10d %5d %6d %9d %8d %7d%n",
        story.ceasefires(),
        story.days(),
        scenario.given().size(),
        history.changes().count(),
        (read - before) / 1_000_000,
        (ran - read) / 1_000_000);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
