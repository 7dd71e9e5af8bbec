package org.demarche.junit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.problem.InvalidInput;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Each thing that is tried is a test that goes to its line and fails as the command tells it. */
class DemarcheTestsTest {

  private static final String STORY =
      """
      name: River
      about: A truce that nobody renews.
      starts: 2030-05-01
      days: 7
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - ceasefire: {id: truce, between: [north, south], starts: 2030-05-01T20:00, term: 4 days}
      expect:
        - {begins: {ceasefire-lapsed: {ceasefire: truce}}, on: 2030-05-05T20:00}
        - {never: {ceasefire-lapsed: {ceasefire: truce}}}
        - {never: {ceasefire-lapsed: {ceasefire: truce}}, expected-failure: it lapses}
      """;

  @TempDir Path folder;

  private List<DynamicTest> tests() throws Exception {
    Path story = Files.createDirectories(folder.resolve("river"));
    Files.writeString(story.resolve("scenario.yaml"), STORY);
    List<DynamicNode> nodes = DemarcheTests.by(List.of(Path.of("shipped")), story).toList();
    assertEquals(List.of("river"), nodes.stream().map(DynamicNode::getDisplayName).toList());
    return ((DynamicContainer) nodes.get(0)).getChildren().map(DynamicTest.class::cast).toList();
  }

  @Test
  void an_expectation_is_a_test_that_says_where_it_stands() throws Exception {
    DynamicTest first = tests().get(0);
    assertTrue(first.getDisplayName().startsWith("{begins: {ceasefire-lapsed: "));
    assertEquals(
        folder.resolve("river/scenario.yaml").toUri() + "?line=10&column=6",
        first.getTestSourceUri().orElseThrow().toString());
    assertDoesNotThrow(first.getExecutable());
  }

  @Test
  void a_failure_says_what_the_command_says() throws Exception {
    AssertionFailedError failed =
        assertThrows(AssertionFailedError.class, tests().get(1).getExecutable());
    assertTrue(failed.getMessage().contains("FAILED  river: {never: "), failed.getMessage());
    assertTrue(failed.getMessage().contains("\n  explain   demarche why "), failed.getMessage());
  }

  @Test
  void what_is_expected_to_fail_or_not_yet_blessed_is_skipped_with_its_reason() throws Exception {
    List<DynamicTest> tests = tests();
    assertEquals(
        "expected failure: it lapses",
        assertThrows(TestAbortedException.class, tests.get(2).getExecutable()).getMessage());
    String golden =
        assertThrows(TestAbortedException.class, tests.get(tests.size() - 1).getExecutable())
            .getMessage();
    assertTrue(golden.startsWith("not yet blessed: there is no "), golden);
  }

  @Test
  void nothing_to_try_is_an_error() {
    assertThrows(InvalidInput.class, () -> DemarcheTests.in(folder));
  }
}
