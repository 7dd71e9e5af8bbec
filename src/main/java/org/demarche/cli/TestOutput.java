package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.demarche.suite.UnreadGroup;
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
      converter = FileName.class,
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

  /** Whether only counts are wanted. */
  boolean isQuiet() {
    return quiet;
  }

  /** What it is to write, by the option that names it. */
  Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    output.file().ifPresent(it -> files.put("--output", it));
    Optional.ofNullable(junit).ifPresent(it -> files.put("--junit", it));
    return files;
  }

  /** Says early what would be overwritten, before any work is done. */
  void check() {
    output.check();
  }

  /** The same of the report for CI servers. */
  void checkReport() {
    if (junit != null && !junit.toString().isBlank() && Files.exists(junit) && !isReport()) {
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

  /** The report of a run that came to nothing, so that none of an earlier one stays. */
  void writeFailure(InvalidInput problems) {
    writeReport(new Tried(new UnreadGroup("demarche test", problems).results(), 0));
  }

  void write(Tried tried, Optional<Long> seed, PrintWriter out) {
    writeReport(tried);
    output.write(text(tried, seed), out);
  }

  private void writeReport(Tried tried) {
    if (junit != null && !junit.toString().isBlank()) {
      try {
        WholeFile.write(junit, JunitXml.of(tried));
      } catch (IOException unwritable) {
        throw new InvalidInput(
            Code.UNWRITABLE_FILE, Place.of(junit.toString()), "The file cannot be written.");
      }
    }
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
