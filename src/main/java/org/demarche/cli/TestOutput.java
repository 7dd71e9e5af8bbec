package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.JunitXml;
import org.demarche.report.Style;
import org.demarche.report.TestJson;
import org.demarche.report.TestMarkdown;
import org.demarche.report.TestReport;
import org.demarche.suite.Tried;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which forms the results of a suite are written, and where to. */
final class TestOutput {

  /** The forms in which results can be written. */
  enum Format {
    text,
    json,
    markdown
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or markdown; text if not given.")
  private Format format;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description =
          "Also write the results as JUnit XML, which CI servers read. A file of this command may"
              + " be replaced.")
  private Path junit;

  @Option(names = "--verbose", description = "List everything that was tried.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only how much was tried and how it came out.")
  private boolean quiet;

  @Mixin private Output output;

  /** Whether it is for people. */
  boolean isText() {
    return format == Format.text;
  }

  /** Says early what would be overwritten, before any work is done. */
  void check() {
    output.check();
    if (junit != null && Files.exists(junit) && !isReport()) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE,
          Place.of(junit.toString()),
          "This exists and is no report of 'demarche test'; it is left as it is. Maybe another"
              + " name.");
    }
  }

  private boolean isReport() {
    try {
      return Files.isRegularFile(junit) && JunitXml.isOne(Files.readString(junit));
    } catch (IOException unreadable) {
      return false;
    }
  }

  void write(Tried tried, Optional<Long> seed, PrintWriter out) {
    if (junit != null) {
      try {
        WholeFile.write(junit, JunitXml.of(tried));
      } catch (IOException unwritable) {
        throw new InvalidInput(
            Code.UNWRITABLE_FILE, Place.of(junit.toString()), "The file cannot be written.");
      }
    }
    output.write(text(tried, seed), out);
  }

  private String text(Tried tried, Optional<Long> seed) {
    Style style = Terminal.style(output.toFile());
    return switch (format) {
      case json -> TestJson.of(tried, seed);
      case markdown -> TestMarkdown.of(tried, seed);
      case text ->
          (quiet ? TestReport.summary(tried, style) : TestReport.of(tried, verbose, style))
              + seed.map(it -> "In the order of seed " + it + " too: --shuffle " + it + "\n")
                  .orElse("");
    };
  }
}
