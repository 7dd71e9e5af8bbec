package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What one command printed, and how it ended. */
record Ran(int code, String out, String err) {

  /** What a command printed that found nothing on standard input. */
  static Ran of(String... arguments) {
    return reading("", arguments);
  }

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** The same with something to read on standard input. */
  static Ran reading(String input, String... arguments) {
    InputStream former = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(former);
    }
  }
}
