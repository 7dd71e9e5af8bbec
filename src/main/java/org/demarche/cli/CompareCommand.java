package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.analysis.Comparison;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.report.ComparisonReport;
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
      "  demarche compare syria-2026 --rules rules --rules-right my-rules",
      ""
    })
final class CompareCommand implements Callable<Integer> {

  /** The forms in which a comparison can be written. */
  enum Format {
    text,
    json,
    markdown
  }

  @Spec private CommandSpec spec;

  @Mixin private StoryOptions story;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "WHAT-IF",
      description =
          "What-ifs to compare with: names, files or changes, as for --what-if; or other"
              + " scenarios.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--rules-right",
      paramLabel = "DIR",
      description = "Run what is compared with by other rules; may be given several times.")
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
      description = "text, json or markdown; text if not given.")
  private Format format;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check();
    RuleBook left = story.book();
    RuleBook right = rulesRight.isEmpty() ? left : RuleBook.read(RuleFiles.in(rulesRight));
    Scenario base = span.of(story.scenario(left));
    History before = Simulation.by(left).run(base);
    List<Comparison> comparisons = new ArrayList<>();
    Simulation simulation = Simulation.by(right);
    for (String whatIf : WhatIf.all(words)) {
      Scenario changed = story.changed(base, whatIf, right);
      comparisons.add(Comparison.of(before, left.rules(), simulation.run(changed), right.rules()));
    }
    output.write(
        ComparisonReport.of(comparisons.get(0), all, Terminal.style(output.toFile())),
        spec.commandLine().getOut());
    boolean equal = comparisons.stream().allMatch(Comparison::isEqual);
    return exitCode && !equal ? ExitCode.FINDINGS : ExitCode.AS_EXPECTED;
  }
}
