package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands that come from standard input are read line by line, and never without a bound. */
class ScriptTest {

  private static Ran play(String input, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "play";
    words[1] = "first-truce";
    System.arraycopy(options, 0, words, 2, options.length);
    return Ran.reading(input, words);
  }

  @Test
  void a_line_that_does_not_end_is_refused() {
    Ran ran = play("next\n" + "x".repeat(100_001));
    assertEquals(2, ran.code());
    assertEquals(
        "<stdin>:2:1: The line is longer than 100000 characters; expected a command.\n", ran.err());
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_command() {
    assertEquals(play("next\n").out(), play("\uFEFFnext\n").out());
    assertEquals(0, play("\uFEFFnext\n").code());
  }

  @Test
  void the_last_line_needs_no_end() {
    assertEquals(play("next\n").out(), play("next").out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_nothing_is_no_workspace(@TempDir Path folder) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("kept"), folder.resolve("nowhere"));
    Ran ran = play("next\n", "--workspace", link.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().endsWith("This is no file, expected a workspace.\n"), ran.err());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.exists(link));
    assertTrue(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
  }
}
