package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.analysis.FirstQuestion;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.report.Shell;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a first what-if of a story, with a change that is valid for that story. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what-if-NAME.yaml beside the scenario, or, of a shipped story that has no folder"
          + " here, into the current directory. It takes away the last event that makes a"
          + " difference, and expects the difference.",
      "",
      "Examples:",
      "  demarche new what-if no-renewal                  of scenario.yaml here",
      "  demarche new what-if no-renewal --of my-folder",
      "  demarche new what-if no-attack --of gaza-2023",
      ""
    })
final class NewWhatIf implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Small letters, digits and hyphens.")
  private String name;

  @Option(
      names = "--of",
      paramLabel = "STORY",
      defaultValue = ".",
      description =
          "A folder with a scenario.yaml, a file, or a shipped story; if not given, the"
              + " scenario.yaml that is here.")
  private String story;

  @Mixin private RuleOptions rules;

  @Override
  public Integer call() {
    checkName();
    Optional<Path> scenario = scenario();
    String named = "what-if-" + name + ".yaml";
    Path file = scenario.map(it -> it.resolveSibling(named)).orElse(Path.of(named)).normalize();
    NewFiles.check(List.of(file));
    String run = "demarche run " + Shell.quoted(story) + rules.written();
    String shown = scenario.isPresent() ? name : "./" + named;
    String command = run + " --what-if " + shown;
    NewFiles.write(Map.of(file, text(scenario, command)));
    NewCommand.report(spec, List.of(file), "", List.of(command, run));
    return ExitCode.AS_EXPECTED;
  }

  private void checkName() {
    NewFiles.checked(name, "a what-if");
    if (WhatIf.isInline(name)) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("new"),
          "'"
              + name
              + "' begins a change on one line, as --what-if reads it. Choose another name.");
    }
  }

  /** The story's file; none of a shipped one. */
  private Optional<Path> scenario() {
    Optional<Path> file = Stories.file(story);
    if (story.equals("-") || (file.isEmpty() && !Stories.shipped().contains(story))) {
      boolean here = story.equals(".");
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of("--of"),
          (here ? "There is no scenario.yaml here" : "'" + story + "' is no story with a file")
              + "; expected a folder with a scenario.yaml, or a shipped story: "
              + String.join(", ", Stories.shipped())
              + "."
              + (here ? "" : Nearest.hint(story, Stories.shipped())));
    }
    return file.filter(Files::isRegularFile);
  }

  private String text(Optional<Path> scenario, String command) {
    RuleBook book = rules.book(scenario.map(Path::toAbsolutePath));
    Scenario base = ScenarioReader.read(Stories.find(story), book.policyFacts());
    if ((base.id() + story).chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--of"),
          "The name of this story has control characters, which no what-if can write down.");
    }
    FirstQuestion question =
        FirstQuestion.of(base, book.policyFacts(), book.invariants(), Simulation.by(book)::run);
    return NewFiles.filled(
        "what-if.yaml",
        Map.of(
            "command", command,
            "story", FirstQuestion.text(base.id()),
            "question", question.question(),
            "others", lines("#   - ", question.others()),
            "change", question.change(),
            "expected", lines("  - ", question.expected())));
  }

  private static String lines(String before, List<String> items) {
    return items.stream().map(before::concat).collect(Collectors.joining("\n"));
  }
}
