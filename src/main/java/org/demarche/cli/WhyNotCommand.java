package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.engine.RuleBook;
import org.demarche.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains why something did not come about. */
@Command(
    name = "whynot",
    mixinStandardHelpOptions = true,
    description = {
      "Explains why something did not come about, and what would have brought it about.",
      "For each rule that could have concluded it: what held, what was missing, and by how much;"
          + " then",
      "the smallest changes that were found, each of them run.",
      "",
      "Examples:",
      "  demarche whynot syria-2026 buffer-consented",
      "  demarche whynot syria-2026 ceasefire-expired ceasefire=gov-sdf --on 2026-02-08",
      ""
    })
final class WhyNotCommand implements Callable<Integer> {

  /** The forms in which it can be written. */
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json; text if not given.")
  private Format format;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check();
    RuleBook book = question.story().book();
    Scenario scenario = question.story().scenario(book);
    Explaining explaining =
        new Explaining(
            scenario,
            book,
            question.story().offers(scenario, book),
            Terminal.style(output.toFile()));
    output.write(
        explaining.whyNot(
            question.of("whynot", scenario, book),
            question.story().written(),
            Explaining.Format.valueOf(format.name())),
        spec.commandLine().getOut());
    return ExitCode.AS_EXPECTED;
  }
}
