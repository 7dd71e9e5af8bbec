package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.problem.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a first scenario. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a small complete story to NAME/scenario.yaml, or to scenarios/NAME/scenario.yaml"
          + " where a folder 'scenarios' is here.",
      "",
      "Example:",
      "  demarche new scenario harbour-truce",
      ""
    })
final class NewScenario implements Callable<Integer> {

  private static final Path SCENARIOS = Path.of("scenarios");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Small letters, digits and hyphens.")
  private String name;

  @Override
  public Integer call() {
    String id = NewFiles.checked(name, "a scenario");
    boolean among = Files.isDirectory(SCENARIOS);
    Path folder = among ? SCENARIOS.resolve(id) : Path.of(id);
    Path file = folder.resolve("scenario.yaml");
    Map<String, String> values = Map.of("name", id, "title", title(id));
    NewFiles.write(Map.of(file, NewFiles.filled("scenario.yaml", values)));
    String rules = usesShipped(file) ? "" : " --rules shipped";
    NewCommand.report(
        spec,
        List.of(file),
        among ? "It stands in 'scenarios', since that folder is here.\n" : "",
        List.of(
            "demarche check " + folder + rules,
            "demarche run " + folder + rules,
            "demarche new what-if first --of " + folder + rules));
    return ExitCode.AS_EXPECTED;
  }

  /** {@code harbour-truce} to {@code Harbour truce}. */
  private static String title(String id) {
    String words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Whether the rules that a run of it uses are those it was written for. */
  private static boolean usesShipped(Path file) {
    try {
      RuleBook used = new RuleOptions().book(Optional.of(file));
      return used.sha256().equals(RuleBook.read(RuleFiles.shipped().withoutCases()).sha256());
    } catch (InvalidInput others) {
      return false;
    }
  }
}
