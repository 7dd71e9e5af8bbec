package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.report.Style;
import org.demarche.report.TestReport;
import org.demarche.suite.Outcome;
import org.demarche.suite.Shuffle;
import org.demarche.suite.Suite;
import org.demarche.suite.Tried;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries rules and stories: their cases, invariants, expectations and golden histories. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Tries the cases of rules and the outcomes of stories and what-ifs: what is expected, what"
          + " must hold in every run, and the histories that were blessed.",
      "",
      "Examples:",
      "  demarche test                            all in 'rules', 'scenarios'",
      "  demarche test my-folder --junit report.xml",
      "  demarche test --topic ceasefires --kind cases",
      "  demarche test my-folder --shuffle 7      in another order of rules and facts",
      "  demarche test my-folder --bless --review",
      ""
    })
final class TestCommand implements Callable<Integer> {

  private static final List<String> UNBLESSED =
      List.of(
          "--format",
          "--kind",
          "--junit",
          "--output",
          "--quiet",
          "--verbose",
          "--coverage",
          "--coverage-xml",
          "--coverage-json",
          "--min-rule-coverage",
          "--min-condition-coverage");

  private final Map<String, String> environment;
  private boolean written;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Scenarios, what-ifs, folders of scenarios, or folders of rules.")
  private List<String> paths = new ArrayList<>();

  @Mixin private FilterOptions filter;

  @Mixin private RuleOptions rules;

  @Option(
      names = "--shuffle",
      paramLabel = "SEED",
      converter = WholeNumber.class,
      description = "Also in the order of rules, files and facts that this number gives.")
  private Long seed;

  @Option(
      names = "--bless",
      description = "Write the golden histories as the runs are now, after showing what differs.")
  private boolean bless;

  @Option(names = "--review", description = "With --bless: ask about each, on standard input.")
  private boolean review;

  @Mixin private TestOutput output;

  @Mixin private CoverageOptions coverage;

  /**
   * @param environment what the system says of where the process runs
   */
  TestCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() {
    output.checkReport();
    try {
      check();
      Suite suite = suite();
      Tried tried = run(suite);
      return bless ? blessed(tried) : told(suite, tried);
    } catch (InvalidInput invalid) {
      failed(invalid);
      throw invalid;
    }
  }

  /** An earlier report would tell that all is well. */
  private void failed(InvalidInput invalid) {
    if (!written) {
      output.writeFailure(invalid);
    }
  }

  private Suite suite() {
    if (paths.isEmpty()) {
      sayWhatIsHere();
    }
    Suite suite =
        filter.of(Suites.in(paths, rules, Optional.ofNullable(seed).map(Shuffle::new)), bless);
    if (bless) {
      Blessing.check(suite);
    }
    return suite;
  }

  /** Where it is not what the folders 'rules' and 'scenarios' hold. */
  private void sayWhatIsHere() {
    List<String> here = SuitePaths.here(Path.of(""));
    if (!here.isEmpty() && SuitePaths.HERE.containsAll(here)) {
      return;
    }
    List<Path> used =
        here.contains("rules") ? List.of(Path.of("rules")) : rules.folders(Optional.empty());
    String told =
        (here.isEmpty() ? "the shipped stories, nothing of this folder," : String.join(", ", here))
            + " by "
            + (used.isEmpty()
                ? "the shipped rules"
                : used.stream().map(Path::toString).collect(Collectors.joining(", ")));
    spec.commandLine().getErr().println(Problem.clean("Trying " + told + "."));
  }

  private Tried run(Suite suite) {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.of("Trying", suite.selected().size(), err)) {
      return suite.run(group -> progress.step());
    }
  }

  private void check() {
    Map<String, Path> files = new LinkedHashMap<>(output.files());
    files.putAll(coverage.files());
    Targets.check(files);
    output.check();
    coverage.check(output.isText());
    if (bless) {
      checkAlone();
    }
    if (review && !bless) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--review"),
          "This reviews what --bless would write. Maybe '--bless --review'.");
    }
    if (bless && environment.getOrDefault("CI", "").equalsIgnoreCase("true")) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--bless"),
          "Nothing is blessed where CI=true is set, since nobody looks at it there. Bless where you"
              + " work, and commit what changed.");
    }
  }

  /** Of these, blessing would do nothing. */
  private void checkAlone() {
    UNBLESSED.stream()
        .filter(spec.commandLine().getParseResult()::hasMatchedOption)
        .forEach(
            it -> {
              throw new InvalidInput(
                  Code.WRONG_ARGUMENT,
                  Place.of(it),
                  "This goes with a test, not with --bless, which shows and writes golden"
                      + " histories alone. Leave one of the two out.");
            });
  }

  private int told(Suite suite, Tried tried) {
    written = true;
    output.write(tried, Optional.ofNullable(seed), spec.commandLine().getOut());
    boolean enough = coverage.tell(suite.selected(), output.isQuiet(), spec.commandLine());
    int code = code(tried.worst());
    return code == ExitCode.AS_EXPECTED && !enough ? ExitCode.FINDINGS : code;
  }

  private int blessed(Tried tried) {
    PrintWriter out = spec.commandLine().getOut();
    Style style = Terminal.style(false);
    tried.results().stream()
        .filter(it -> it.outcome().isError())
        .forEach(it -> out.print(TestReport.failure(it, style)));
    boolean all = new Blessing(review, out, style).bless(tried);
    boolean error = tried.worst().isError();
    return error ? code(tried.worst()) : all ? ExitCode.AS_EXPECTED : ExitCode.FINDINGS;
  }

  private static int code(Outcome worst) {
    return switch (worst) {
      case PASSED, EXPECTED_FAILURE, NOT_BLESSED -> ExitCode.AS_EXPECTED;
      case FAILED, UNEXPECTEDLY_PASSED -> ExitCode.FINDINGS;
      case UNREADABLE -> ExitCode.BAD_INPUT;
      case UNSETTLED -> ExitCode.ENGINE_FAILED;
    };
  }
}
