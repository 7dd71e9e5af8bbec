package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the page on tests shows is what the commands print, and what its files hold. */
class TestingDocsTest {

  private static final Path PAGE = Path.of("docs", "testing.md");
  private static final Transcripts TRANSCRIPTS = new Transcripts(PAGE);

  /** Of the transcript of a failure. */
  private static final String FAILING = "docs/testing/expect-too-early.yaml";

  @TestFactory
  Stream<DynamicTest> a_transcript_is_what_the_command_prints() throws Exception {
    return IntStream.range(0, TRANSCRIPTS.count())
        .mapToObj(index -> dynamicTest("transcript " + index, () -> check(index)));
  }

  private static void check(int index) throws Exception {
    boolean failing = List.of(TRANSCRIPTS.command(index)).contains(FAILING);
    TRANSCRIPTS.check(index, failing ? 1 : 0);
  }

  @Test
  void the_files_that_are_shown_are_those_that_are_tried() throws Exception {
    String page = Files.readString(PAGE);
    String expectations = Files.readString(Path.of(FAILING));
    assertTrue(page.contains(expectations.substring(expectations.indexOf("of: "))));
    String test =
        Files.readString(Path.of("examples/junit-tests/src/test/java/example/ScenariosTest.java"));
    assertTrue(page.contains(test.substring(test.indexOf("class "))));
    assertEquals(5, TRANSCRIPTS.count());
  }
}
