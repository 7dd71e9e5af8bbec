package org.demarche.suite;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.RuleBook;
import org.demarche.inference.Observation;
import org.demarche.inference.World;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.Scenario;

/**
 * How far the tests reach the rules: which conclude anywhere, and which conditions were seen to
 * hold and to fail. It is told by the evaluator, over every case of a rule, alone, and over every
 * moment of every story.
 *
 * @param rules in order of the book
 */
public record Coverage(List<CoveredRule> rules) {

  /** A story or what-if that is run as a test. */
  public record Story(String name, Scenario scenario) {}

  public Coverage {
    rules = List.copyOf(rules);
  }

  /** What some cases and stories reach of a rule book. */
  public static Coverage of(RuleBook book, List<RuleCase> cases, List<Story> stories) {
    List<CoverageTally> tallies =
        book.rules().parallelStream().map(rule -> ofCases(rule, book, cases)).toList();
    List<List<CoverageTally>> told =
        stories.parallelStream().map(story -> ofStory(story, book)).toList();
    List<CoveredRule> rules = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      CoverageTally all = tallies.get(i);
      for (List<CoverageTally> story : told) {
        all.add(story.get(i));
      }
      rules.add(all.covered());
    }
    return new Coverage(rules);
  }

  private static CoverageTally ofCases(Rule rule, RuleBook book, List<RuleCase> cases) {
    CoverageTally tally = new CoverageTally(rule);
    Alone alone = Alone.of(book.withRules(List.of(rule)));
    cases.stream()
        .filter(it -> it.rule().equals(rule.name()))
        .forEach(it -> tally.ofCase(it.name(), alone.world(it)));
    return tally;
  }

  private static List<CoverageTally> ofStory(Story story, RuleBook book) {
    List<CoverageTally> tallies = book.rules().stream().map(CoverageTally::new).toList();
    for (World world : StoryWorlds.of(story.scenario(), book)) {
      tallies.forEach(it -> it.ofStory(story.name(), world));
    }
    return tallies;
  }

  /** What one situation alone shows of a rule. */
  static CoverageTally of(Rule rule, World world) {
    CoverageTally tally = new CoverageTally(rule);
    Observation.of(rule, world, tally);
    return tally;
  }

  /** Of a hundred rules, how many concluded something somewhere. */
  public double rulePercent() {
    return percent(rules.stream().filter(CoveredRule::concluded).count(), rules.size());
  }

  /** Of a hundred outcomes of conditions, how many were seen. */
  public double conditionPercent() {
    return percent(seen(), outcomes());
  }

  /** How many outcomes of conditions were seen. */
  public int seen() {
    return rules.stream().mapToInt(CoveredRule::seen).sum();
  }

  /** How many outcomes of conditions there are. */
  public int outcomes() {
    return rules.stream().mapToInt(CoveredRule::outcomes).sum();
  }

  private static double percent(long some, long all) {
    return all == 0 ? 100 : some * 100.0 / all;
  }
}
