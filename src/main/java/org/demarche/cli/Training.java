package org.demarche.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Does what users do most, and prints nothing, so that the Java machine can keep the classes that
 * this takes and start sooner the next time.
 */
final class Training {

  private static final String STORY = "syria-2026";
  private static final List<String> COMMANDS =
      List.of(
          "",
          "--help",
          "no-such-command",
          "stories " + STORY,
          "run " + STORY,
          "run " + STORY + " --format json --what-if do 1",
          "compare " + STORY + " no-agreement",
          "why " + STORY + " perceived-neutral",
          "whynot " + STORY + " buffer-consented",
          "rules lapses",
          "facts ceasefire",
          "check " + STORY);

  private Training() {}

  public static void main(String[] none) {
    Locale.setDefault(Locale.ROOT);
    for (String command : COMMANDS) {
      PrintWriter nobody = new PrintWriter(Writer.nullWriter());
      Main.run(nobody, nobody, command.isEmpty() ? new String[0] : command.split(" "));
    }
  }
}
