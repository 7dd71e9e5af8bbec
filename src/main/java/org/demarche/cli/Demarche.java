package org.demarche.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
          + " 3 the rules could not be run to their end; 130 interrupted.",
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
    synopsisSubcommandLabel = "COMMAND")
final class Demarche implements Callable<Integer> {

  private static final String HELP = "help";
  private static final String COMPLETION = "generate-completion";

  /** Commands that speak of others. */
  private static final Set<String> ON_OTHERS = Set.of(HELP, COMPLETION);

  /** What asks for the list of commands. */
  private static final Set<String> ASKS = Set.of(HELP, "--help", "-h");

  /** By what is typed, in the order in which help lists them. */
  private static final List<Map.Entry<String, Class<?>>> COMMANDS =
      List.of(
          Map.entry("run", RunCommand.class),
          Map.entry("compare", CompareCommand.class),
          Map.entry("play", PlayCommand.class),
          Map.entry("why", WhyCommand.class),
          Map.entry("whynot", WhyNotCommand.class),
          Map.entry("stories", StoriesCommand.class),
          Map.entry("check", CheckCommand.class),
          Map.entry("test", TestCommand.class),
          Map.entry("mutate", MutateCommand.class),
          Map.entry("rules", RulesCommand.class),
          Map.entry("facts", FactsCommand.class),
          Map.entry("new", NewCommand.class),
          Map.entry("cache", CacheCommand.class),
          Map.entry(COMPLETION, AutoComplete.GenerateCompletion.class),
          Map.entry(HELP, CommandLine.HelpCommand.class));

  @Spec private CommandSpec spec;

  /**
   * The command line that some arguments need, since each command takes a while to make: that one
   * which they begin with, or those that are named and, for help, the others by name and summary
   * alone.
   */
  static CommandLine of(CommandLine.IFactory factory, String... arguments) {
    CommandLine all = new CommandLine(new Demarche(), factory);
    List<String> typed = List.of(arguments);
    boolean one =
        !typed.isEmpty() && !ON_OTHERS.contains(typed.get(0)) && names().contains(typed.get(0));
    List<String> whole = one ? typed.subList(0, 1) : typed.contains(COMPLETION) ? names() : typed;
    boolean listed = !one && typed.stream().anyMatch(ASKS::contains);
    for (Map.Entry<String, Class<?>> command : COMMANDS) {
      if (whole.contains(command.getKey())) {
        all.addSubcommand(new CommandLine(command.getValue(), factory));
      } else if (listed) {
        all.addSubcommand(new CommandLine(outline(command.getKey(), command.getValue())));
      }
    }
    return all;
  }

  /** Of all commands. */
  static List<String> names() {
    return COMMANDS.stream().map(Map.Entry::getKey).toList();
  }

  /** A command by its name and summary alone. */
  private static CommandSpec outline(String name, Class<?> type) {
    Command about = type.getAnnotation(Command.class);
    CommandSpec outline = CommandSpec.create().name(name);
    outline.usageMessage().header(about.header()).description(about.description());
    return outline;
  }

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
