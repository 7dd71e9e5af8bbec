package org.demarche.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.problem.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a first rule with its cases. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a first rule and its cases to rules/TOPIC/TOPIC.drl and cases.yaml.",
      "",
      "A folder 'rules' is used in place of the shipped rules. To use both, name both:",
      "  --rules shipped --rules rules",
      "",
      "Example:",
      "  demarche new rules threats",
      ""
    })
final class NewRules implements Callable<Integer> {

  private static final Path RULES = Path.of("rules");
  private static final String BOTH = " --rules shipped --rules rules";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TOPIC", description = "Small letters, digits and hyphens.")
  private String topic;

  @Override
  public Integer call() {
    Map<String, String> values = Map.of("name", NewFiles.checked(topic, "a topic"));
    Path folder = RULES.resolve(topic);
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(folder.resolve(topic + ".drl"), NewFiles.filled("rules.drl", values));
    texts.put(folder.resolve("cases.yaml"), NewFiles.filled("cases.yaml", values));
    NewFiles.write(texts);
    boolean beside = standsBesideTheShipped();
    NewCommand.report(
        spec,
        texts.keySet(),
        beside
            ? """
            Runs below this folder now use 'rules' in place of the shipped rules. To use
            both, name both:%s
            """
                .formatted(BOTH)
            : "",
        List.of(
            "demarche check rules",
            "demarche rules \"A threat between the parties to a ceasefire makes clashes likely"
                + " until they talk ("
                + topic
                + ")\"",
            "demarche run first-truce"
                + (beside ? BOTH : "")
                + " --what-if '2030-05-02 threat id=ultimatum by=north against=south"
                + " capable=true'"));
    return ExitCode.AS_EXPECTED;
  }

  /** Not so where 'rules' holds the shipped rules already, or a change of them. */
  private static boolean standsBesideTheShipped() {
    try {
      RuleFiles own = RuleFiles.in(List.of(RULES));
      RuleBook.read(RuleFiles.joined(List.of(RuleFiles.shipped("shipped"), own)));
      return true;
    } catch (InvalidInput clash) {
      return false;
    }
  }
}
