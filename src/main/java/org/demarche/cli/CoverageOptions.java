package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.CoberturaXml;
import org.demarche.report.CoverageJson;
import org.demarche.report.CoverageReport;
import org.demarche.scenario.RuleCase;
import org.demarche.suite.Coverage;
import org.demarche.suite.Group;
import org.demarche.suite.NextCases;
import org.demarche.suite.RuleGroup;
import org.demarche.suite.StoryGroup;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether, where to and how strictly it is told how far the tests reach the rules. */
final class CoverageOptions {

  @Option(
      names = "--coverage",
      description =
          "Also tell which rules concluded anything, which conditions were seen to hold and to"
              + " fail, and which cases are worth writing next.")
  private boolean asked;

  @Option(
      names = "--coverage-xml",
      paramLabel = "FILE",
      converter = FileName.class,
      description =
          "Also write this as Cobertura XML, which coverage viewers read. A file of this command"
              + " may be replaced.")
  private Optional<Path> xml = Optional.empty();

  @Option(
      names = "--coverage-json",
      paramLabel = "FILE",
      converter = FileName.class,
      description = "Also write this as JSON, to a new file.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--min-rule-coverage",
      converter = Percent.class,
      paramLabel = "PERCENT",
      description = "Findings if fewer of a hundred rules concluded something.")
  private Optional<Double> minimumOfRules = Optional.empty();

  @Option(
      names = "--min-condition-coverage",
      converter = Percent.class,
      paramLabel = "PERCENT",
      description = "Findings if fewer of a hundred outcomes of conditions were seen.")
  private Optional<Double> minimumOfConditions = Optional.empty();

  /** What it is to write, by the option that names it. */
  Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    xml.ifPresent(it -> files.put("--coverage-xml", it));
    json.ifPresent(it -> files.put("--coverage-json", it));
    return files;
  }

  /** Says early what cannot be done, before any work is. */
  void check(boolean isText) {
    if (asked && !isText) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--coverage"),
          "This tells people; programs read what --coverage-json and --coverage-xml write.");
    }
    xml.filter(Files::exists).filter(it -> !isReport(it)).ifPresent(CoverageOptions::refuse);
    json.filter(Files::exists).ifPresent(CoverageOptions::refuse);
  }

  private static void refuse(Path file) {
    throw new InvalidInput(
        Code.UNWRITABLE_FILE,
        Place.of(file.toString()),
        "The file exists and is left as it is. Maybe another name.");
  }

  private static boolean isReport(Path file) {
    try {
      return Files.isRegularFile(file) && CoberturaXml.isOne(Files.readString(file));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Tells what some groups reach.
   *
   * @param quiet whether only in one line
   * @return whether that is as much as was asked for
   */
  boolean tell(List<Group> groups, boolean quiet, CommandLine command) {
    if (!isAsked()) {
      return true;
    }
    Optional<RuleBook> book = groups.stream().flatMap(CoverageOptions::book).findFirst();
    return book.map(it -> tell(it, groups, quiet, command)).orElse(true);
  }

  private boolean isAsked() {
    return asked
        || Stream.of(xml, json, minimumOfRules, minimumOfConditions).anyMatch(Optional::isPresent);
  }

  private static Stream<RuleBook> book(Group group) {
    return group instanceof RuleGroup rules
        ? Stream.of(rules.book())
        : group instanceof StoryGroup story ? Stream.of(story.rules().book()) : Stream.empty();
  }

  private boolean tell(RuleBook book, List<Group> groups, boolean quiet, CommandLine command) {
    List<RuleCase> cases =
        groups.stream()
            .filter(RuleGroup.class::isInstance)
            .flatMap(it -> ((RuleGroup) it).cases().stream())
            .toList();
    List<Coverage.Story> stories =
        groups.stream()
            .filter(StoryGroup.class::isInstance)
            .map(StoryGroup.class::cast)
            .filter(it -> it.rules().book().sha256().equals(book.sha256()))
            .map(it -> new Coverage.Story(it.name(), it.scenario()))
            .toList();
    Coverage coverage = Coverage.of(book, cases, stories);
    xml.ifPresent(it -> write(it, CoberturaXml.of(coverage)));
    if (asked && quiet) {
      command.getOut().print(CoverageReport.summary(coverage, Terminal.style(false)));
    }
    if ((asked && !quiet) || json.isPresent()) {
      NextCases next = NextCases.of(coverage, book);
      json.ifPresent(it -> write(it, CoverageJson.of(coverage, next)));
      command
          .getOut()
          .print(asked && !quiet ? CoverageReport.of(coverage, next, Terminal.style(false)) : "");
    }
    boolean rules =
        reaches(
            "rules that concluded something",
            coverage.rulePercent(),
            minimumOfRules,
            command.getErr());
    boolean conditions =
        reaches(
            "outcomes of conditions seen",
            coverage.conditionPercent(),
            minimumOfConditions,
            command.getErr());
    return rules && conditions;
  }

  private static boolean reaches(
      String what, double found, Optional<Double> minimum, PrintWriter err) {
    boolean missed = minimum.filter(it -> found < it).isPresent();
    if (missed) {
      err.print(
          String.format(
              Locale.ROOT,
              "Of %s: expected at least %s %%, found %.1f %%.%n",
              what,
              minimum.get(),
              found));
    }
    return !missed;
  }

  private static void write(Path file, String text) {
    try {
      WholeFile.write(file, text);
    } catch (IOException unwritable) {
      throw new InvalidInput(
          Code.UNWRITABLE_FILE, Place.of(file.toString()), "The file cannot be written.");
    }
  }
}
