package org.demarche.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.SourceText;

/**
 * An order of rules, files and facts that depends on a seed alone: things are sorted by the hash of
 * the seed and their text. No outcome may depend on it.
 */
public record Shuffle(long seed) {

  /** The same files, topics and files within them in another order. */
  public RuleFiles files(RuleFiles files) {
    List<RuleFiles.Topic> topics =
        files.topics().stream()
            .map(
                topic ->
                    new RuleFiles.Topic(
                        topic.name(),
                        shuffled(topic.rules(), SourceText::file),
                        topic.policies(),
                        topic.cases()))
            .toList();
    return new RuleFiles(shuffled(topics, RuleFiles.Topic::name), files.invariants());
  }

  /** The same rules, mixed. */
  public RuleBook book(RuleBook book) {
    return book.withRules(shuffled(book.rules(), Rule::name));
  }

  /** The same story with what it gives for one moment in another order. */
  public Scenario scenario(Scenario scenario) {
    return scenario.withGiven(given(scenario.given()));
  }

  RuleCase ruleCase(RuleCase one) {
    return new RuleCase(
        one.rule(), one.name(), one.at(), given(one.given()), one.concludes(), one.place());
  }

  private List<GivenFact> given(List<GivenFact> given) {
    List<GivenFact> shuffled =
        new ArrayList<>(shuffled(given, it -> it.fact() + " " + it.origin()));
    shuffled.sort(Comparator.comparing(GivenFact::at));
    return shuffled;
  }

  private <T> List<T> shuffled(List<T> things, Function<T, String> text) {
    return things.stream()
        .sorted(Comparator.comparing(it -> SourceText.sha256(seed + " " + text.apply(it))))
        .toList();
  }
}
