package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that take so long that somebody waits for them, or does not. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongRunTest {

  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  /** A century with so many open ceasefires that nobody waits for its end. */
  private Path century() throws IOException {
    StringBuilder text = new StringBuilder("name: A century\nabout: Long.\nstarts: 2030-01-01\n");
    text.append("days: 36525\nfacts:\n");
    text.append("  - actor: {id: north, type: state}\n  - actor: {id: south, type: state}\n");
    for (int i = 0; i < 400; i++) {
      text.append("  - ceasefire: {id: c%d, between: [north, south], ".formatted(i))
          .append("starts: 2030-01-01T12:00, term: open}\n");
    }
    text.append("events:\n  2030-01-01T15:00:\n");
    text.append("    - violation: {id: shelling, ceasefire: c0, by: north}\n");
    return Files.writeString(folder.resolve("century.yaml"), text.toString());
  }

  private static Process onTerminal(List<String> arguments) throws IOException {
    List<String> flags = List.of("-XX:+UseSerialGC", "-Ddemarche.watched=true");
    List<String> command = Ran.command(flags, arguments.toArray(String[]::new));
    try {
      return new PtyProcessBuilder(command.toArray(String[]::new)).start();
    } catch (IOException | UnsatisfiedLinkError none) {
      System.err.println("NOT TESTED: there is no pseudo-terminal on this machine: " + none);
      Assumptions.abort("There is no pseudo-terminal on this machine: " + none);
      throw none;
    }
  }

  private static String read(Process process, String until) throws IOException {
    StringBuilder seen = new StringBuilder();
    while (seen.indexOf(until) < 0) {
      int next = process.getInputStream().read();
      assertTrue(next >= 0, "'" + until + "' never appeared, but: " + seen);
      seen.append((char) next);
    }
    return seen.toString();
  }

  @Test
  void control_c_keeps_the_days_that_were_played() throws Exception {
    keepsWhatWasPlayed(ExitCode.INTERRUPTED, LongRunTest::typeControlC);
  }

  /** As a supervisor or a time limit ends a process. */
  @Test
  void a_request_to_terminate_keeps_the_days_that_were_played() throws Exception {
    keepsWhatWasPlayed(
        TERMINATED, process -> ProcessHandle.of(process.pid()).orElseThrow().destroy());
  }

  private static void typeControlC(Process process) {
    try {
      process.getOutputStream().write(3);
      process.getOutputStream().flush();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private void keepsWhatWasPlayed(int code, Consumer<Process> ending) throws Exception {
    Path story = century();
    Path report = folder.resolve("report.txt");
    Process process =
        onTerminal(List.of("run", story.toString(), "--rules", "rules", "-o", report.toString()));
    assertTrue(read(process, "36525").contains("days"));
    ending.accept(process);
    Matcher said =
        Pattern.compile("demarche: interrupted after (\\S+); the days until then are reported.")
            .matcher(read(process, "reported."));
    assertTrue(said.find());
    assertEquals(code, process.waitFor());
    assertEquals(
        Ran.of("run", story.toString(), "--rules", "rules", "--to", said.group(1)).out(),
        Files.readString(report));
  }

  @Test
  void an_interrupted_run_is_the_one_that_was_asked_to_go_no_further() {
    RuleBook book = RuleBook.read(RuleFiles.in(List.of(Path.of("rules"))).withoutCases());
    SourceText text =
        SourceText.of(
            "yemen-2022", "scenario.yaml", Path.of("scenarios", "yemen-2022", "scenario.yaml"));
    Scenario yemen = ScenarioReader.read(text, book.policyFacts());
    Simulation simulation = Simulation.by(book);
    StringWriter err = new StringWriter();
    List<Integer> asked = new ArrayList<>();
    History cut =
        WholeRun.of(
            simulation,
            yemen,
            () -> {
              asked.add(asked.size());
              return asked.size() == 3;
            },
            new PrintWriter(err));
    assertEquals(simulation.run(yemen.until(yemen.starts().plusDays(3).atStartOfDay())), cut);
    assertEquals("", err.toString());
  }

  @Test
  void a_bar_that_comes_late_is_never_drawn_for_a_short_task() {
    StringWriter err = new StringWriter();
    List<Runnable> later = new ArrayList<>();
    try (Progress progress = Progress.of("days", 2, new PrintWriter(err), true, later::add)) {
      progress.step();
    }
    later.forEach(Runnable::run);
    assertEquals("", err.toString());
  }

  @Test
  void a_bar_that_comes_late_tells_what_was_done_before() {
    StringWriter err = new StringWriter();
    List<Runnable> later = new ArrayList<>();
    try (Progress progress = Progress.of("days", 2, new PrintWriter(err), true, later::add)) {
      progress.step();
      assertFalse(err.toString().contains("days"));
      later.forEach(Runnable::run);
      progress.step();
    }
    assertTrue(err.toString().contains("2/2"), err.toString());
  }
}
