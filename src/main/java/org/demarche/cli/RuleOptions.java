package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import picocli.CommandLine.Option;

/** Which rules are used. */
final class RuleOptions {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of rules; may be given several times. Without it, the folder 'rules' nearest"
              + " above the scenario or the current directory, else the shipped rules.")
  private List<Path> folders = new ArrayList<>();

  RuleFiles files(Optional<Path> scenario) {
    if (!folders.isEmpty()) {
      return RuleFiles.in(folders);
    }
    Optional<Path> nearest =
        Stream.concat(
                scenario.map(Path::toAbsolutePath).map(Path::getParent).stream(),
                Stream.of(Path.of("").toAbsolutePath()))
            .flatMap(RuleOptions::upwards)
            .map(folder -> folder.resolve("rules"))
            .filter(RuleFiles::isRuleFolder)
            .findFirst();
    return nearest
        .map(RuleOptions::shown)
        .map(folder -> RuleFiles.in(List.of(folder)))
        .orElseGet(RuleFiles::shipped);
  }

  /** The rule book without its cases, which a run has no use for. */
  RuleBook book(Optional<Path> scenario) {
    return RuleBook.read(files(scenario).withoutCases());
  }

  /** As short as it can be named from the current directory. */
  private static Path shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  private static Stream<Path> upwards(Path folder) {
    return Stream.iterate(folder.normalize(), path -> path != null, Path::getParent);
  }
}
