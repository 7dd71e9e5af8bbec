package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  void a_name_that_ends_as_folders_do_makes_no_file() {
    String there = folder.resolve("reports") + "/";
    Ran ran = Ran.of("run", "first-truce", "-o", there);
    assertEquals(2, ran.code());
    assertEquals(
        "demarche: Invalid value for option '--output': found the name of a folder, '"
            + there
            + "', expected that of a file\nTry 'demarche help run'.\n",
        ran.err());
    assertFalse(Files.exists(folder.resolve("reports")));
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

  @Test
  void a_file_that_exists_is_left_as_it_is_unless_that_is_forced() throws IOException {
    Path report = Files.writeString(folder.resolve("report.txt"), "mine");
    List<String> command = List.of("run", "first-truce", "-o", report.toString());
    assertEquals(
        report
            + ": The file exists and is left as it is. Maybe another name, or --force to replace"
            + " it.\n",
        ran(command).err());
    assertEquals("mine", Files.readString(report));
    assertEquals(0, ran(command, "--force").code());
    assertEquals(Ran.of("run", "first-truce").out(), Files.readString(report));
  }

  @Test
  void what_is_read_is_never_written_over() throws IOException {
    Path story = folder.resolve("scenario.yaml");
    Files.copy(Path.of("scenarios/first-truce/scenario.yaml"), story);
    Path link = Files.createSymbolicLink(folder.resolve("page.html"), story);
    String before = Files.readString(story);
    for (Path target : List.of(story, link, folder.resolve("new.yaml"), folder.resolve("x.drl"))) {
      Ran ran =
          Ran.of("run", story.toString(), "--rules", "rules", "-o", target.toString(), "--force");
      assertEquals(2, ran.code(), target.toString());
      assertEquals(
          target
              + ": Scenarios, what-ifs and rules are not written over; expected the name of a"
              + " report. Maybe 'report.html'.\n",
          ran.err());
    }
    assertEquals(before, Files.readString(story));
    assertFalse(Files.exists(folder.resolve("new.yaml")));
  }

  @Test
  void what_the_same_command_reads_is_not_written_over_whatever_its_name() throws IOException {
    Path story = folder.resolve("mine.txt");
    Files.copy(Path.of("scenarios/first-truce/scenario.yaml"), story);
    Path whatIf = folder.resolve("change");
    Files.copy(Path.of("scenarios/first-truce/what-if-renewed-late.yaml"), whatIf);
    Path report = Files.writeString(folder.resolve("report"), "old");
    for (List<String> command :
        List.of(
            List.of("run", story.toString(), "-o", story.toString()),
            List.of("run", story.toString(), "--output=" + story),
            List.of("why", story.toString(), "ceasefire-lapsed", "-o", story.toString()),
            List.of("run", "first-truce", "--what-if", whatIf.toString(), "-o" + whatIf),
            List.of("compare", "first-truce", whatIf.toString(), "-o", whatIf.toString()),
            List.of("compare", "first-truce", "nope", "--left=" + whatIf, "-o", whatIf + ""),
            List.of("check", story.toString(), "-o", story.toString()),
            List.of("test", story.toString(), "-o", story.toString()))) {
      Ran ran = ran(command, "--force");
      assertEquals(2, ran.code(), command + ran.err());
      assertTrue(ran.err().contains("are not written over"), command + ran.err());
    }
    assertEquals(
        Files.readString(Path.of("scenarios/first-truce/scenario.yaml")), Files.readString(story));
    assertEquals(0, Ran.of("run", story + "", "-o", report + "", "--force").code());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_is_no_file_is_left_as_it_is() throws IOException {
    for (List<String> force : List.of(List.<String>of(), List.of("--force"))) {
      Ran ran = ran(List.of("run", "first-truce", "-o", "/dev/null"), force.toArray(String[]::new));
      assertEquals(
          "/dev/null: This is no ordinary file and is left as it is. Maybe '-o -' for standard"
              + " output.\n",
          ran.err());
    }
    Path nowhere = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertEquals(
        nowhere + ": This is a link that leads to no file; expected the name of a new file.\n",
        Ran.of("run", "first-truce", "-o", nowhere.toString()).err());
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_system_says_why_a_file_cannot_be_written() {
    Path named = folder.resolve("x".repeat(300));
    Ran ran = Ran.of("run", "first-truce", "-o", named.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().startsWith(named + ": The file cannot be written (File name too long);"));
  }

  /** A process that may write files of some thousand bytes only stands for a disk that is full. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothing_is_kept_of_a_file_for_which_there_is_no_room() throws Exception {
    Path page = folder.resolve("page.html");
    Path said = folder.resolve("said");
    List<String> limited =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f 64 && exec \"$@\"", "sh"));
    limited.addAll(
        Ran.command(
            List.of("-XX:-UsePerfData"),
            "run",
            "first-truce",
            "--format",
            "html",
            "-o",
            page.toString()));
    Process process =
        new ProcessBuilder(limited).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertEquals(2, process.waitFor(), Files.readString(said));
    assertTrue(
        Files.readString(said).startsWith(page + ": The file cannot be written (File too large);"),
        Files.readString(said));
    assertFalse(Files.exists(page));
  }
}
