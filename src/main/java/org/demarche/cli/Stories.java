package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;

/** Finds what a user means by a scenario: a folder, a file, {@code -}, or a shipped story. */
final class Stories {

  private static final String FILE = "scenario.yaml";
  private static final String WHAT_IF = "what-if-";

  private Stories() {}

  /** The shipped stories, in alphabetical order. */
  static List<String> shipped() {
    try (InputStream index = Stories.class.getResourceAsStream("/stories.txt")) {
      return Arrays.stream(new String(index.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException("The list of stories cannot be read", unreadable);
    }
  }

  /**
   * The scenario's text.
   *
   * @throws InvalidInput when there is no such scenario
   */
  static SourceText find(String named) {
    if (named.equals("-")) {
      return SourceText.of("stdin", "<stdin>", System.in);
    }
    Optional<Path> file = file(named);
    if (file.isPresent()) {
      return SourceText.of(id(file.get()), file.get().toString(), file.get());
    }
    if (Files.isDirectory(path(named))) {
      throw new InvalidInput(Place.of(named), "There is no " + FILE + " in this folder.");
    }
    InputStream story =
        isName(named)
            ? Stories.class.getResourceAsStream("/scenarios/" + named + "/" + FILE)
            : null;
    if (story == null) {
      throw new InvalidInput(
          Place.of(named),
          "There is no such scenario: no folder with a "
              + FILE
              + ", no file, and no shipped story of that name. Shipped: "
              + String.join(", ", shipped())
              + "."
              + Nearest.hint(named.replaceAll("/+$", "").replaceAll(".*/", ""), shipped()));
    }
    return SourceText.of(named, "scenarios/" + named + "/" + FILE, story);
  }

  /**
   * The text of a what-if: a file, or the name of one that stands beside the scenario.
   *
   * @param scenario as the user named it
   * @throws InvalidInput when there is none
   */
  static SourceText whatIf(String named, String scenario) {
    Path path = path(named);
    if (Files.isRegularFile(path)) {
      return SourceText.of(named, named, path);
    }
    String name = WHAT_IF + named + ".yaml";
    Optional<Path> beside =
        file(scenario).map(it -> it.resolveSibling(name)).filter(Files::isRegularFile);
    if (isName(named) && beside.isPresent()) {
      return SourceText.of(named, beside.get().toString(), beside.get());
    }
    InputStream shipped =
        isName(named) && isName(scenario)
            ? Stories.class.getResourceAsStream("/scenarios/" + scenario + "/" + name)
            : null;
    if (shipped == null) {
      List<String> known =
          Stream.concat(WhatIf.verbs().stream(), whatIfs(scenario).stream()).toList();
      throw new InvalidInput(
          Place.of("--what-if"),
          "'"
              + named
              + "' is no file, and no what-if beside the scenario. A change on one line begins with"
              + " a date or "
              + String.join(", ", WhatIf.verbs())
              + "."
              + Nearest.hint(named.strip().split(" ", 2)[0], known));
    }
    return SourceText.of(named, "scenarios/" + scenario + "/" + name, shipped);
  }

  /** The names of the what-ifs that stand beside a scenario's file. */
  private static List<String> whatIfs(String scenario) {
    Optional<Path> folder = file(scenario).map(Path::toAbsolutePath).map(Path::getParent);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith(WHAT_IF) && file.endsWith(".yaml"))
          .map(file -> file.substring(WHAT_IF.length(), file.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static boolean isName(String named) {
    return named.matches("[a-z0-9-]+");
  }

  /** The file that a path names, if there is one. */
  static Optional<Path> file(String named) {
    Path path = path(named);
    Path inside = path.resolve(FILE);
    return Files.isDirectory(path)
        ? Optional.of(inside).filter(Files::isRegularFile)
        : Optional.of(path).filter(Files::exists);
  }

  static Path path(String named) {
    try {
      return Path.of(named);
    } catch (java.nio.file.InvalidPathException impossible) {
      throw new InvalidInput(Place.of("<argument>"), "This is no name of a file or folder.");
    }
  }

  private static String id(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean named =
        file.getFileName().toString().equals(FILE)
            && folder != null
            && folder.getFileName() != null;
    return named
        ? folder.getFileName().toString()
        : file.getFileName().toString().replaceAll("\\.ya?ml$", "");
  }

  private static String name(String story) {
    return find(story)
        .text()
        .lines()
        .filter(line -> line.startsWith("name: "))
        .findFirst()
        .orElse("name: ")
        .substring(6);
  }

  /** What the bare command prints. */
  static String listing(Style style) {
    StringBuilder text =
        new StringBuilder(
            "Demarche steps a crisis forward day by day and explains every consequence.\n");
    text.append(style.notice()).append("\n\nStories:\n");
    shipped()
        .forEach(
            story -> text.append(String.format(Locale.ROOT, "  %-14s%s\n", story, name(story))));
    text.append("\nThree things to type next:\n")
        .append("  demarche run syria-2026                           two months: turning points\n")
        .append(
            "  demarche run syria-2026 --what-if no-agreement    the same without an agreement\n")
        .append("  demarche rules buffer                             what a buffer needs\n");
    return text.toString();
  }
}
