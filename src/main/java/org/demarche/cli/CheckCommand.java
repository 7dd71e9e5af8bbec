package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.lint.Findings;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Severity;
import org.demarche.report.FindingsJson;
import org.demarche.report.FindingsText;
import org.demarche.report.Sarif;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads scenarios and rules, runs nothing, and reports what is wrong or doubtful. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads scenarios and rules, runs nothing, and reports every problem with its place and code:"
          + " errors, and warnings of what is very likely not as meant.",
      "",
      "Exit codes: 0 no errors; 1 warnings with --strict; 2 errors.",
      "",
      "Examples:",
      "  demarche check                        what 'rules' and 'scenarios' hold here",
      "  demarche check my-folder              a scenario and its what-ifs",
      "  demarche check rules                  a folder of rules",
      "  demarche check my-rules --rules shipped   rules that rest on the shipped ones",
      "  demarche check --strict --format sarif -o check.sarif",
      "  demarche check --codes                    the codes of all problems",
      "  demarche check --explain unknown-kind     what a code means",
      "  cat scenario.yaml | demarche check -",
      ""
    })
final class CheckCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON,
    SARIF;

    /** Listed in small letters in the help. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Scenarios, what-ifs, folders of scenarios, or folders of rules.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES}. Without it, text.")
  private Format format;

  @Option(names = "--strict", description = "End with exit code 1 when there are warnings.")
  private boolean strict;

  @Option(
      names = "--notes",
      description = "Report what is worth knowing too, and may well be as meant.")
  private boolean notes;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print problems alone, not how much was read.")
  private boolean quiet;

  @Option(names = "--codes", description = "List the codes of all problems, with how to mend them.")
  private boolean codes;

  @Option(
      names = "--explain",
      paramLabel = "CODE",
      description = "Say what one code means and how it is mended.")
  private String explained;

  @Mixin private RuleOptions rules;

  @Mixin private Output output;

  @Override
  public Integer call() {
    output.check();
    PrintWriter out = spec.commandLine().getOut();
    if (codes || explained != null) {
      output.write(FindingsText.codes(named(), Terminal.style(output.toFile())), out);
      return ExitCode.AS_EXPECTED;
    }
    Findings found = new Checking(rules).of(asked());
    Findings findings = notes ? found : found.without(Severity.NOTE);
    switch (format) {
      case TEXT -> tell(findings, out);
      case JSON -> output.write(FindingsJson.of(findings), out);
      case SARIF -> output.write(Sarif.of(findings, version()), out);
    }
    boolean failed = strict && findings.count(Severity.WARNING) > 0;
    return findings.count(Severity.ERROR) > 0
        ? ExitCode.BAD_INPUT
        : failed ? ExitCode.FINDINGS : ExitCode.AS_EXPECTED;
  }

  private List<Code> named() {
    if (explained == null) {
      return List.of(Code.values());
    }
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    return List.of(
        Code.of(explained)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        Code.WRONG_ARGUMENT,
                        Place.of("--explain"),
                        "There is no code '"
                            + explained
                            + "'; 'demarche check --codes' lists them."
                            + Nearest.hint(explained, ids))));
  }

  private List<String> asked() {
    List<String> here = SuitePaths.here(Path.of(""));
    if (paths.isEmpty() && here.isEmpty()) {
      throw new InvalidInput(
          Code.NO_SUCH_FILE,
          Place.of("."),
          "Neither 'rules' nor 'scenarios' is here, nor a folder with a scenario.yaml. Say what to"
              + " check.");
    }
    return paths.isEmpty() ? here : paths;
  }

  /** Messages go where messages go, and what was read, if it can be used, where data goes. */
  private void tell(Findings findings, PrintWriter out) {
    String summary = FindingsText.summary(findings);
    if (output.toFile()) {
      output.write(FindingsText.of(findings.problems(), false) + (quiet ? "" : summary), out);
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.print(FindingsText.of(findings.problems(), Terminal.isWatched()));
    if (!quiet) {
      (findings.count(Severity.ERROR) == 0 ? out : err).print(summary);
    }
  }

  private static String version() {
    String version = CheckCommand.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }
}
