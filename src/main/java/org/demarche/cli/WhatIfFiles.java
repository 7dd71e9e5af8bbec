package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;

/** Finds what-ifs: files that the user names, and those that stand beside a scenario. */
final class WhatIfFiles {

  private static final String PREFIX = "what-if-";
  private static final String ENDING = ".yaml";

  /** Where changes on one line are said to stand. */
  static final String OPTION = "--what-if";

  private WhatIfFiles() {}

  /** What a what-if may begin with, for the completion of command lines. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Stream<String> shipped = Stories.shipped().stream().flatMap(it -> names(it).stream());
      return Stream.concat(WhatIf.verbs().stream(), shipped).distinct().sorted().iterator();
    }
  }

  /** The names, or changes, that a text joins by "and"; a file of that whole name comes first. */
  static List<String> joined(String text) {
    return Files.isRegularFile(Stories.path(text))
        ? List.of(text)
        : Arrays.asList(text.strip().split("\\s+and\\s+"));
  }

  /**
   * A story with one more what-if: changes on one line, or files and names joined by "and".
   *
   * @param story as the user named it
   */
  static Scenario changed(
      Scenario scenario, String whatIf, String story, Map<FactKind, Fact> policies) {
    if (WhatIf.isInline(whatIf)) {
      return WhatIf.inline(scenario, whatIf, policies);
    }
    Scenario changed = scenario;
    for (String name : joined(whatIf)) {
      changed =
          WhatIf.isInline(name)
              ? WhatIf.inline(changed, name, policies)
              : WhatIf.file(changed, find(name, story), policies);
    }
    return changed;
  }

  /**
   * The text of a what-if: a file, or the name of one that stands beside the scenario.
   *
   * @param scenario as the user named it
   * @throws InvalidInput when there is none
   */
  static SourceText find(String named, String scenario) {
    Path path = Stories.path(named);
    if (Files.isRegularFile(path)) {
      return SourceText.of(named, named, path);
    }
    Optional<SourceText> beside =
        Stories.isName(named) ? beside(PREFIX + named + ENDING, scenario) : Optional.empty();
    return beside.orElseThrow(
        () -> new InvalidInput(Code.NO_SUCH_FILE, Place.of(OPTION), none(named, scenario)));
  }

  private static String none(String named, String scenario) {
    List<String> beside = names(scenario);
    List<String> known = Stream.concat(WhatIf.verbs().stream(), beside.stream()).toList();
    return "'"
        + named
        + "' is no file, and no what-if beside the scenario"
        + (beside.isEmpty() ? ", which has none" : ": " + String.join(", ", beside))
        + ". A change on one line begins with a date or "
        + String.join(", ", WhatIf.verbs())
        + "."
        + Nearest.hint(named.strip().split(" ", 2)[0], known);
  }

  /** The text of a file that stands beside a scenario, if there is one. */
  static Optional<SourceText> beside(String file, String scenario) {
    Optional<Path> folder = folder(scenario);
    if (folder.isPresent()) {
      Path path = folder.get().resolve(file);
      return Files.isRegularFile(path)
          ? Optional.of(SourceText.of(file, path.toString(), path))
          : Optional.empty();
    }
    return Stories.isName(scenario)
        ? ShippedFiles.text(file, "scenarios/" + scenario + "/" + file)
        : Optional.empty();
  }

  /** The folder in which a scenario's file stands; nothing for a shipped story. */
  static Optional<Path> folder(String scenario) {
    return Stories.file(scenario)
        .map(file -> Optional.ofNullable(file.getParent()).orElse(Path.of("")));
  }

  /** The names of the what-ifs that stand beside a scenario, in alphabetical order. */
  static List<String> names(String scenario) {
    return files(scenario)
        .filter(StoryNames::isWhatIf)
        .map(file -> file.substring(PREFIX.length(), file.length() - ENDING.length()))
        .sorted()
        .toList();
  }

  /** The names of the files that stand beside a scenario. */
  static Stream<String> files(String scenario) {
    Optional<Path> folder = folder(scenario);
    if (folder.isEmpty()) {
      return Stories.isName(scenario)
          ? ShippedFiles.in("scenarios/" + scenario).stream()
          : Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(folder.get().toString()), "The folder cannot be read.");
    }
  }
}
