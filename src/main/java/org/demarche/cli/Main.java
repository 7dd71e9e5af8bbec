package org.demarche.cli;

import java.io.FileDescriptor;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.demarche.engine.EngineFailure;
import org.demarche.inference.Exhausted;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problem;
import org.demarche.report.FindingsText;
import picocli.CommandLine;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    Sink written = new Sink(FileDescriptor.out);
    PrintWriter out = new PrintWriter(new OutputStreamWriter(written, StandardCharsets.UTF_8));
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(new Sink(FileDescriptor.err), StandardCharsets.UTF_8));
    int code = run(out, err, arguments);
    if (written.failed()) {
      err.println("demarche: standard output cannot be written.");
      err.flush();
      code = ExitCode.BAD_INPUT;
    }
    end(code);
  }

  /**
   * Ends the process. An ordinary exit looks for a logger first, from Java 21 on and in every
   * library, so it is left to a process that a signal ends already: that waits, and tells by its
   * exit code that it was interrupted.
   */
  private static void end(int code) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread());
    } catch (IllegalStateException interrupted) {
      System.exit(code);
    }
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs one command.
   *
   * @param out takes data
   * @param err takes messages
   * @return 0 as expected; 1 findings; 2 bad usage or input; 3 the engine failed
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(out, err, System.getenv(), arguments);
  }

  /**
   * Runs one command.
   *
   * @param environment what the system says of where the process runs
   */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
    CommandLine command = Demarche.of(new Creation(environment), arguments);
    command.setOut(out);
    command.setErr(err);
    command.setUsageHelpWidth(80);
    command.setExpandAtFiles(false);
    command.setColorScheme(colours());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setAbbreviatedOptionsAllowed(false);
    command.setParameterExceptionHandler((wrong, given) -> explain(wrong));
    command.setExecutionExceptionHandler(
        (failure, failed, result) -> explain(failure, failed.getErr()));
    command.setExecutionStrategy(Main::executed);
    int code = execute(command, arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** Makes commands, and tells those that ask for it where they run. */
  record Creation(Map<String, String> environment) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == TestCommand.class
          ? type.cast(new TestCommand(environment))
          : CommandLine.defaultFactory().create(type);
    }
  }

  /** Help on a command that names a story shows what may be decided in it. */
  private static int executed(CommandLine.ParseResult parsed) {
    int code = new CommandLine.RunLast().execute(parsed);
    if (parsed.hasSubcommand() && parsed.subcommand().isUsageHelpRequested()) {
      StoriesCommand.printDecisions(parsed.subcommand());
    }
    return code;
  }

  /** Errors, unlike exceptions, are not handed to a handler. */
  private static int execute(CommandLine command, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      command.getErr().println("demarche: the input takes more memory than there is: " + exhausted);
      return ExitCode.ENGINE_FAILED;
    }
  }

  private static CommandLine.Help.ColorScheme colours() {
    CommandLine.Help.Ansi ansi =
        Terminal.hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    return CommandLine.Help.defaultColorScheme(ansi);
  }

  /** What is wrong with the arguments, and where to read on. */
  private static int explain(CommandLine.ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("demarche: " + Problem.clean(message(wrong)));
    err.println("Try '" + help(command.getCommandSpec()) + "'.");
    return ExitCode.BAD_INPUT;
  }

  /** What to type for the help of a command; the help command knows those of the first level. */
  private static String help(CommandLine.Model.CommandSpec spec) {
    boolean nested = spec.parent() != null && spec.parent().parent() != null;
    return nested
        ? spec.qualifiedName() + " --help"
        : spec.qualifiedName().replaceFirst("^demarche", "demarche help");
  }

  /** An argument that fits nothing is named alone, with what it may have been meant to be. */
  private static String message(CommandLine.ParameterException wrong) {
    if (!(wrong instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return wrong.getMessage();
    }
    CommandLine command = wrong.getCommandLine();
    String first = unmatched.getUnmatched().get(0);
    if (first.startsWith("-")) {
      return "There is no option '"
          + first
          + "'."
          + Nearest.hint(first, command.getCommandSpec().optionsMap().keySet());
    }
    if (command.getCommandSpec().parent() != null && command.getSubcommands().isEmpty()) {
      return "'" + first + "' is one argument too many.";
    }
    boolean story = Stories.shipped().contains(first);
    return "There is no command '"
        + first
        + "'."
        + (story ? " Maybe 'run " + first + "'." : Nearest.hint(first, commands(command)));
  }

  private static Collection<String> commands(CommandLine command) {
    return command.getParent() == null ? Demarche.names() : command.getSubcommands().keySet();
  }

  /** What went wrong, without a stack trace: that is never the user's business. */
  private static int explain(Exception failure, PrintWriter err) {
    if (failure instanceof InvalidInput invalid) {
      err.print(FindingsText.plain(invalid.problems(), Terminal.isWatched()));
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof EngineFailure || failure instanceof Exhausted) {
      err.println("demarche: " + Problem.clean(failure.getMessage()));
      return ExitCode.ENGINE_FAILED;
    }
    err.println("demarche: something failed that should not: " + failure);
    return ExitCode.ENGINE_FAILED;
  }
}
