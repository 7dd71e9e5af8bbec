package org.demarche.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.Invariants;
import org.demarche.analysis.Verdict;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.JsonReport;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.demarche.scenario.Moments;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario and prints what it brought forth. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a scenario: what changes day by day, where things stand, and whether that was"
          + " expected.",
      "",
      "Examples:",
      "  demarche run gaza-2023",
      "  demarche run my-folder --to 2026-01-24T20:00",
      "  demarche run syria-2026 --what-if forced-withdrawal",
      "  demarche run syria-2026 --what-if 'remove extension ceasefire=gov-sdf'",
      "  demarche run my-folder --all -o report.txt",
      "  demarche run syria-2026 --format json | jq '.days[].changes[].text'",
      ""
    })
final class RunCommand implements Callable<Integer> {

  /** The forms in which a run can be written. */
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      description =
          "A folder with a scenario.yaml, a file, the name of a shipped story, or - for standard"
              + " input.")
  private String scenario;

  @Option(
      names = "--what-if",
      paramLabel = "FILE-OR-TEXT",
      description =
          "Change something first: a what-if file, the name of one beside the scenario, or one"
              + " change such as 'remove extension ceasefire=gov-sdf'. May be given several times.")
  private List<String> whatIfs = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description =
          "Stop after this day (2026-01-24, or 6 for the sixth after the start) or moment"
              + " (2026-01-24T20:00).")
  private String to;

  @Option(
      names = "--all",
      description = "Print every change and full source, not only turning points.")
  private boolean all;

  @Option(names = "--blind", description = "Leave out the expectations, and do not judge them.")
  private boolean blind;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only whether the expectations are met.")
  private boolean quiet;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json; text if not given.")
  private Format format;

  @Mixin private RuleOptions rules;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check();
    SourceText source = Stories.find(scenario);
    RuleBook book =
        rules.book(
            Optional.of(scenario)
                .filter(it -> !it.equals("-"))
                .flatMap(Stories::file)
                .map(Path::toAbsolutePath));
    Scenario whole = changed(ScenarioReader.read(source, book.policyFacts()), book);
    Scenario asked =
        Optional.ofNullable(to).map(text -> whole.until(end(text, whole))).orElse(whole);
    History history = Simulation.by(book).run(asked);
    List<Verdict> verdicts =
        blind
            ? List.of()
            : Verdict.of(
                history, whole.expectations(), asked.ends(), asked.ends().equals(whole.ends()));
    output.write(report(history, verdicts), spec.commandLine().getOut());
    List<String> violations = Invariants.violations(history, book.invariants());
    violations.forEach(
        violation ->
            spec.commandLine().getErr().println("demarche: invariant broken: " + violation));
    boolean unmet =
        verdicts.stream().anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.UNMET);
    return unmet || !violations.isEmpty() ? ExitCode.FINDINGS : ExitCode.AS_EXPECTED;
  }

  /** What-ifs are stacked in the order in which they are given. */
  private Scenario changed(Scenario scenario, RuleBook book) {
    Scenario changed = scenario;
    for (String whatIf : whatIfs) {
      changed =
          WhatIf.isInline(whatIf)
              ? WhatIf.inline(changed, whatIf, book.policyFacts())
              : WhatIf.file(changed, Stories.whatIf(whatIf, this.scenario), book.policyFacts());
    }
    return changed;
  }

  private String report(History history, List<Verdict> verdicts) {
    Style style = Terminal.style(output.toFile());
    if (format == Format.json) {
      return JsonReport.of(history, verdicts);
    }
    return quiet
        ? TextReport.ofExpectations(history, verdicts, style)
        : TextReport.of(history, verdicts, all, style);
  }

  /** The first moment that is no longer run. */
  private static LocalDateTime end(String text, Scenario scenario) {
    boolean number = text.matches("\\d{1,5}");
    Optional<LocalDateTime> last =
        number
            ? Optional.of(scenario.starts().plusDays(Integer.parseInt(text)).atStartOfDay())
            : Moments.parse(text);
    if (last.isEmpty()) {
      throw new InvalidInput(
          Place.of("--to"), Moments.complaint(text) + ", or the number of a day.");
    }
    LocalDateTime end = text.contains("T") ? last.get().plusMinutes(1) : last.get().plusDays(1);
    if (last.get().isBefore(scenario.starts().atStartOfDay()) || end.isAfter(scenario.ends())) {
      throw new InvalidInput(
          Place.of("--to"),
          "'"
              + text
              + "' lies outside the days of the scenario, "
              + scenario.starts()
              + " to "
              + scenario.lastDay()
              + " (day 0 to "
              + (scenario.days() - 1)
              + ").");
    }
    return end;
  }
}
