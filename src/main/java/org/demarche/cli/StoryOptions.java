package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Remedies;
import org.demarche.engine.RuleBook;
import org.demarche.problem.InvalidInput;
import org.demarche.report.Shell;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which story a command is about, what is changed of it first, and by which rules it is run. */
final class StoryOptions {

  @Parameters(
      index = "0",
      paramLabel = "SCENARIO",
      completionCandidates = Stories.Names.class,
      description =
          "A folder with a scenario.yaml, a file, the name of a shipped story, or - for standard"
              + " input.")
  private String story;

  @Option(
      names = "--what-if",
      paramLabel = "FILE-OR-TEXT",
      parameterConsumer = WhatIfWords.class,
      description =
          "Change something first: a what-if file, the name of one beside the scenario, or changes"
              + " such as 'remove extension ceasefire=gov-sdf'. May be given several times.")
  private List<String> whatIfs = new ArrayList<>();

  @Mixin private RuleOptions rules;

  @Mixin private DoubtOptions doubt;

  /** The rules, once they have been read. */
  private Optional<RuleBook> read = Optional.empty();

  /** As the user named it. */
  String named() {
    return story;
  }

  /**
   * Says early that there is such a story.
   *
   * @throws InvalidInput when there is none
   */
  void checkNamed() {
    if (!story.equals("-")) {
      Stories.find(story);
    }
  }

  /** The story and what was asked to be changed of it, to be asked for again. */
  String written() {
    return changedStory() + rules.written() + doubt.written();
  }

  /** Whether something is changed before the story is run. */
  boolean isChanged() {
    return !whatIfs.isEmpty();
  }

  /** The same without the rules and without what is doubted. */
  String changedStory() {
    return Shell.quoted(story) + written(whatIfs);
  }

  /** What-ifs as options, each with a space before it. */
  static String written(List<String> whatIfs) {
    return whatIfs.stream()
        .map(it -> " --what-if " + Shell.quoted(it))
        .collect(Collectors.joining());
  }

  /** The story as it is and what is compared with it, by the same rules. */
  String against(String whatIf) {
    return Shell.quoted(story) + " " + Shell.quoted(whatIf) + rules.written() + doubt.written();
  }

  String writtenRules() {
    return rules.written();
  }

  String writtenDoubt() {
    return doubt.written();
  }

  /** The rules nearest to the scenario, or those that were asked for, but for what is doubted. */
  RuleBook book() {
    return doubt.applied(undoubtedBook());
  }

  /** A rule book without the rules that are doubted. */
  RuleBook doubted(RuleBook book) {
    return doubt.applied(book);
  }

  /** The same rules with those that are doubted. */
  RuleBook undoubtedBook() {
    if (read.isEmpty()) {
      read = Optional.of(rules.book(folder()));
    }
    return read.get();
  }

  /** Whether anything is left out to see what stands without it. */
  boolean isDoubted() {
    return doubt.isGiven();
  }

  /** A story without what is doubted. */
  Scenario doubted(Scenario scenario) {
    return doubt.applied(scenario);
  }

  /** Where rules are looked for first. */
  Optional<Path> folder() {
    return Optional.of(story)
        .filter(it -> !it.equals("-"))
        .flatMap(Stories::file)
        .map(Path::toAbsolutePath);
  }

  /** The story with every what-if, stacked in their order, and without what is doubted. */
  Scenario scenario(RuleBook book) {
    return doubted(undoubted(book));
  }

  /** The story as it is told, but for what is doubted. */
  Scenario base(RuleBook book) {
    return doubted(told(book));
  }

  private Scenario told(RuleBook book) {
    return ScenarioReader.read(Stories.find(story), book.policyFacts());
  }

  /** The story with every what-if that was given, stacked in their order. */
  Scenario undoubted(RuleBook book) {
    Scenario changed = told(book);
    for (String whatIf : whatIfs) {
      changed = changed(changed, whatIf, book);
    }
    return changed;
  }

  /** A story with one more what-if: changes on one line, or files and names joined by "and". */
  Scenario changed(Scenario scenario, String whatIf, RuleBook book) {
    return WhatIfFiles.changed(scenario, whatIf, story, book.policyFacts());
  }

  /** The what-ifs beside the story that fit it as it is. */
  List<Remedies.Offer> offers(Scenario scenario, RuleBook book) {
    return WhatIfFiles.names(story).stream()
        .flatMap(name -> offer(name, scenario, book).stream())
        .toList();
  }

  private Optional<Remedies.Offer> offer(String name, Scenario scenario, RuleBook book) {
    try {
      Scenario changed = changed(scenario, name, book);
      String question = changed.whatIfs().get(changed.whatIfs().size() - 1);
      return Optional.of(new Remedies.Offer(name, question, changed));
    } catch (InvalidInput unfit) {
      return Optional.empty();
    }
  }
}
