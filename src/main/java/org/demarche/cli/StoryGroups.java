package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Problem;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.demarche.rule.Rule;
import org.demarche.scenario.ExpectationFile;
import org.demarche.scenario.Expectations;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;
import org.demarche.suite.Golden;
import org.demarche.suite.Group;
import org.demarche.suite.Rules;
import org.demarche.suite.StoryGroup;
import org.demarche.suite.UnreadGroup;

/** Reads the stories, what-ifs and expectations that are to be tried. */
final class StoryGroups {

  private final Books books;
  private final List<Group> groups = new ArrayList<>();

  StoryGroups(Books books) {
    this.books = books;
  }

  /** What was read so far; what cannot be read is something that fails. */
  List<Group> read() {
    return groups;
  }

  /** A story, and each what-if and file of expectations that stands beside it. */
  void addStory(String named) {
    SourceText text = Stories.find(named);
    Optional<Path> file = Optional.of(named).filter(it -> !it.equals("-")).flatMap(Stories::file);
    unlessUnread(
        text.id(),
        () -> {
          Scenario story = ScenarioReader.read(text, books.of(file).book().policyFacts());
          add(text.id(), story, story, file, List.of(named), Goldens.of(named, text));
          for (String name : WhatIfFiles.names(named)) {
            addBeside(name, story, named, file);
          }
        });
    ExpectationFiles.beside(named).forEach(it -> addExpectations(it, file));
  }

  private void addBeside(String name, Scenario story, String named, Optional<Path> file) {
    unlessUnread(
        story.id() + "/" + name,
        () -> {
          SourceText text = WhatIfFiles.find(name, named);
          add(
              story.id() + "/" + name,
              WhatIf.file(story, text, books.of(file).book().policyFacts()),
              story,
              file,
              List.of(named, "--what-if", name),
              Goldens.of(named, text));
        });
  }

  /** A what-if is tried on the story that it is about: the one beside it, or a shipped one. */
  void addWhatIf(Path file) {
    unlessUnread(
        file.toString(),
        () -> {
          SourceText text = SourceText.of(file.toString(), file.toString(), file);
          String beside = file.resolveSibling("scenario.yaml").toString();
          String named = Stories.file(beside).isPresent() ? beside : WhatIf.story(text);
          Rules rules = books.of(Optional.of(file));
          Scenario story = ScenarioReader.read(Stories.find(named), rules.book().policyFacts());
          add(
              story.id() + "/" + stem(file).replaceFirst("^what-if-", ""),
              WhatIf.file(story, text, rules.book().policyFacts()),
              story,
              Optional.of(file),
              List.of(named, "--what-if", file.toString()),
              Optional.of(Goldens.of(file)));
        });
  }

  void addExpectations(Path file) {
    addExpectations(SourceText.of(file.toString(), file.toString(), file), Optional.of(file));
  }

  /** The run that they speak of has a golden history elsewhere, or none. */
  private void addExpectations(SourceText text, Optional<Path> near) {
    unlessUnread(
        text.file(),
        () -> {
          Rules rules = books.of(near);
          ExpectationFile read = ExpectationFiles.read(text, rules.book().policyFacts());
          Path file = Path.of(text.file());
          String named = ExpectationFiles.story(read.subject(), file);
          List<String> words = new ArrayList<>(List.of(named));
          read.subject().whatIfs().forEach(it -> words.addAll(List.of("--what-if", it)));
          add(
              read.scenario().id() + "/" + stem(file),
              read.scenario(),
              ScenarioReader.read(Stories.find(named), rules.book().policyFacts()),
              near,
              words,
              Optional.empty());
        });
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  private void add(
      String name,
      Scenario scenario,
      Scenario story,
      Optional<Path> near,
      List<String> named,
      Optional<Golden> golden) {
    Rules rules = books.of(near);
    List<String> known = rules.book().rules().stream().map(Rule::name).toList();
    List<Problem> unknown = Expectations.unknownRules(scenario.expectations(), known);
    if (!unknown.isEmpty()) {
      throw new InvalidInput(unknown);
    }
    groups.add(
        new StoryGroup(
            name,
            scenario,
            story,
            rules,
            Stream.concat(named.stream(), books.options(near).stream()).toList(),
            golden,
            (history, verdicts) -> TextReport.of(history, verdicts, true, new Style(false))));
  }

  private void unlessUnread(String name, Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInput invalid) {
      groups.add(new UnreadGroup(name, invalid));
    }
  }
}
