package org.demarche.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Comparison;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.page.Asking;
import org.demarche.page.Page;
import org.demarche.page.Shown;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.ComparisonJson;
import org.demarche.report.ComparisonMarkdown;
import org.demarche.report.ComparisonReport;
import org.demarche.report.ComparisonTable;
import org.demarche.report.Shell;
import org.demarche.report.Style;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares runs of a story, day by day. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares a story with what-ifs of it: where they part, what follows, and why.",
      "",
      "Examples:",
      "  demarche compare syria-2026 no-extension",
      "  demarche compare syria-2026 remove extension ceasefire=gov-sdf",
      "  demarche compare syria-2026 no-agreement forced-withdrawal strike-in-january",
      "  demarche compare syria-2026 --left no-extension no-agreement",
      "  demarche compare syria-2026 no-extension --format html -o page.html",
      "  demarche compare syria-2026 --min-confidence B",
      "  demarche compare syria-2026 --rules rules --rules-right my-rules",
      ""
    })
final class CompareCommand implements Callable<Integer> {

  /** The forms in which a comparison can be written. */
  enum Format {
    text,
    json,
    markdown,
    html
  }

  /** The runs are told apart by letters, of which the story as it is has the first. */
  private static final int MOST = 25;

  @Spec private CommandSpec spec;

  @Mixin private StoryOptions story;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "WHAT-IF",
      completionCandidates = WhatIfFiles.Names.class,
      description =
          "What-ifs to compare with: names, files or changes, as for --what-if; or other"
              + " scenarios.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--left",
      paramLabel = "WHAT-IF",
      parameterConsumer = WhatIfWords.class,
      description =
          "Compare with the story so changed, in place of the story as it is: two what-ifs side by"
              + " side. May be given several times.")
  private List<String> lefts = new ArrayList<>();

  @Option(
      names = "--rules-right",
      paramLabel = "DIR",
      description =
          "Run what is compared with by other rules, or by those that are shipped; may be given"
              + " several times.")
  private List<Path> rulesRight = new ArrayList<>();

  @Mixin private SpanOption span;

  @Option(names = "--all", description = "Tell of stepping stones and scores too.")
  private boolean all;

  @Option(names = "--exit-code", description = "End with exit code 1 when something differs.")
  private boolean exitCode;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, json, markdown or html (one page for a browser; -o FILE names its file); text if"
              + " not given.")
  private Format format;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check(format == Format.html);
    List<String> asked = WhatIf.all(words);
    if (asked.isEmpty() && rulesRight.isEmpty() && !story.isDoubted()) {
      story.checkNamed();
      throw new InvalidInput(Code.WRONG_ARGUMENT, Place.of("compare"), nothing());
    }
    if (asked.size() > MOST) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("compare"),
          "Found " + asked.size() + " what-ifs, expected at most " + MOST + ".");
    }
    ComparedStories stories = new ComparedStories(story, lefts, asked, rulesRight);
    RuleBook left = stories.leftRules();
    RuleBook right = stories.rightRules();
    Scenario base = stories.left(left);
    List<Scenario> others = stories.right(right);
    List<Comparison> comparisons = compared(base, left, others, right);
    output.write(
        format == Format.html
            ? page(stories, comparisons, base, left, others, right)
            : report(comparisons, stories.why()),
        spec.commandLine().getOut());
    boolean equal = comparisons.stream().allMatch(Comparison::isEqual);
    return exitCode && !equal ? ExitCode.FINDINGS : ExitCode.AS_EXPECTED;
  }

  private String nothing() {
    if (story.isChanged()) {
      return "Found nothing to compare with: what --what-if changes is changed in all runs;"
          + " expected a what-if by itself. Maybe 'compare "
          + story.written().replaceFirst(" --what-if", "")
          + "'.";
    }
    List<String> names = WhatIfFiles.names(story.named());
    return "Found nothing to compare with, expected a what-if, another scenario, or --rules-right."
        + (names.isEmpty() ? "" : " What-ifs of this story: " + String.join(", ", names) + ".");
  }

  /** All runs end together, so that nothing differs only because one was run for longer. */
  private List<Comparison> compared(
      Scenario base, RuleBook left, List<Scenario> others, RuleBook right) {
    LocalDateTime end =
        Stream.concat(Stream.of(span.of(base)), others.stream())
            .map(Scenario::ends)
            .min(LocalDateTime::compareTo)
            .orElseThrow();
    Stream.concat(Stream.of(base), others.stream())
        .filter(it -> !it.starts().atStartOfDay().isBefore(end))
        .findFirst()
        .ifPresent(CompareCommand::refuse);
    History before = Simulation.by(left).run(base.until(end));
    Simulation simulation = Simulation.by(right);
    return others.stream()
        .map(it -> simulation.run(it.until(end)))
        .map(after -> Comparison.of(before, left.rules(), after, right.rules()))
        .toList();
  }

  private static void refuse(Scenario apart) {
    throw new InvalidInput(
        Code.OTHER_STORY,
        Place.of(apart.file()),
        "This story has no day in common with what it is compared with.");
  }

  private String report(List<Comparison> comparisons, List<String> why) {
    Style style = Terminal.style(output.toFile());
    return switch (format) {
      case json -> ComparisonJson.of(comparisons);
      case markdown -> ComparisonMarkdown.of(comparisons, all);
      case text ->
          comparisons.size() == 1
              ? ComparisonReport.of(comparisons.get(0), all, why, style)
              : ComparisonTable.of(comparisons, all, style);
      case html -> throw new IllegalStateException("A page is made of more than comparisons.");
    };
  }

  private String page(
      ComparedStories stories,
      List<Comparison> comparisons,
      Scenario base,
      RuleBook left,
      List<Scenario> others,
      RuleBook right) {
    List<Shown> runs = new ArrayList<>();
    runs.add(shown(comparisons.get(0).left(), left, base, stories.whyNotLeft()));
    for (int i = 0; i < others.size(); i++) {
      runs.add(shown(comparisons.get(i).right(), right, others.get(i), stories.whyNotRight(i)));
    }
    return Page.of(runs, comparisons, command());
  }

  /** What else would bring something about is not searched: the other runs are such changes. */
  private static Shown shown(History run, RuleBook book, Scenario scenario, String whyNot) {
    return new Shown(
        run, book.rules(), scenario.expectations(), List.of(), Asking.by("demarche " + whyNot));
  }

  /** What reproduces the page. */
  private String command() {
    return "demarche compare "
        + story.written()
        + words.stream().map(it -> " " + Shell.quoted(it)).collect(Collectors.joining())
        + lefts.stream().map(it -> " --left " + Shell.quoted(it)).collect(Collectors.joining())
        + rulesRight.stream()
            .map(it -> " --rules-right " + Shell.quoted(it.toString()))
            .collect(Collectors.joining())
        + span.written()
        + " --format html -o page.html";
  }
}
