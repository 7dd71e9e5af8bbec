package org.demarche.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.StoryYaml;
import org.demarche.engine.EngineFailure;
import org.demarche.engine.Shipped;
import org.demarche.engine.Watched;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/**
 * A story told twice, by the engine and by the evaluator.
 *
 * @param engineRules by which the engine tells it
 * @param rules by which the evaluator does; the same, unless a fault is injected
 */
record Trial(List<Rule> engineRules, List<Rule> rules, Scenario story) {

  /** Both by the same rules. */
  Trial(List<Rule> rules, Scenario story) {
    this(rules, rules, story);
  }

  static List<Settled> evaluated(List<Rule> rules, Scenario story) {
    return Retelling.of(story, Shipped.book().policyFacts().values(), rules);
  }

  /** Where the two part; nothing where they agree, or the engine gives up. */
  Optional<String> difference() {
    try {
      return Settled.difference(Watched.by(engineRules).run(story), evaluated(rules, story));
    } catch (EngineFailure stopped) {
      return Optional.empty();
    }
  }

  /** The same with no more facts and rules than it takes for the two to part. */
  Trial smallest() {
    Trial before = this;
    Trial smaller = withFacts(before, Smallest.of(story.given(), it -> parts(withFacts(this, it))));
    while (!smaller.equals(before)) {
      before = smaller;
      Trial last = before;
      Trial few = withRules(last, Smallest.of(last.rules, it -> parts(withRules(last, it))));
      smaller = withFacts(few, Smallest.of(few.story.given(), it -> parts(withFacts(few, it))));
    }
    return smaller;
  }

  private static boolean parts(Trial trial) {
    return trial.difference().isPresent();
  }

  private static Trial withFacts(Trial trial, List<GivenFact> facts) {
    return new Trial(trial.engineRules, trial.rules, trial.story.withGiven(facts));
  }

  private static Trial withRules(Trial trial, List<Rule> rules) {
    return new Trial(
        trial.engineRules.stream().filter(rules::contains).toList(), rules, trial.story);
  }

  /** The difference, the story and the rules, to be pasted into a case of its own. */
  @Override
  public String toString() {
    return difference().orElse("no difference")
        + "\n\n"
        + StoryYaml.of(story)
        + "\n"
        + rules.stream().map(Rule::text).collect(Collectors.joining("\n\n"));
  }
}
