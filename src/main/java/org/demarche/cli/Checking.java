package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.lint.Allowances;
import org.demarche.lint.Findings;
import org.demarche.lint.Lints;
import org.demarche.lint.Reading;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.scenario.ExpectationFile;
import org.demarche.scenario.Expectations;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;

/**
 * Reads what is to be checked. Folders of rules are read as one rule book, as a run reads them; a
 * story is read with that book, or with the rules nearest to it where none are named.
 */
final class Checking {

  private final RuleOptions options;
  private final Problems problems = new Problems();
  private final List<RuleFiles> rules = new ArrayList<>();
  private final List<String> scenarios = new ArrayList<>();
  private final List<Path> loose = new ArrayList<>();
  private final List<Path> apart = new ArrayList<>();
  private final List<Reading.Story> stories = new ArrayList<>();
  private final List<Reading.Telling> expecting = new ArrayList<>();
  private final Map<String, SourceText> asked = new LinkedHashMap<>();
  private int own;
  private int whatIfs;
  private int expectationFiles;

  Checking(RuleOptions options) {
    this.options = options;
  }

  /** Everything found in what stands at these paths. */
  Findings of(List<String> paths) {
    SuitePaths found = SuitePaths.at(paths, problems);
    found.unread().values().forEach(it -> problems.addAll(it.problems()));
    found.rules().forEach(it -> gather(() -> rules.add(RuleFiles.in(List.of(it)))));
    scenarios.addAll(found.stories());
    loose.addAll(found.whatIfs());
    apart.addAll(found.expectations());
    rules.stream().flatMap(it -> it.topics().stream()).forEach(this::ask);
    if (!rules.isEmpty() || !scenarios.isEmpty() || !loose.isEmpty() || !apart.isEmpty()) {
      check(files());
    }
    return new Findings(problems.toList(), scenarios.size(), whatIfs, expectationFiles, own);
  }

  private void ask(RuleFiles.Topic topic) {
    Stream.of(topic.rules(), topic.policies(), topic.cases())
        .flatMap(List::stream)
        .forEach(this::ask);
  }

  private void ask(SourceText file) {
    asked.put(file.file(), file);
  }

  private RuleFiles files() {
    if (rules.isEmpty()) {
      return options.files(nearest()).withoutCases();
    }
    RuleFiles named = RuleFiles.joined(rules);
    return options.isGiven() ? RuleFiles.joined(List.of(named, options.files(nearest()))) : named;
  }

  private void check(RuleFiles files) {
    Optional<RuleBook> book = book(files);
    Map<FactKind, Fact> policies = RuleBook.policyFacts(files);
    scenarios.forEach(named -> gather(() -> check(named, policies)));
    loose.forEach(file -> gather(() -> check(text(file), policies)));
    apart.forEach(file -> gather(() -> checkExpectations(text(file), policies)));
    book.ifPresent(this::lint);
  }

  private static SourceText text(Path file) {
    return SourceText.of(file.toString(), file.toString(), file);
  }

  private void lint(RuleBook book) {
    own = (int) book.rules().stream().filter(it -> asked.containsKey(it.place().file())).count();
    Reading reading =
        new Reading(
            book.rules(), book.policies(), book.cases(), book.invariants(), stories, expecting);
    List<String> names = book.rules().stream().map(Rule::name).toList();
    reading
        .tellings()
        .forEach(it -> problems.addAll(Expectations.unknownRules(it.told().expectations(), names)));
    List<Problem> found =
        Lints.of(reading).stream().filter(it -> asked.containsKey(it.place().file())).toList();
    problems.addAll(Allowances.applied(found, asked.values()));
  }

  private Optional<RuleBook> book(RuleFiles files) {
    try {
      return Optional.of(RuleBook.read(files));
    } catch (InvalidInput invalid) {
      problems.addAll(invalid.problems());
      return Optional.empty();
    }
  }

  /** A scenario, and each what-if that stands beside it. */
  private void check(String named, Map<FactKind, Fact> policies) {
    gather(
        () ->
            ExpectationFiles.beside(named)
                .forEach(
                    it ->
                        gather(
                            () -> checkExpectations(ExpectationFiles.text(it, named), policies))));
    SourceText source = Stories.find(named);
    Scenario scenario = ScenarioReader.read(source, policies);
    ask(source);
    List<Reading.Question> questions = new ArrayList<>();
    for (String name : WhatIfFiles.names(named)) {
      gather(() -> questions.add(question(scenario, WhatIfFiles.find(name, named), policies)));
    }
    stories.add(new Reading.Story(scenario, questions));
  }

  private Reading.Question question(
      Scenario scenario, SourceText source, Map<FactKind, Fact> policies) {
    whatIfs++;
    ask(source);
    return new Reading.Question(Place.of(source.file()), WhatIf.file(scenario, source, policies));
  }

  /** A what-if is checked with the story that it is about: the one beside it, or a shipped one. */
  private void check(SourceText whatIf, Map<FactKind, Fact> policies) {
    String beside = Path.of(whatIf.file()).resolveSibling("scenario.yaml").toString();
    String named = Stories.file(beside).isPresent() ? beside : WhatIf.story(whatIf);
    Scenario scenario = ScenarioReader.read(Stories.find(named), policies);
    stories.add(new Reading.Story(scenario, List.of(question(scenario, whatIf, policies))));
  }

  private void checkExpectations(SourceText file, Map<FactKind, Fact> policies) {
    expectationFiles++;
    ask(file);
    ExpectationFile read = ExpectationFiles.read(file, policies);
    String story = ExpectationFiles.story(read.subject(), Path.of(file.file()));
    Scenario base = ScenarioReader.read(Stories.find(story), policies);
    expecting.add(new Reading.Telling(read.scenario(), base));
  }

  private Optional<Path> nearest() {
    if (scenarios.isEmpty()) {
      return Stream.concat(loose.stream(), apart.stream()).findFirst();
    }
    return Optional.of(scenarios.get(0)).filter(it -> !it.equals("-")).flatMap(Stories::file);
  }

  private void gather(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInput invalid) {
      problems.addAll(invalid.problems());
    }
  }
}
