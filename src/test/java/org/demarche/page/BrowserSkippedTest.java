package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What the tests of the page do where no browser can be had. */
class BrowserSkippedTest {

  @TempDir Path folder;

  private String told(String path) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    assertThrows(TestAbortedException.class, () -> Browser.orSkipped(path, stream));
    return told.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void without_a_browser_they_are_skipped_and_say_so() {
    assertEquals(
        "SKIPPED: the page was not tried in a browser. Install chromium and chromedriver.",
        told(folder.toString()));
  }

  @Test
  void a_browser_without_its_driver_is_none() throws IOException {
    Files.createFile(folder.resolve("chromium")).toFile().setExecutable(true);
    assertEquals(
        "SKIPPED: the page was not tried in a browser. Install chromium and chromedriver.",
        told(folder.toString()));
  }
}
