package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Writes what each command says of itself into files, which the launcher hands out without Java:
 * {@code NAME.help} and, of the program as a whole, {@code ALL.help} and {@code ALL.version}; with
 * colour where it is said to be read on a terminal. {@code NAME.options} lists the options of a
 * command between blanks, by which the launcher knows a mistyped one.
 */
final class HelpFiles {

  private HelpFiles() {}

  /**
   * Writes all files.
   *
   * @param arguments the folder, which is made, and what the names of help files end with
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String ending = arguments.length > 1 ? arguments[1] : "";
    Files.writeString(folder.resolve("ALL.help" + ending), said("--help"));
    Files.writeString(folder.resolve("ALL.version" + ending), said("--version"));
    for (String name : Demarche.names()) {
      Files.writeString(folder.resolve(name + ".help" + ending), said("help", name));
      Files.writeString(folder.resolve(name + ".options"), options(name));
    }
  }

  private static String said(String... arguments) {
    StringWriter out = new StringWriter();
    PrintWriter written = new PrintWriter(out);
    int code = Main.run(written, written, arguments);
    if (code != ExitCode.AS_EXPECTED) {
      throw new IllegalStateException(List.of(arguments) + ": " + out);
    }
    return out.toString();
  }

  private static String options(String name) {
    CommandLine all = Demarche.of(new Main.Creation(System.getenv()), name);
    CommandLine command = all.getSubcommands().getOrDefault(name, all);
    return options(command).sorted().collect(Collectors.joining(" ", " ", " \n"));
  }

  /** With those of what it groups. */
  private static Stream<String> options(CommandLine command) {
    return Stream.concat(
            command.getCommandSpec().optionsMap().keySet().stream(),
            command.getSubcommands().values().stream().flatMap(HelpFiles::options))
        .distinct();
  }
}
