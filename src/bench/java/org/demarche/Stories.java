package org.demarche;

import java.nio.file.Path;
import java.util.List;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.fact.Fact;
import org.demarche.fact.Given;
import org.demarche.fact.Vocabulary;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;

/** The rules and stories that are measured. */
final class Stories {

  private Stories() {}

  static RuleFiles files() {
    return RuleFiles.in(List.of(Path.of("rules")));
  }

  static RuleBook book() {
    return RuleBook.read(files().withoutCases());
  }

  static Scenario founding(RuleBook book) {
    Path file = Path.of("scenarios", "syria-2026", "scenario.yaml");
    return ScenarioReader.read(
        SourceText.of("syria-2026", "scenario.yaml", file), book.policyFacts());
  }

  static Scenario read(GeneratedStory story, RuleBook book) {
    return ScenarioReader.read(story.source(), book.policyFacts());
  }

  /** What the shared rules read of the founding case, or of a hundred generated ceasefires. */
  static Scenario shared(String name, RuleBook book) {
    return SharedRules.of(
        name.equals("founding") ? founding(book) : read(new GeneratedStory(100, 60, 3), book));
  }

  static Given.CeasefirePolicy ceasefirePolicy(RuleBook book) {
    Fact policy = book.policyFacts().get(Vocabulary.of(Given.CeasefirePolicy.class));
    return (Given.CeasefirePolicy) policy;
  }
}
