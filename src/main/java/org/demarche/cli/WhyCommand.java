package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.Ending;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Question;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.report.WhyReport;
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

/** Explains a fact. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Explains a fact of a story: by which rule, and from what, down to the lines of the"
          + " scenario.",
      "",
      "Examples:",
      "  demarche why syria-2026 perceived-neutral",
      "  demarche why syria-2026 ceasefire-in-force ceasefire=gov-sdf --on 2026-02-01",
      ""
    })
final class WhyCommand implements Callable<Integer> {

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

  @Option(
      names = "--depth",
      defaultValue = "12",
      description = "How many steps down are told; 12 if not given.")
  private int depth;

  @Override
  public Integer call() {
    RuleBook book = story.book();
    Scenario scenario = story.scenario(book);
    FactPattern pattern =
        PatternReader.read("why", String.join(" ", words), scenario, book.policyFacts());
    Optional<Expectation.When> when =
        Optional.ofNullable(on).map(it -> PatternReader.when("--on", it, scenario));
    History history = Simulation.by(book).run(scenario);
    List<Question.Meant> meant = new Question(pattern, when).in(history);
    Explainer explainer = Explainer.of(history, book.rules());
    for (Question.Meant one : meant) {
      Optional<Ending> ending =
          one.spell().isMoment()
              ? Optional.empty()
              : one.spell().to().map(it -> explainer.ending(one.spell().fact(), it));
      spec.commandLine()
          .getOut()
          .print(
              WhyReport.of(
                  history,
                  one,
                  explainer.proof(one.spell().fact(), one.at()),
                  ending,
                  depth,
                  Terminal.style(false)));
    }
    return ExitCode.AS_EXPECTED;
  }
}
