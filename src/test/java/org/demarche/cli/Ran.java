package org.demarche.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What one command printed, and how it ended. */
record Ran(int code, String out, String err) {

  static Ran of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Ran(code, out.toString(), err.toString());
  }
}
