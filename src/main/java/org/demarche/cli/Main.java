package org.demarche.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.demarche.engine.EngineFailure;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import picocli.CommandLine;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(
        new PrintStream(stream, false, StandardCharsets.UTF_8), false, StandardCharsets.UTF_8);
  }

  /**
   * Runs one command.
   *
   * @param out takes data
   * @param err takes messages
   * @return 0 as expected; 1 findings; 2 bad usage or input; 3 the engine failed
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command = new CommandLine(new Demarche());
    command.setOut(out);
    command.setErr(err);
    command.setUsageHelpWidth(80);
    command.setColorScheme(colours());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setAbbreviatedOptionsAllowed(false);
    command.setParameterExceptionHandler((wrong, given) -> explain(wrong));
    command.setExecutionExceptionHandler(
        (failure, failed, result) -> explain(failure, failed.getErr()));
    int code = command.execute(arguments);
    out.flush();
    err.flush();
    return code;
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
    err.println("demarche: " + wrong.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)
        && wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      Nearest.to(unmatched.getUnmatched().get(0), command.getCommandSpec().optionsMap().keySet())
          .ifPresent(option -> err.println("Did you mean: " + option + "?"));
    }
    String name = command.getCommandName();
    err.println("Try 'demarche help" + (name.equals("demarche") ? "" : " " + name) + "'.");
    return ExitCode.BAD_INPUT;
  }

  /** What went wrong, without a stack trace: that is never the user's business. */
  private static int explain(Exception failure, PrintWriter err) {
    if (failure instanceof InvalidInput invalid) {
      invalid.problems().forEach(err::println);
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof EngineFailure) {
      err.println("demarche: " + failure.getMessage());
      return ExitCode.ENGINE_FAILED;
    }
    err.println("demarche: something failed that should not: " + failure);
    return ExitCode.ENGINE_FAILED;
  }
}
