package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what the commands print, and what it names can be run. To renew what it
 * shows, run once with {@code -Ddemarche.bless=true} and review it.
 */
class ReadmeTest {

  private static final Transcripts TRANSCRIPTS = new Transcripts(Path.of("README.md"));
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("`\\./demarche( [^`]*)?`");

  /** The place of the transcript about a copy that the reader makes. */
  private static final int COPY = 4;

  @TempDir Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<MatchResult> found(Pattern pattern) throws IOException {
    return pattern.matcher(readme()).results().toList();
  }

  @TestFactory
  Stream<DynamicTest> a_transcript_is_what_the_command_prints() throws Exception {
    return IntStream.range(0, TRANSCRIPTS.count())
        .filter(index -> index != COPY)
        .mapToObj(index -> dynamicTest("transcript " + index, () -> TRANSCRIPTS.check(index)));
  }

  @Test
  void the_story_is_shown_as_it_is() throws Exception {
    assertEquals(
        Files.readString(Path.of("scenarios/first-truce/scenario.yaml")),
        found(YAML).get(0).group(1));
  }

  @Test
  void changing_one_thing_gives_what_is_shown() throws Exception {
    String story = Files.readString(Path.of("scenarios/first-truce/scenario.yaml"));
    String added = found(YAML).get(1).group(1);
    Path copy = Files.createDirectories(folder.resolve("late-renewal"));
    Files.writeString(
        copy.resolve("scenario.yaml"), story.replace("expect:\n", added + "expect:\n"));
    assertEquals("run late-renewal", String.join(" ", TRANSCRIPTS.command(COPY)));
    TRANSCRIPTS.assertShown(Ran.of("run", copy.toString(), "--rules", "rules").out(), COPY);
  }

  @TestFactory
  Stream<DynamicTest> every_command_that_is_named_runs() throws Exception {
    return found(NAMED).stream()
        .map(match -> match.group(1) == null ? "" : match.group(1).strip())
        .distinct()
        .map(
            command ->
                dynamicTest(
                    "demarche " + command,
                    () -> {
                      Ran ran = command.isEmpty() ? Ran.of() : Ran.of(command.split(" "));
                      assertEquals(0, ran.code(), ran.err());
                      assertTrue(ran.out().length() > 20, ran.out());
                    }));
  }

  @Test
  void every_link_leads_somewhere() throws Exception {
    Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
    List<String> broken =
        found(link).stream()
            .map(match -> match.group(1))
            .filter(target -> !Files.exists(Path.of(target)))
            .toList();
    assertEquals(List.of(), broken);
  }
}
