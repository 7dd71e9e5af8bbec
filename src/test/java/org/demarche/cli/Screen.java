package org.demarche.cli;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A session on a pseudo-terminal of 80 columns and 24 rows, as one sees it and types to it. */
final class Screen implements AutoCloseable {

  static final String TAB = "\t";
  static final String ENTER = "\r";
  static final String UP = "\u001bOA";
  static final String LEFT = "\u001bOD";
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";

  private final PtyProcess process;
  private final Reader printed;
  private final StringBuilder seen = new StringBuilder();
  private int read;

  private Screen(PtyProcess process) {
    this.process = process;
    this.printed = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
  }

  static Screen of(Map<String, String> more, String... arguments) throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm-256color");
    environment.putAll(more);
    List<String> flags = List.of("-Ddemarche.terminal=true", "-Ddemarche.typed=true");
    return new Screen(
        new PtyProcessBuilder(Played.command(flags, arguments).toArray(String[]::new))
            .setEnvironment(environment)
            .setInitialColumns(80)
            .setInitialRows(24)
            .start());
  }

  void type(String... keys) throws IOException {
    process.getOutputStream().write(String.join("", keys).getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits until a text appears after what was waited for before; returns all up to its end. */
  String await(String text) throws IOException {
    while (true) {
      String fresh = seen.substring(read);
      int found = fresh.indexOf(text);
      if (found >= 0) {
        read += found + text.length();
        return fresh.substring(0, found + text.length());
      }
      int character = printed.read();
      if (character < 0) {
        throw new AssertionError("'" + text + "' never appeared, but: " + fresh);
      }
      seen.append((char) character);
      forgetControls();
    }
  }

  /** What moves the cursor or colours is no text; nor are returns. */
  private void forgetControls() {
    String plain =
        seen.substring(read)
            .replaceAll("\u001b\\[[0-9;?]*[A-Za-ln-z]|\u001b[=>]|\u001b\\(B|\r|\u0007", "");
    seen.setLength(read);
    seen.append(plain);
  }

  /** Waits for the end; returns what was still printed. */
  String rest() throws IOException {
    StringBuilder rest = new StringBuilder(seen.substring(read));
    try {
      for (int it = printed.read(); it >= 0; it = printed.read()) {
        rest.append((char) it);
      }
    } catch (IOException hungUp) {
      // A terminal whose process has ended may say so in this way.
    }
    return rest.toString().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\r", "");
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
