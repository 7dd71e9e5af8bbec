package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of its own, elsewhere in the world, prints the same bytes. */
class ProcessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"
            + " -Dfile.encoding=ISO-8859-1",
        "-Duser.language=ar -Duser.country=SA -Duser.timezone=America/Caracas"
            + " -Dstdout.encoding=US-ASCII"
      })
  void a_fresh_process_in_another_locale_and_zone_prints_the_same_bytes(String flags)
      throws Exception {
    for (String format : List.of("json", "text", "html")) {
      String expected = Ran.of("run", "scenarios/syria-2026", "--format", format).out();
      assertEquals(expected, process(flags, "run", "scenarios/syria-2026", "--format", format));
    }
  }

  static String process(String flags, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = Ran.command(List.of(flags.split(" ")), arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return out;
  }
}
