package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.report.FindingsText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/**
 * Each kind of problem has an input that causes it, in a folder that is called like its code:
 * {@code command.txt}, or a check of the folder; {@code input.txt}, if it reads any; and all that
 * is told, in {@code expected.txt}. To accept changed messages, run once with {@code
 * -Ddemarche.bless=true} and review them as a stranger would.
 */
class LintCasesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "lint");

  @Test
  void every_code_has_a_case() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      assertEquals(
          Arrays.stream(Code.values()).map(Code::id).sorted().toList(),
          folders.map(it -> it.getFileName().toString()).sorted().toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> each_case_tells_what_is_written() {
    return Arrays.stream(Code.values()).map(code -> dynamicTest(code.id(), () -> check(code)));
  }

  private static void check(Code code) throws IOException {
    Path folder = CASES.resolve(code.id());
    String told = told(folder);
    Path golden = folder.resolve("expected.txt");
    if (Boolean.getBoolean("demarche.bless")) {
      Files.writeString(golden, told);
    }
    assertEquals(Files.readString(golden), told);
    assertTrue(told.contains("[" + code.id() + "]"), told);
  }

  private static String told(Path folder) throws IOException {
    String command = text(folder.resolve("command.txt"), "check --notes {}").strip();
    List<String> arguments =
        Arrays.stream(command.split(" ")).map(it -> it.replace("{}", folder.toString())).toList();
    InputStream former = System.in;
    System.setIn(new ByteArrayInputStream(text(folder.resolve("input.txt"), "").getBytes()));
    try {
      return ran(arguments).replace(folder.toString() + "/", "").replace(folder.toString(), "{}");
    } finally {
      System.setIn(former);
    }
  }

  private static String text(Path file, String otherwise) throws IOException {
    return Files.exists(file) ? Files.readString(file) : otherwise;
  }

  /** As the program runs a command, but that every problem is told with its code. */
  private static String ran(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Demarche.of(new Main.Creation(Map.of()), arguments.toArray(String[]::new))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler(
        (failure, failed, result) -> {
          err.write(FindingsText.of(((InvalidInput) failure).problems(), false));
          return ExitCode.BAD_INPUT;
        });
    int code = command.execute(arguments.toArray(String[]::new));
    command.getErr().flush();
    command.getOut().flush();
    return err + "exit code " + code + "\n";
  }
}
