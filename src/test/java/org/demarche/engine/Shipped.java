package org.demarche.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;

/** What the repository ships, read once. */
public final class Shipped {

  private static final RuleBook BOOK = RuleBook.read(RuleFiles.in(List.of(Path.of("rules"))));
  private static final Simulation SIMULATION = Simulation.by(BOOK);

  private Shipped() {}

  public static RuleBook book() {
    return BOOK;
  }

  public static Simulation simulation() {
    return SIMULATION;
  }

  /** All scenarios, in order of their names. */
  public static List<Scenario> scenarios() {
    try (Stream<Path> folders = Files.list(Path.of("scenarios"))) {
      return folders
          .map(folder -> folder.resolve("scenario.yaml"))
          .filter(Files::exists)
          .sorted()
          .map(Shipped::scenario)
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  public static Scenario scenario(String story) {
    return scenario(Path.of("scenarios", story, "scenario.yaml"));
  }

  private static Scenario scenario(Path file) {
    String story = file.getParent().getFileName().toString();
    return ScenarioReader.read(
        SourceText.of(story, "scenarios/" + story + "/scenario.yaml", file), BOOK.policyFacts());
  }
}
