package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scans every class that a run brings into the virtual machine: all of them come from the JDK, from
 * a library or from the program itself. What the machine makes up by itself for lambdas, method
 * handles, annotations and reflection is told by its name. A class made from a rule would be found
 * here.
 */
class GeneratedClassesTest {

  private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: (.*)$");
  private static final Pattern MADE_BY_THE_MACHINE =
      Pattern.compile(
          ".*(/0x|\\$\\$Lambda|LambdaForm|java\\.lang\\.invoke\\.).*"
              + "|(com\\.sun\\.proxy\\.)?(jdk\\.proxy\\d+\\.)\\$Proxy\\d+"
              + "|jdk\\.internal\\.reflect\\.Generated\\w+");

  @TempDir Path folder;

  @Test
  void a_run_makes_no_class_of_its_rules() throws Exception {
    Path log = folder.resolve("classes.txt");
    String story =
        ProcessTest.process("-Xlog:class+load:file=" + log, "run", "scenarios/syria-2026");
    assertEquals(Ran.of("run", "scenarios/syria-2026").out(), story);
    List<Matcher> loaded =
        Files.readAllLines(log).stream().map(LOADED::matcher).filter(Matcher::find).toList();
    assertTrue(loaded.size() > 1000, "classes seen: " + loaded.size());
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(it -> !isFromFile(it.group(2)))
            .map(it -> it.group(1))
            .filter(it -> !MADE_BY_THE_MACHINE.matcher(it).matches())
            .toList());
    assertEquals(
        List.of(),
        loaded.stream().map(it -> it.group(1)).filter(it -> it.startsWith("rules.")).toList());
  }

  private static boolean isFromFile(String source) {
    return source.startsWith("jrt:/")
        || source.startsWith("file:")
        || source.startsWith("shared objects file");
  }
}
