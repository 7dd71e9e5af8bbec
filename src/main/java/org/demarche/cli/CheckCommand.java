package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.scenario.ExpectationFile;
import org.demarche.scenario.Expectations;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads scenarios and rules, runs nothing, and reports every problem. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads scenarios and rules, runs nothing, and reports every problem with its place.",
      "",
      "Examples:",
      "  demarche check                        what 'rules' and 'scenarios' hold here",
      "  demarche check my-folder              one scenario and its what-ifs, or all below",
      "  demarche check rules                  a folder of rules",
      "  cat scenario.yaml | demarche check -",
      ""
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Scenarios, what-ifs, folders of scenarios, or folders of rules.")
  private List<String> paths = new ArrayList<>();

  @Mixin private RuleOptions rules;

  private final Problems problems = new Problems();
  private final List<String> scenarios = new ArrayList<>();
  private final List<SourceText> loose = new ArrayList<>();
  private final List<SourceText> apart = new ArrayList<>();
  private final List<RuleBook> books = new ArrayList<>();
  private int whatIfs;

  @Override
  public Integer call() {
    List<String> asked =
        paths.isEmpty()
            ? Stream.of("rules", "scenarios")
                .filter(name -> Files.isDirectory(Path.of(name)))
                .toList()
            : paths;
    if (asked.isEmpty()) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of("."),
          "Neither 'rules' nor 'scenarios' is here. Say what to check.");
    }
    asked.forEach(path -> gather(() -> collect(path)));
    if (!scenarios.isEmpty() || !loose.isEmpty() || !apart.isEmpty()) {
      Map<FactKind, Fact> policies = policies();
      scenarios.forEach(named -> gather(() -> check(named, policies)));
      loose.forEach(whatIf -> gather(() -> check(whatIf, policies)));
      scenarios.forEach(named -> apart.addAll(ExpectationFiles.beside(named)));
      apart.stream()
          .distinct()
          .forEach(it -> gather(() -> check(ExpectationFiles.read(it, policies).scenario())));
    }
    problems.throwIfAny();
    PrintWriter out = spec.commandLine().getOut();
    int read = books.stream().mapToInt(book -> book.rules().size()).sum();
    out.println(
        "No problems: "
            + Stream.of(
                    Words.counted(scenarios.size(), "scenario"),
                    Words.counted(whatIfs, "what-if"),
                    Words.counted((int) apart.stream().distinct().count(), "expectation file"),
                    Words.counted(read, "rule"))
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "))
            + ".");
    return ExitCode.AS_EXPECTED;
  }

  /** A scenario, and each what-if that stands beside it. */
  private void check(String named, Map<FactKind, Fact> policies) {
    Scenario scenario = ScenarioReader.read(Stories.find(named), policies);
    check(scenario);
    for (String name : WhatIfFiles.names(named)) {
      whatIfs++;
      gather(() -> check(WhatIf.file(scenario, WhatIfFiles.find(name, named), policies)));
    }
  }

  /** A what-if is checked with the story that it is about: the one beside it, or a shipped one. */
  private void check(SourceText whatIf, Map<FactKind, Fact> policies) {
    whatIfs++;
    String beside = Path.of(whatIf.file()).resolveSibling("scenario.yaml").toString();
    String story = Stories.file(beside).isPresent() ? beside : WhatIf.story(whatIf);
    check(WhatIf.file(ScenarioReader.read(Stories.find(story), policies), whatIf, policies));
  }

  /** What is expected because of a rule names one. */
  private void check(Scenario read) {
    if (Expectations.nameRules(read.expectations())) {
      List<RuleBook> known = books.isEmpty() ? List.of(rules.book(nearest())) : books;
      List<String> names =
          known.stream().flatMap(it -> it.rules().stream()).map(Rule::name).toList();
      problems.addAll(Expectations.unknownRules(read.expectations(), names));
    }
  }

  /** The numbers of the rules nearest to the scenarios, or of those that were asked for. */
  private Map<FactKind, Fact> policies() {
    if (!books.isEmpty()) {
      return books.get(0).policyFacts();
    }
    try {
      return rules.book(nearest()).policyFacts();
    } catch (InvalidInput invalid) {
      problems.addAll(invalid.problems());
      return Map.of();
    }
  }

  private Optional<Path> nearest() {
    return scenarios.isEmpty()
        ? Stream.concat(loose.stream(), apart.stream()).findFirst().map(it -> Path.of(it.file()))
        : Optional.of(scenarios.get(0)).filter(it -> !it.equals("-")).flatMap(Stories::file);
  }

  private void gather(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInput invalid) {
      problems.addAll(invalid.problems());
    }
  }

  private void collect(String named) {
    Path path = Stories.path(named);
    if (RuleFiles.isRuleFolder(path)) {
      books.add(RuleBook.read(RuleFiles.in(List.of(path))));
    } else if (Files.isDirectory(path) && Stories.file(named).isEmpty()) {
      collectBelow(path);
    } else {
      collectFile(named);
    }
  }

  private void collectFile(String named) {
    Path path = Stories.path(named);
    if (Files.isRegularFile(path) && ExpectationFile.isOne(path.getFileName().toString())) {
      apart.add(SourceText.of(named, named, path));
    } else if (Files.isRegularFile(path) && Stories.isWhatIf(named)) {
      loose.add(SourceText.of(named, named, path));
    } else {
      scenarios.add(named);
    }
  }

  private void collectBelow(Path folder) {
    List<String> found =
        RuleFiles.folders(folder).stream()
            .map(Path::toString)
            .filter(child -> Stories.file(child).isPresent())
            .toList();
    if (found.isEmpty()) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of(folder.toString()),
          "Neither a scenario.yaml nor a folder with one is here, and no rules.");
    }
    scenarios.addAll(found);
  }
}
