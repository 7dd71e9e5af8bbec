package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.demarche.play.Player;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;

/**
 * Plays by the lines of standard input, each shown after the prompt. Blank lines and comments are
 * passed over. The first line that fails ends the session: what follows was written for a state
 * that has not been reached.
 */
final class Script {

  private static final String INPUT = "<stdin>";
  private static final int LONGEST_LINE = 100_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Player player;
  private final PrintWriter out;

  Script(Player player, PrintWriter out) {
    this.player = player;
    this.out = out;
  }

  int play(InputStream input) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    try {
      for (int number = 1; !player.isOver(); number++) {
        Optional<String> line = line(lines, number);
        if (line.isEmpty()) {
          out.print(player.leave());
        } else if (!line.get().isBlank() && !line.get().strip().startsWith("#")) {
          answer(line.get(), number);
        }
        out.flush();
      }
      return ExitCode.AS_EXPECTED;
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(INPUT), "Standard input cannot be read.");
    }
  }

  /** The next line; nothing at the end. A line without an end is not read for ever. */
  private static Optional<String> line(Reader input, int number) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = input.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = input.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new InvalidInput(
            Code.TOO_LARGE,
            new Place(INPUT, number, 1),
            "The line is longer than " + LONGEST_LINE + " characters; expected a command.");
      }
      if (number > 1 || next != BYTE_ORDER_MARK || !line.isEmpty()) {
        line.append((char) next);
      }
    }
    return Optional.of(line.toString());
  }

  private void answer(String line, int number) {
    out.println(player.prompt() + Problem.clean(line.strip()));
    out.flush();
    out.print(player.answer(line, new Place(INPUT, number, 1)));
  }
}
