package org.demarche.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
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
      "  demarche test                            what 'rules' and 'scenarios' hold here",
      "  demarche test my-folder --junit report.xml",
      "  demarche test --topic ceasefires --kind cases",
      "  demarche test my-folder --shuffle 7      in another order of rules and facts",
      "  demarche test my-folder --bless --review",
      ""
    })
final class TestCommand implements Callable<Integer> {

  private final Map<String, String> environment;

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
    check();
    Suite suite =
        filter.of(Suites.in(paths, rules, Optional.ofNullable(seed).map(Shuffle::new)), bless);
    Tried tried = run(suite);
    return bless ? blessed(tried) : told(suite, tried);
  }

  private Tried run(Suite suite) {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.of("Trying", suite.selected().size(), err)) {
      return suite.run(group -> progress.step());
    }
  }

  private void check() {
    output.check();
    coverage.check(output.isText());
    if (review && !bless) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--review"),
          "This reviews what --bless would write. Maybe" + " '--bless --review'.");
    }
    if (bless && environment.getOrDefault("CI", "").equalsIgnoreCase("true")) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("--bless"),
          "Nothing is blessed where CI=true is set, since nobody looks at it there. Bless where you"
              + " work, and commit what changed.");
    }
  }

  private int told(Suite suite, Tried tried) {
    output.write(tried, Optional.ofNullable(seed), spec.commandLine().getOut());
    boolean enough = coverage.tell(suite.selected(), spec.commandLine());
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
