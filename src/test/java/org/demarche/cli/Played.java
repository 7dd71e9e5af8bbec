package org.demarche.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts sessions in processes of their own. */
final class Played {

  private Played() {}

  /** The command line of a session; its messages go nowhere. */
  static List<String> command(List<String> flags, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    all.addAll(flags);
    String[] play = Stream.concat(Stream.of("play"), Stream.of(arguments)).toArray(String[]::new);
    return Ran.command(all, play);
  }

  static Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(List.of(), arguments))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
