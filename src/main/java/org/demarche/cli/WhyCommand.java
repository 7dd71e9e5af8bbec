package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains a fact. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Explains a fact of a story: by which rule, and from what, down to the lines of the"
          + " scenario.",
      "Where several facts fit, they are listed; where none does, what was missing is told.",
      "",
      "Examples:",
      "  demarche why syria-2026 perceived-neutral",
      "  demarche why syria-2026 ceasefire-in-force ceasefire=gov-sdf --on 2026-01-26",
      "  demarche why syria-2026 ceasefire-strained --format dot | dot -Tsvg -o why.svg",
      ""
    })
final class WhyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;

  @Option(
      names = "--depth",
      paramLabel = "STEPS",
      defaultValue = "100",
      description = "How many steps down are told, at least 1; all if not given.")
  private int depth;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or dot; text if not given.")
  private Explaining.Format format;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check();
    if (depth < 1) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--depth"),
          "found '" + depth + "', expected a number of steps, at least 1.");
    }
    QuestionOptions.Asked asked = question.asked("why", Terminal.style(output.toFile()));
    output.write(
        asked.explaining().why(asked.question(), asked.story(), depth, format),
        spec.commandLine().getOut());
    return ExitCode.AS_EXPECTED;
  }
}
