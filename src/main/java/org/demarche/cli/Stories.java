package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;

/** Finds what a user means by a scenario: a folder, a file, {@code -}, or a shipped story. */
final class Stories {

  private static final String FILE = StoryNames.SCENARIO;

  private Stories() {}

  /** The shipped stories, for the completion of command lines. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return shipped().iterator();
    }
  }

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
    if (named.isBlank()) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of("<argument>"),
          "Found an empty name, expected a scenario; 'demarche stories' lists those shipped.");
    }
    if (named.equals("-")) {
      return SourceText.of("stdin", "<stdin>", System.in);
    }
    Optional<Path> file = file(named);
    if (file.isPresent()) {
      return SourceText.of(id(file.get()), file.get().toString(), file.get());
    }
    if (Files.isDirectory(path(named))) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE, Place.of(named), "There is no " + FILE + " in this folder.");
    }
    Optional<SourceText> story =
        isName(named)
            ? ShippedFiles.text(named, "scenarios/" + named + "/" + FILE)
            : Optional.empty();
    return story.orElseThrow(() -> noSuch(named));
  }

  private static InvalidInput noSuch(String named) {
    return new InvalidInput(
        Code.NO_SUCH_FILE,
        Place.of(named),
        "There is no such scenario: no folder with a "
            + FILE
            + ", no file, and no shipped story of that name. Shipped: "
            + String.join(", ", shipped())
            + "."
            + Nearest.hint(named.replaceAll("/+$", "").replaceAll(".*/", ""), shipped()));
  }

  /** Whether a name means a scenario rather than a what-if that stands beside another. */
  static boolean isScenario(String named, String beside) {
    boolean whatIf =
        WhatIfFiles.names(beside).contains(named)
            || named.contains(" and ")
            || (Files.isRegularFile(path(named)) && isWhatIf(named));
    return !whatIf && (file(named).isPresent() || shipped().contains(named));
  }

  /** A what-if says which story it is about. */
  static boolean isWhatIf(String file) {
    return !WhatIf.story(SourceText.of(file, file, path(file))).isEmpty();
  }

  static boolean isName(String named) {
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
      throw new InvalidInput(
          Code.NO_SUCH_FILE, Place.of("<argument>"), "This is no name of a file or folder.");
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
        .append("  demarche run syria-2026                     two months: turning points\n")
        .append("  demarche stories syria-2026                 what can be asked of it\n")
        .append(
            "  demarche compare syria-2026 no-agreement    what follows, day by day, and why\n");
    return text.toString();
  }
}
