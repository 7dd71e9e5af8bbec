package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        String line = lines.readLine();
        if (line == null) {
          out.print(player.leave());
        } else if (!line.isBlank() && !line.strip().startsWith("#")) {
          answer(line, number);
        }
        out.flush();
      }
      return ExitCode.AS_EXPECTED;
    } catch (IOException unreadable) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of(INPUT), "Standard input cannot be read.");
    }
  }

  private void answer(String line, int number) {
    out.println(player.prompt() + Problem.clean(line.strip()));
    out.flush();
    out.print(player.answer(line, new Place(INPUT, number, 1)));
  }
}
