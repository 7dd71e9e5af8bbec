package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where reports go, and what is said where they cannot go. */
class OutputTest {

  @TempDir Path folder;

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("run", "first-truce"),
          List.of("run", "first-truce", "--format", "json"),
          List.of("run", "first-truce", "--format", "html"),
          List.of("compare", "first-truce", "attack-after-the-term"),
          List.of("compare", "first-truce", "attack-after-the-term", "--format", "html"),
          List.of("why", "first-truce", "ceasefire-lapsed"),
          List.of("whynot", "first-truce", "ceasefire-expired"),
          List.of("check", "scenarios/first-truce", "--format", "json"),
          List.of("test", "scenarios/first-truce"));

  private static Ran ran(List<String> command, String... more) {
    return Ran.of(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void a_dash_is_standard_output_for_every_command() {
    for (List<String> command : COMMANDS) {
      Ran plain = ran(command);
      Ran dashed = ran(command, "-o", "-");
      assertEquals(plain.code(), dashed.code(), command.toString());
      assertEquals(plain.out(), dashed.out(), command.toString());
      assertTrue(plain.out().length() > 40, command + ": " + plain.err());
    }
    assertFalse(Files.exists(Path.of("-")));
  }

  @Test
  void a_page_may_be_asked_for_on_a_terminal() {
    System.setProperty("demarche.terminal", "true");
    try {
      assertTrue(
          Ran.of("run", "first-truce", "--format", "html", "-o", "-")
              .out()
              .startsWith("<!DOCTYPE html>"));
    } finally {
      System.clearProperty("demarche.terminal");
    }
  }

  @Test
  void an_empty_name_is_refused() {
    Ran ran = Ran.of("run", "first-truce", "-o", "");
    assertEquals(2, ran.code());
    assertEquals(
        "--output: Found an empty name; expected the name of a file. Maybe '-o -' for standard"
            + " output.\n",
        ran.err());
  }

  @Test
  void a_folder_that_is_not_there_is_named_and_a_near_one_offered() throws IOException {
    Files.createDirectory(folder.resolve("pages"));
    Path near = folder.resolve("pagse").resolve("run.html");
    Ran ran = Ran.of("run", "first-truce", "--format", "html", "-o", near.toString());
    assertEquals(2, ran.code());
    assertEquals(
        near
            + ": Found no folder '"
            + near.getParent()
            + "'; expected one that is there. Maybe '"
            + folder.resolve("pages")
            + "'.\n",
        ran.err());
  }

  @Test
  void a_folder_like_no_other_is_to_be_made_first() {
    Path file = folder.resolve("reports/of/today/run.txt");
    Ran ran = Ran.of("why", "first-truce", "ceasefire-lapsed", "-o", file.toString());
    assertEquals(2, ran.code());
    assertEquals(
        file
            + ": Found no folder '"
            + file.getParent()
            + "'; expected one that is there. Maybe 'mkdir -p "
            + file.getParent()
            + "' first.\n",
        ran.err());
    assertFalse(Files.exists(folder.resolve("reports")));
  }
}
