package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.RuleFiles;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.demarche.scenario.ExpectationFile;

/**
 * What is to be tried, as paths name it.
 *
 * @param rules folders of rules whose cases are tried
 * @param stories as they are named
 * @param whatIfs files that are tried without the others of their story
 * @param expectations files of expectations alone
 * @param shipped whether it is what the program ships, since nothing else is here
 */
record SuitePaths(
    List<Path> rules,
    List<String> stories,
    List<Path> whatIfs,
    List<Path> expectations,
    boolean shipped) {

  /** How far below a folder scenarios and rules are looked for. */
  private static final int DEEPEST = 3;

  private static final List<String> HERE = List.of("rules", "scenarios");

  /**
   * What stands at the paths; without any, what 'rules' and 'scenarios' hold here, or what is
   * shipped where neither is.
   *
   * @throws InvalidInput with every path at which there is nothing to try
   */
  static SuitePaths of(List<String> paths) {
    List<String> here = HERE.stream().filter(name -> Files.isDirectory(Path.of(name))).toList();
    if (paths.isEmpty() && here.isEmpty()) {
      return new SuitePaths(List.of(), Stories.shipped(), List.of(), List.of(), true);
    }
    SuitePaths found =
        new SuitePaths(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), false);
    Problems problems = new Problems();
    for (String path : paths.isEmpty() ? here : paths) {
      try {
        found.add(path);
      } catch (InvalidInput invalid) {
        problems.addAll(invalid.problems());
      }
    }
    problems.throwIfAny();
    return found;
  }

  private void add(String named) {
    Path path = Stories.path(named);
    if (!Files.isDirectory(path)) {
      addFile(named, path);
    } else if (!addFolder(path, DEEPEST)) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of(named),
          "Nothing to try is here: no rules, no scenario.yaml, and no folder with any of them.");
    }
  }

  private void addFile(String named, Path path) {
    if (Files.isRegularFile(path) && ExpectationFile.isOne(path.getFileName().toString())) {
      expectations.add(path);
    } else if (Files.isRegularFile(path) && Stories.isWhatIf(named)) {
      whatIfs.add(path);
    } else {
      Stories.find(named);
      stories.add(named);
    }
  }

  /** Whether anything was found in the folder, or below it. */
  private boolean addFolder(Path folder, int deep) {
    if (RuleFiles.isRuleFolder(folder)) {
      rules.add(folder);
      return true;
    }
    if (Stories.file(folder.toString()).isPresent()) {
      stories.add(folder.toString());
      return true;
    }
    boolean found = false;
    for (Path child : deep == 0 ? List.<Path>of() : children(folder)) {
      found |= Files.isDirectory(child) ? addFolder(child, deep - 1) : addLoose(child);
    }
    return found;
  }

  /** What-ifs and expectations that stand in a folder without a story of their own. */
  private boolean addLoose(Path file) {
    String name = file.getFileName().toString();
    if (ExpectationFile.isOne(name)) {
      return expectations.add(file);
    }
    return name.startsWith("what-if-") && name.endsWith(".yaml") && whatIfs.add(file);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(folder.toString()), "The folder cannot be read.");
    }
  }
}
