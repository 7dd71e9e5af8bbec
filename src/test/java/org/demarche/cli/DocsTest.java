package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages on what-ifs show is what the commands print, and what they name can be run. */
class DocsTest {

  private static final Path PAGE = Path.of("docs", "what-if.md");
  private static final Transcripts WHAT_IF = new Transcripts(PAGE);
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("`\\./demarche( [^`]*)?`");
  private static final Pattern LINE = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> a_transcript_is_what_the_command_prints() throws Exception {
    assertEquals(3, WHAT_IF.count());
    return IntStream.range(0, WHAT_IF.count())
        .mapToObj(index -> dynamicTest("transcript " + index, () -> WHAT_IF.check(index)));
  }

  @TestFactory
  Stream<DynamicTest> commands_for_a_shell_need_no_quotes() throws Exception {
    return SHELL
        .matcher(Files.readString(PAGE))
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(
            command ->
                dynamicTest(
                    command,
                    () -> {
                      assertTrue(command.matches("[A-Za-z0-9 ./:=+-]+"), command);
                      runs(command.replaceFirst("^\\./demarche ", "").split(" "));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> every_command_that_is_named_runs() throws Exception {
    return NAMED
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> match.group(1).strip())
        .filter(command -> !command.startsWith("play"))
        .map(command -> dynamicTest(command, () -> runs(command.split(" "))));
  }

  @TestFactory
  Stream<DynamicTest> every_line_of_the_grammar_s_table_changes_the_founding_case()
      throws Exception {
    List<String> lines =
        LINE.matcher(Files.readString(PAGE))
            .results()
            .map(match -> match.group(1))
            .filter(line -> !line.startsWith("./"))
            .toList();
    assertEquals(8, lines.size());
    return lines.stream()
        .map(
            line ->
                dynamicTest(
                    line,
                    () ->
                        assertEquals(
                            1, Ran.of("compare", "syria-2026", line, "--exit-code").code())));
  }

  @Test
  void every_link_leads_somewhere() throws Exception {
    Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      List<String> broken =
          pages
              .filter(page -> page.toString().endsWith(".md"))
              .flatMap(
                  page ->
                      Transcripts.text(page, link).stream()
                          .filter(target -> !Files.exists(page.resolveSibling(target)))
                          .map(target -> page + ": " + target))
              .toList();
      assertEquals(List.of(), broken);
    }
  }

  private static void runs(String... command) {
    Ran ran = Ran.of(command);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().length() > 20, ran.out());
  }
}
