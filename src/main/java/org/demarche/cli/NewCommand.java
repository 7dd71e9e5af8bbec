package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a first file that checks, runs and passes; alone it shows its three forms. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a first scenario, rule set or what-if, with comments that teach. It checks, runs and"
          + " passes as it is; nothing that exists is overwritten.",
      "",
      "Examples:",
      "  demarche new scenario harbour-truce            a story in a folder of its own",
      "  demarche new rules threats                     a rule and its cases in 'rules'",
      "  demarche new what-if no-attack --of gaza-2023  what-if-no-attack.yaml",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {NewScenario.class, NewRules.class, NewWhatIf.class})
final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.AS_EXPECTED;
  }

  /** Says what was written, and what to type next. */
  static void report(CommandSpec spec, Collection<Path> written, String note, List<String> next) {
    PrintWriter out = spec.commandLine().getOut();
    written.forEach(file -> out.println("Written: " + file));
    out.print(note);
    out.println("\nTo type next:");
    next.forEach(command -> out.println("  " + command));
  }
}
