package org.demarche.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;

/** What the repository ships, read once. */
public final class Shipped {

  private static final RuleFiles FILES = RuleFiles.in(List.of(Path.of("rules")));
  private static final RuleBook BOOK = RuleBook.read(FILES);
  private static final Simulation SIMULATION = Simulation.by(BOOK);

  private Shipped() {}

  public static RuleFiles files() {
    return FILES;
  }

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

  /** All what-ifs of a scenario, each already made, by the name of its file; in order of it. */
  public static SortedMap<String, Scenario> whatIfs(String story) {
    try (Stream<Path> files = Files.list(Path.of("scenarios", story))) {
      return files
          .filter(file -> file.getFileName().toString().matches("what-if-.*\\.yaml"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  file -> changed(story, file),
                  (one, other) -> one,
                  TreeMap::new));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** All scenarios and all what-ifs of them, by story and file. */
  public static SortedMap<String, Scenario> all() {
    SortedMap<String, Scenario> all = new TreeMap<>();
    for (Scenario story : scenarios()) {
      all.put(story.id(), story);
      whatIfs(story.id()).forEach((file, changed) -> all.put(story.id() + "/" + file, changed));
    }
    return all;
  }

  private static Scenario changed(String story, Path file) {
    return WhatIf.file(
        scenario(story),
        SourceText.of(file.getFileName().toString(), file.toString(), file),
        BOOK.policyFacts());
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
