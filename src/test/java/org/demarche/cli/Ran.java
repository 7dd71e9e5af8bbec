package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one command printed, and how it ended. */
record Ran(int code, String out, String err) {

  /** The command line of a process of its own. */
  static List<String> command(List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What a command printed that found nothing on standard input. */
  static Ran of(String... arguments) {
    return reading("", arguments);
  }

  /** What a command printed where the environment says this; else it says nothing. */
  static Ran where(Map<String, String> environment, String... arguments) {
    return reading("", environment, arguments);
  }

  private static Ran run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), environment, arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** The same with something to read on standard input. */
  static Ran reading(String input, String... arguments) {
    return reading(input, Map.of(), arguments);
  }

  private static Ran reading(String input, Map<String, String> environment, String... arguments) {
    InputStream former = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(environment, arguments);
    } finally {
      System.setIn(former);
    }
  }
}
