package org.demarche.cli;

import java.util.concurrent.Callable;
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
    QuestionOptions.Asked asked = question.asked("whynot", Terminal.style(output.toFile()));
    output.write(
        asked
            .explaining()
            .whyNot(asked.question(), asked.story(), Explaining.Format.valueOf(format.name())),
        spec.commandLine().getOut());
    return ExitCode.AS_EXPECTED;
  }
}
