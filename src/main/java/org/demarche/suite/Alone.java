package org.demarche.suite;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.Settlement;
import org.demarche.inference.World;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.RuleCase;

/**
 * Rules, without all others, as the evaluator settles them. It takes a hundredth of the time that
 * the engine takes to be made ready for a changed rule, and checks no ranges.
 */
final class Alone {

  private final List<Rule> rules;
  private final Collection<Fact> policies;
  private final Settlement settlement;

  Alone(List<Rule> rules, Collection<Fact> policies) {
    this.rules = rules;
    this.policies = policies;
    this.settlement = Settlement.by(rules);
  }

  static Alone of(RuleBook book) {
    return new Alone(book.rules(), book.policyFacts().values());
  }

  /** What is the case in a situation, once all is settled. */
  World world(RuleCase ruleCase) {
    return settlement.settled(ruleCase.at(), base(ruleCase));
  }

  /** What the rules conclude in a situation, in order of value: statuses, or events that happen. */
  List<Fact> concluded(RuleCase ruleCase) {
    World world = world(ruleCase);
    Set<Fact> given = new HashSet<>(base(ruleCase));
    return FactOrder.sorted(
        rules.stream().flatMap(rule -> concluded(rule, world, given)).distinct().toList());
  }

  private static Stream<Fact> concluded(Rule rule, World world, Set<Fact> given) {
    Stream<Fact> all = Matcher.matches(rule, world).stream().map(Match::conclusion);
    return rule.conclusion().happens() ? all : all.filter(it -> !given.contains(it));
  }

  private List<Fact> base(RuleCase ruleCase) {
    List<Fact> given = ruleCase.given().stream().map(GivenFact::fact).toList();
    Stream<Fact> others =
        policies.stream()
            .filter(policy -> given.stream().noneMatch(it -> it.getClass() == policy.getClass()));
    return Stream.concat(given.stream(), others).toList();
  }
}
