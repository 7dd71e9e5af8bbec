package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.engine.RuleBook;
import org.demarche.report.StoryReport;
import org.demarche.report.Style;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.WhatIf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what can be asked of a story. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the shipped stories, or shows the what-ifs and the decisions of one.",
      "",
      "Examples:",
      "  demarche stories",
      "  demarche stories syria-2026",
      ""
    })
final class StoriesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      completionCandidates = Stories.Names.class,
      description = "A folder with a scenario.yaml, a file, or the name of a shipped story.")
  private String story;

  @Mixin private RuleOptions rules;

  @Override
  public Integer call() {
    Style style = Terminal.style(false);
    String text =
        Optional.ofNullable(story)
            .map(named -> shown(named, style))
            .orElseGet(() -> Stories.listing(style));
    spec.commandLine().getOut().print(text);
    return ExitCode.AS_EXPECTED;
  }

  private String shown(String named, Style style) {
    RuleBook book = rules.book(Stories.file(named));
    Map<String, String> questions = new LinkedHashMap<>();
    WhatIfFiles.names(named)
        .forEach(name -> questions.put(name, WhatIf.question(WhatIfFiles.find(name, named))));
    return StoryReport.of(
        ScenarioReader.read(Stories.find(named), book.policyFacts()), questions, style);
  }

  /** What may be decided in the story that a command line names, if it names one. */
  static void printDecisions(CommandLine.ParseResult parsed) {
    Optional<String> named =
        parsed.matchedPositionals().stream()
            .filter(it -> it.paramLabel().equals("SCENARIO"))
            .flatMap(it -> it.stringValues().stream())
            .findFirst()
            .filter(it -> !it.equals("-"));
    if (named.isPresent()) {
      RuleBook book = new RuleOptions().book(Stories.file(named.get()));
      Scenario scenario = ScenarioReader.read(Stories.find(named.get()), book.policyFacts());
      StoryReport.decisions(scenario, Terminal.style(false))
          .forEach(parsed.commandSpec().commandLine().getOut()::println);
    }
  }
}
