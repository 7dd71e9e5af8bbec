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

  /** What tells about the command itself. */
  private static final List<String> HELP =
      List.of(
          "--help",
          "--version",
          "help run",
          "no-such-command",
          "--no-such-option",
          "run --no-such-option",
          "compare --no-such-option",
          "why --no-such-option",
          "whynot --no-such-option",
          "check --no-such-option",
          "test --no-such-option",
          "");

  private static final List<String> COMMANDS =
      List.of(
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

  /**
   * Uses commands.
   *
   * @param kind "help" for what tells about the command itself, or "whole" for all the rest
   */
  public static void main(String[] kind) {
    Locale.setDefault(Locale.ROOT);
    for (String command : List.of(kind).contains("help") ? HELP : COMMANDS) {
      PrintWriter nobody = new PrintWriter(Writer.nullWriter());
      Main.run(nobody, nobody, command.isEmpty() ? new String[0] : command.split(" "));
    }
  }
}
