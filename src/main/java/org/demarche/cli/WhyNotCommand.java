package org.demarche.cli;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.Question;
import org.demarche.analysis.Remedies;
import org.demarche.analysis.WhyNot;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.report.WhyNotReport;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.PatternReader;
import org.demarche.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains why something did not come about. */
@Command(
    name = "whynot",
    mixinStandardHelpOptions = true,
    description = {
      "Explains why something did not come about, and what would have brought it about.",
      "",
      "Examples:",
      "  demarche whynot syria-2026 buffer-consented",
      "  demarche whynot syria-2026 ceasefire-expired ceasefire=gov-sdf --on 2026-02-08",
      ""
    })
final class WhyNotCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoryOptions story;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "KIND [KEY=VALUE]",
      description = "A kind of fact, and values of its components.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--on", paramLabel = "DATE", description = "A date, or a moment.")
  private String on;

  @Override
  public Integer call() {
    RuleBook book = story.book();
    Scenario scenario = story.scenario(book);
    FactPattern pattern =
        PatternReader.read("whynot", String.join(" ", words), scenario, book.policyFacts());
    Optional<Expectation.When> when =
        Optional.ofNullable(on).map(it -> PatternReader.when("--on", it, scenario));
    Simulation simulation = Simulation.by(book);
    History history = simulation.run(scenario);
    WhyNot whyNot =
        Remedies.search(
            scenario,
            history,
            book.rules(),
            book.policyFacts(),
            simulation::run,
            new Question(pattern, when));
    List<LocalDateTime> elsewhere =
        new Question(pattern, Optional.empty())
            .in(history).stream().map(Question.Meant::at).sorted().toList();
    spec.commandLine()
        .getOut()
        .print(WhyNotReport.of(history, whyNot, when, elsewhere, Terminal.style(false)));
    return ExitCode.AS_EXPECTED;
  }
}
