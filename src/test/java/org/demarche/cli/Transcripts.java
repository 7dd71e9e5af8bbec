package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that a page shows with what they print. To renew what it shows, run once with {@code
 * -Ddemarche.bless=true} and review it.
 */
record Transcripts(Path page) {

  private static final Pattern TRANSCRIPT =
      Pattern.compile("```console\n\\$ \\./demarche ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  private List<MatchResult> found() throws IOException {
    return TRANSCRIPT.matcher(Files.readString(page)).results().toList();
  }

  /** What the first group of a pattern matches in a page, each time. */
  static List<String> text(Path page, Pattern pattern) {
    try {
      return pattern
          .matcher(Files.readString(page))
          .results()
          .map(match -> match.group(1))
          .toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  int count() throws IOException {
    return found().size();
  }

  /** The arguments of one of the commands, counted from 0. */
  String[] command(int index) throws IOException {
    Matcher words = WORD.matcher(found().get(index).group(1));
    return words
        .results()
        .map(
            word ->
                word.group(1) != null
                    ? word.group(1)
                    : word.group(2) != null ? word.group(2) : word.group(3))
        .toArray(String[]::new);
  }

  /** Asserts that a command prints what the page shows under it. */
  void assertShown(String printed, int index) throws IOException {
    MatchResult shown = found().get(index);
    if (Boolean.getBoolean("demarche.bless")) {
      String text =
          new StringBuilder(Files.readString(page))
              .replace(shown.start(2), shown.end(2), printed)
              .toString();
      Files.writeString(page, text);
    }
    assertEquals(found().get(index).group(2), printed);
  }

  /** Runs a command as it is shown and asserts that it prints what is shown. */
  void check(int index) throws IOException {
    check(index, 0);
  }

  /** The same of a command that ends with another exit code. */
  void check(int index, int code) throws IOException {
    Ran ran = Ran.of(command(index));
    assertEquals(code, ran.code(), ran.err());
    assertShown(ran.out(), index);
  }
}
