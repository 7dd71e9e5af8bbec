package org.demarche.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.Invariants;
import org.demarche.analysis.Judged;
import org.demarche.analysis.Remedies;
import org.demarche.analysis.Verdict;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.page.Asking;
import org.demarche.page.Page;
import org.demarche.page.Shown;
import org.demarche.problem.Problems;
import org.demarche.report.JsonReport;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.Expectations;
import org.demarche.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a scenario and prints what it brought forth. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a scenario: what changes day by day, where things stand, and whether that was"
          + " expected.",
      "",
      "A run that is interrupted by Ctrl-C reports the days played so far, and ends with exit code"
          + " 130.",
      "",
      "Examples:",
      "  demarche run gaza-2023",
      "  demarche run my-folder --to 2026-01-24T20:00",
      "  demarche run syria-2026 --what-if forced-withdrawal",
      "  demarche run syria-2026 --what-if 'remove extension ceasefire=gov-sdf'",
      "  demarche run my-folder --all -o report.txt",
      "  demarche run syria-2026 --format html -o page.html",
      "  demarche run syria-2026 --format json | jq '.days[].changes[].text'",
      ""
    })
final class RunCommand implements Callable<Integer> {

  /** The forms in which a run can be written. */
  enum Format {
    text,
    json,
    html
  }

  @Spec private CommandSpec spec;

  @Mixin private StoryOptions story;

  @Mixin private SpanOption span;

  @Option(
      names = "--all",
      description = "Print every change and full source, not only turning points.")
  private boolean all;

  @Option(names = "--blind", description = "Leave out the expectations, and do not judge them.")
  private boolean blind;

  @Option(
      names = {"-q", "--quiet"},
      description =
          "Print only whether the expectations are met: nothing where nothing is expected, as of a"
              + " what-if on one line.")
  private boolean quiet;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, json or html (one page for a browser; -o FILE names its file); text if not given.")
  private Format format;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check(format == Format.html);
    Ready.engine();
    RuleBook book = story.book();
    Ready<Simulation> simulation = Ready.simulation(book);
    Scenario whole = story.scenario(book);
    if (!blind && Expectations.nameRules(whole.expectations())) {
      refuseUnknownRules(whole);
    }
    return run(whole, book, simulation.get());
  }

  /** Runs it and says what came of it, even when it is interrupted. */
  private int run(Scenario whole, RuleBook book, Simulation simulation) {
    PrintWriter err = spec.commandLine().getErr();
    Scenario asked = span.of(whole);
    try (Interruption interruption = Interruption.awaited()) {
      History history = WholeRun.of(simulation, asked, interruption::isRaised, err);
      boolean cut = !history.ends().equals(asked.ends());
      int code = said(history, whole, book, simulation);
      if (cut) {
        LocalDate last = history.ends().minusMinutes(1).toLocalDate();
        err.println("demarche: interrupted after " + last + "; the days until then are reported.");
      }
      spec.commandLine().getOut().flush();
      err.flush();
      return cut ? ExitCode.INTERRUPTED : code;
    }
  }

  private int said(History history, Scenario whole, RuleBook book, Simulation simulation) {
    boolean toItsEnd = history.ends().equals(whole.ends());
    List<Verdict> verdicts =
        blind
            ? List.of()
            : Verdict.of(judged(history, toItsEnd, whole, book, simulation), whole.expectations());
    output.write(report(history, verdicts, whole, book, simulation), spec.commandLine().getOut());
    List<String> violations = Invariants.violations(history, book.invariants());
    violations.forEach(
        violation ->
            spec.commandLine().getErr().println("demarche: invariant broken: " + violation));
    boolean failed = verdicts.stream().anyMatch(Verdict::isFailure);
    return failed || !violations.isEmpty() ? ExitCode.FINDINGS : ExitCode.AS_EXPECTED;
  }

  /** The story itself is run too where a what-if is to be compared with it. */
  private Judged judged(
      History history, boolean toItsEnd, Scenario whole, RuleBook book, Simulation simulation) {
    Judged run = Judged.of(history, book.rules());
    Judged reached = toItsEnd ? run : run.cutShort();
    return Expectations.needBase(whole.expectations())
        ? reached.against(simulation.run(story.base(book).until(history.ends())))
        : reached;
  }

  /** A rule that is doubted is a rule nevertheless. */
  private void refuseUnknownRules(Scenario scenario) {
    Problems unknown = new Problems();
    unknown.addAll(
        Expectations.unknownRules(
            scenario.expectations(),
            story.undoubtedBook().rules().stream().map(Rule::name).toList()));
    unknown.throwIfAny();
  }

  private String report(
      History history,
      List<Verdict> verdicts,
      Scenario scenario,
      RuleBook book,
      Simulation simulation) {
    Style style = Terminal.style(output.toFile());
    if (format == Format.html) {
      List<Expectation> expectations = blind ? List.of() : scenario.expectations();
      Asking asking = asking(history, scenario, book, simulation);
      return Page.of(new Shown(history, book.rules(), expectations, verdicts, asking), command());
    }
    if (format == Format.json) {
      return JsonReport.of(history, verdicts);
    }
    return quiet
        ? TextReport.ofExpectations(history, verdicts, style)
        : TextReport.of(history, verdicts, all, style);
  }

  /** Changes are searched where the run is that of which {@code whynot} answers. */
  private Asking asking(History history, Scenario scenario, RuleBook book, Simulation simulation) {
    String command = "demarche whynot " + story.written();
    if (!history.ends().equals(scenario.ends())) {
      return Asking.by(command);
    }
    List<Remedies.Offer> offers = story.offers(scenario, book);
    return new Asking(
        command,
        Optional.of(
            question ->
                Remedies.search(
                    scenario,
                    history,
                    book.rules(),
                    book.policyFacts(),
                    offers,
                    simulation::run,
                    question)),
        offers.stream().map(this::whatIf).toList());
  }

  private Asking.WhatIf whatIf(Remedies.Offer offer) {
    return new Asking.WhatIf(
        offer.says(),
        "demarche compare " + story.against(offer.whatIf()) + " --format html -o compared.html");
  }

  /** What reproduces the page. */
  private String command() {
    return "demarche run "
        + story.written()
        + span.written()
        + (blind ? " --blind" : "")
        + " --format html -o page.html";
  }
}
