package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts sessions in processes of their own. */
final class Played {

  private Played() {}

  /** The command line of a session; its messages go nowhere. */
  static List<String> command(List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.add("play");
    command.addAll(List.of(arguments));
    return command;
  }

  static Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(List.of(), arguments))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
