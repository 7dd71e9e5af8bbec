package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.report.Shell;
import picocli.CommandLine.Option;

/** Which rules are used. */
final class RuleOptions {

  private static final Path SHIPPED = Path.of("shipped");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of rules, or the word shipped for the shipped rules; may be given several"
              + " times, and all are used together. Without it, the folder 'rules' nearest above"
              + " the scenario or the current directory, else the shipped rules. (A folder that is"
              + " called so is ./shipped.)")
  private List<Path> folders = new ArrayList<>();

  RuleFiles files(Optional<Path> scenario) {
    if (!folders.isEmpty()) {
      return joined(folders);
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

  /** The rule files of folders, all used together; the word shipped means the shipped ones. */
  static RuleFiles joined(List<Path> folders) {
    return RuleFiles.joined(folders.stream().distinct().map(RuleOptions::named).toList());
  }

  private static RuleFiles named(Path folder) {
    return folder.equals(SHIPPED) ? RuleFiles.shipped("shipped") : RuleFiles.in(List.of(folder));
  }

  /** As they were asked for, to be asked for again; each with a space before it. */
  String written() {
    return written(folders);
  }

  static String written(List<Path> folders) {
    return folders.stream()
        .map(folder -> " --rules " + Shell.quoted(folder.toString()))
        .collect(Collectors.joining());
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
