package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.RuleFiles;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.demarche.scenario.ExpectationFile;

/**
 * What is to be tried or checked, as paths name it.
 *
 * @param rules folders of rules whose cases are tried
 * @param stories as they are named
 * @param whatIfs files that are tried without the others of their story
 * @param expectations files of expectations alone
 * @param unread what is there and cannot be read, or is misnamed, by its name
 * @param shipped whether it is what the program ships, since nothing else is here
 */
record SuitePaths(
    List<Path> rules,
    List<String> stories,
    List<Path> whatIfs,
    List<Path> expectations,
    Map<String, InvalidInput> unread,
    boolean shipped) {

  /** How far below a folder scenarios and rules are looked for. */
  private static final int DEEPEST = 3;

  static final List<String> HERE = List.of("rules", "scenarios");

  /**
   * What stands at the paths; without any, what is here, or what is shipped where nothing is.
   *
   * @throws InvalidInput with every path at which there is nothing to try
   */
  static SuitePaths of(List<String> paths) {
    List<String> asked = paths.isEmpty() ? here(Path.of("")) : paths;
    if (asked.isEmpty()) {
      return new SuitePaths(List.of(), Stories.shipped(), List.of(), List.of(), Map.of(), true);
    }
    Problems problems = new Problems();
    SuitePaths found = at(asked, problems);
    problems.throwIfAny();
    return found;
  }

  /**
   * What stands at the paths.
   *
   * @param problems take every path at which there is nothing
   */
  static SuitePaths at(List<String> paths, Problems problems) {
    SuitePaths found =
        new SuitePaths(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            false);
    for (String path : paths) {
      try {
        found.add(path);
      } catch (InvalidInput invalid) {
        problems.addAll(invalid.problems());
      }
    }
    return found;
  }

  /**
   * What a folder holds to be tried, by their names: the folders 'rules' and 'scenarios', folders
   * of scenarios that stand directly in it, and the folder itself if it is one.
   */
  static List<String> here(Path folder) {
    Stream<String> known = HERE.stream().filter(it -> Files.isDirectory(folder.resolve(it)));
    Stream<String> stories =
        Stream.concat(Stream.of("."), children(folder).stream().map(SuitePaths::name))
            .filter(it -> Files.exists(folder.resolve(it).resolve(StoryNames.SCENARIO)));
    return Stream.concat(known, stories).distinct().toList();
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** The same path without elements that lead nowhere. */
  private static Path plain(Path path) {
    Path plain = Optional.ofNullable(path.getRoot()).orElse(Path.of(""));
    for (Path element : path) {
      plain = element.toString().equals(".") ? plain : plain.resolve(element);
    }
    return plain.toString().isEmpty() ? Path.of(".") : plain;
  }

  private void add(String named) {
    Path path = plain(Stories.path(named));
    if (!Files.isDirectory(path)) {
      addFile(named, path);
      return;
    }
    int before = unread.size();
    if (!addFolder(path, DEEPEST) && unread.size() == before) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of(named),
          "Nothing to try is here: no rules, no scenario.yaml, and no folder with any of them.");
    }
  }

  private void addFile(String named, Path path) {
    boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    if (there && ExpectationFile.isOne(path.getFileName().toString())) {
      expectations.add(path);
    } else if (Files.isRegularFile(path)) {
      unlessUnread(() -> addRegular(path));
    } else {
      if (!there && !named.equals("-")) {
        Stories.find(named);
      }
      stories.add(named);
    }
  }

  private void addRegular(Path path) {
    if (Stories.isWhatIf(path.toString())) {
      whatIfs.add(path);
      return;
    }
    StoryNames.misnamed(path)
        .ifPresent(
            it -> {
              throw new InvalidInput(List.of(it));
            });
    stories.add(path.toString());
    if (path.endsWith(StoryNames.SCENARIO)) {
      Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
      unlessUnread(() -> addStrays(children(folder)));
    }
  }

  private void addStrays(List<Path> files) {
    StoryNames.strays(files).forEach(it -> addUnread(new InvalidInput(List.of(it))));
  }

  private void addUnread(InvalidInput invalid) {
    unread.put(invalid.problems().get(0).place().file(), invalid);
  }

  private void unlessUnread(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInput invalid) {
      addUnread(invalid);
    }
  }

  /** Whether anything was found in the folder, or below it. */
  private boolean addFolder(Path folder, int deep) {
    List<Path> children = new ArrayList<>();
    unlessUnread(() -> children.addAll(children(folder)));
    if (!children.isEmpty() && isRuleFolder(folder)) {
      rules.add(folder);
      return true;
    }
    addStrays(children);
    if (children.stream().anyMatch(it -> it.endsWith(StoryNames.SCENARIO))) {
      stories.add(folder.toString());
      return true;
    }
    boolean found = false;
    for (Path child : deep == 0 ? List.<Path>of() : children) {
      found |= Files.isDirectory(child) ? addFolder(child, deep - 1) : addLoose(child);
    }
    return found;
  }

  private boolean isRuleFolder(Path folder) {
    try {
      return RuleFiles.isRuleFolder(folder);
    } catch (InvalidInput invalid) {
      addUnread(invalid);
      return false;
    }
  }

  /** What-ifs and expectations that stand in a folder without a story of their own. */
  private boolean addLoose(Path file) {
    String name = file.getFileName().toString();
    if (ExpectationFile.isOne(name)) {
      return expectations.add(file);
    }
    return StoryNames.isWhatIf(name) && whatIfs.add(file);
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
