package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void where_nobody_watches_nothing_is_written() {
    assertEquals("", written(false));
  }

  @Test
  void on_a_terminal_one_line_is_drawn_again_and_again_and_is_gone_at_the_end() {
    String written = written(true);
    String[] drawn = written.split("\r");
    assertTrue(written.startsWith("\rmutants "), written);
    assertTrue(written.contains("2/2"), written);
    assertEquals("", drawn[drawn.length - 1].strip());
    assertTrue(written.endsWith("\r"), written);
    assertTrue(Arrays.stream(drawn).allMatch(it -> it.length() < 80), written);
    assertEquals(-1, written.indexOf('\n'));
  }

  private static String written(boolean watched) {
    StringWriter err = new StringWriter();
    try (Progress progress = Progress.of("mutants", 2, new PrintWriter(err), watched)) {
      progress.step();
      progress.step();
    }
    return err.toString();
  }
}
