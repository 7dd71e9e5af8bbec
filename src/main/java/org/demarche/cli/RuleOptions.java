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
              + " the scenario or the current directory, else the shipped rules. (Write"
              + " ./shipped for a folder of that name.)")
  private List<Path> folders = new ArrayList<>();

  /** As if these folders had been given. */
  static RuleOptions of(List<Path> folders) {
    RuleOptions options = new RuleOptions();
    options.folders = List.copyOf(folders);
    return options;
  }

  RuleFiles files(Optional<Path> scenario) {
    List<Path> used = folders(scenario);
    return used.isEmpty() ? RuleFiles.shipped() : joined(used);
  }

  /** The folders that are used; none for the shipped rules where nobody asked for them. */
  List<Path> folders(Optional<Path> scenario) {
    return isGiven() ? folders : nearest(scenario).map(RuleOptions::shown).stream().toList();
  }

  /** Whether the user said which rules to use. */
  boolean isGiven() {
    return !folders.isEmpty();
  }

  private static Optional<Path> nearest(Optional<Path> scenario) {
    return Stream.concat(
            scenario.map(Path::toAbsolutePath).map(Path::getParent).stream(),
            Stream.of(Path.of("").toAbsolutePath()))
        .flatMap(RuleOptions::upwards)
        .map(folder -> folder.resolve("rules"))
        .filter(RuleFiles::isRuleFolder)
        .findFirst();
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
