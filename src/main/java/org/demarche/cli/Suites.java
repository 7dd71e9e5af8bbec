package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;
import org.demarche.suite.Golden;
import org.demarche.suite.Group;
import org.demarche.suite.RuleGroup;
import org.demarche.suite.Rules;
import org.demarche.suite.Shuffle;
import org.demarche.suite.StoryGroup;
import org.demarche.suite.UnreadGroup;

/** Reads what is to be tried; what cannot be read becomes something that fails. */
public final class Suites {

  private final SuitePaths paths;
  private final Books books;
  private final List<Group> groups = new ArrayList<>();

  private Suites(SuitePaths paths, Books books) {
    this.paths = paths;
    this.books = books;
  }

  /**
   * What stands at the paths, tried by the rules nearest to it, or by those that stand there.
   *
   * @throws InvalidInput when nothing is there, or the rules cannot be read
   */
  public static List<Group> in(List<Path> paths) {
    return by(List.of(), paths);
  }

  /**
   * What stands at the paths, tried by these rules.
   *
   * @param rules folders, all of them used together; one called shipped means the shipped rules
   * @throws InvalidInput when nothing is there, or the rules cannot be read
   */
  public static List<Group> by(List<Path> rules, List<Path> paths) {
    List<String> named = paths.stream().map(Path::toString).toList();
    return in(named, RuleOptions.of(rules), Optional.empty());
  }

  static List<Group> in(List<String> paths, RuleOptions options, Optional<Shuffle> shuffle) {
    SuitePaths found = SuitePaths.of(paths);
    return new Suites(found, new Books(options, found.rules(), shuffle)).read(options.isGiven());
  }

  private List<Group> read(boolean rulesGiven) {
    if (paths.shipped() || !paths.rules().isEmpty()) {
      cases(paths.shipped() || (rulesGiven && paths.rules().isEmpty()));
    }
    paths.stories().forEach(this::story);
    paths.whatIfs().forEach(this::whatIf);
    return groups;
  }

  /** The cases of the folders that were named, or of all rules that are used. */
  private void cases(boolean all) {
    RuleBook book = books.of(Optional.empty()).book();
    Map<String, List<RuleCase>> byRule =
        book.cases().stream()
            .filter(it -> all || paths.rules().stream().anyMatch(folder -> isIn(it, folder)))
            .collect(
                Collectors.groupingBy(RuleCase::rule, LinkedHashMap::new, Collectors.toList()));
    if (byRule.isEmpty() && paths.stories().isEmpty() && paths.whatIfs().isEmpty()) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of(paths.rules().get(0).toString()),
          "No cases of these rules are used. Expected a cases.yaml in a topic, and, with --rules,"
              + " this folder among them.");
    }
    List<String> options = options(Optional.empty());
    for (Rule rule : book.rules()) {
      if (byRule.containsKey(rule.name())) {
        groups.add(new RuleGroup(book, rule, byRule.get(rule.name()), options, books.shuffle()));
      }
    }
  }

  private static boolean isIn(RuleCase one, Path folder) {
    return Path.of(one.place().file()).startsWith(folder);
  }

  /** A story, and each what-if that stands beside it. */
  private void story(String named) {
    SourceText text = Stories.find(named);
    Optional<Path> file = Stories.file(named).filter(it -> !named.equals("-"));
    unlessUnread(
        text.id(),
        () -> {
          Rules rules = books.of(file);
          Scenario scenario = ScenarioReader.read(text, rules.book().policyFacts());
          groups.add(group(text.id(), scenario, file, List.of(named), golden(named, text)));
          for (String name : WhatIfFiles.names(named)) {
            SourceText whatIf = WhatIfFiles.find(name, named);
            unlessUnread(
                text.id() + "/" + name,
                () ->
                    whatIf(
                        text.id() + "/" + name,
                        scenario,
                        whatIf,
                        file,
                        List.of(named, "--what-if", name),
                        golden(named, whatIf)));
          }
        });
  }

  /** A what-if is tried on the story that it is about: the one beside it, or a shipped one. */
  private void whatIf(Path file) {
    SourceText text = SourceText.of(file.toString(), file.toString(), file);
    String beside = file.resolveSibling("scenario.yaml").toString();
    String story = Stories.file(beside).isPresent() ? beside : WhatIf.story(text);
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    unlessUnread(
        file.toString(),
        () -> {
          SourceText base = Stories.find(story);
          Scenario scenario =
              ScenarioReader.read(base, books.of(Optional.of(file)).book().policyFacts());
          whatIf(
              base.id() + "/" + name.replaceFirst("^what-if-", ""),
              scenario,
              text,
              Optional.of(file),
              List.of(story, "--what-if", file.toString()),
              golden(file));
        });
  }

  private void whatIf(
      String name,
      Scenario story,
      SourceText text,
      Optional<Path> file,
      List<String> named,
      Optional<Golden> golden) {
    Scenario changed = WhatIf.file(story, text, books.of(file).book().policyFacts());
    groups.add(group(name, changed, file, named, golden));
  }

  private Group group(
      String name,
      Scenario scenario,
      Optional<Path> file,
      List<String> named,
      Optional<Golden> golden) {
    return new StoryGroup(
        name,
        scenario,
        books.of(file),
        Stream.concat(named.stream(), options(file).stream()).toList(),
        golden,
        (history, verdicts) -> TextReport.of(history, verdicts, true, new Style(false)));
  }

  /** What a command needs to be told to use the same rules, if it would not find them itself. */
  private List<String> options(Optional<Path> story) {
    List<Path> used = books.folders(story);
    return used.equals(new RuleOptions().folders(story))
        ? List.of()
        : used.stream().flatMap(it -> Stream.of("--rules", it.toString())).toList();
  }

  private void unlessUnread(String name, Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInput invalid) {
      groups.add(new UnreadGroup(name, invalid));
    }
  }

  /** Beside a story's file, or inside the program; standard input has none. */
  private static Optional<Golden> golden(String story, SourceText text) {
    if (story.equals("-")) {
      return Optional.empty();
    }
    if (Stories.file(story).isPresent()) {
      return golden(Path.of(text.file()));
    }
    String shown = goldenName(text.file());
    return Optional.of(
        new Golden(shown, Optional.empty(), ShippedFiles.text(shown, shown).map(SourceText::text)));
  }

  private static Optional<Golden> golden(Path file) {
    Path golden = Path.of(goldenName(file.toString()));
    Supplier<SourceText> text = () -> SourceText.of(golden.toString(), golden.toString(), golden);
    boolean blessed = java.nio.file.Files.exists(golden);
    return Optional.of(
        new Golden(
            golden.toString(),
            Optional.of(golden),
            blessed ? Optional.of(text.get().text()) : Optional.empty()));
  }

  /** {@code history.txt} of a scenario, else the name with another ending. */
  private static String goldenName(String file) {
    return file.replaceFirst("(^|[/\\\\])scenario\\.yaml$", "$1history.txt")
        .replaceFirst("\\.ya?ml$", ".history.txt");
  }
}
