package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.report.Style;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: without a verb it lists the stories and says what to type next. */
@Command(
    name = "demarche",
    mixinStandardHelpOptions = true,
    versionProvider = Demarche.Version.class,
    description = {
      "Steps a crisis forward day by day and explains every consequence.",
      "",
      "Exit codes: 0 as expected; 1 findings, such as an expectation unmet; 2 bad usage or input;"
          + " 3 the rules could not be run to their end.",
      "",
      "Examples:",
      "  demarche run gaza-2023",
      "  demarche stories syria-2026",
      "  demarche compare syria-2026 no-agreement",
      "  demarche run my-scenario --to 2026-01-24T20:00 --format json",
      "  demarche check my-scenario my-rules",
      "  demarche test my-scenario",
      "  demarche rules lapses",
      "  demarche facts ceasefire",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      CompareCommand.class,
      PlayCommand.class,
      WhyCommand.class,
      WhyNotCommand.class,
      StoriesCommand.class,
      CheckCommand.class,
      TestCommand.class,
      MutateCommand.class,
      RulesCommand.class,
      FactsCommand.class,
      NewCommand.class,
      CacheCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    })
final class Demarche implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Style style = Terminal.style(false);
    spec.commandLine().getOut().print(Stories.listing(style));
    return ExitCode.AS_EXPECTED;
  }

  /** Read off the program's own jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Demarche.class.getPackage().getImplementationVersion();
      return new String[] {"demarche " + (version == null ? "(not packaged)" : version)};
    }
  }
}
