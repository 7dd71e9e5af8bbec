package org.demarche.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.analysis.CaseVerdict;
import org.demarche.engine.EngineFailure;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;

/**
 * The cases of one rule, each tried on the rule alone.
 *
 * @param options what a command needs to be told to use the same rules
 * @param shuffle an order of the facts of each case, if another than the written one is asked for
 */
public record RuleGroup(
    RuleBook book, Rule rule, List<RuleCase> cases, List<String> options, Optional<Shuffle> shuffle)
    implements Group {

  public RuleGroup {
    cases = List.copyOf(cases);
    options = List.copyOf(options);
  }

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public List<Trial> trials() {
    return cases.stream().map(this::trial).toList();
  }

  private Trial trial(RuleCase one) {
    return new Trial(
        Kind.CASES,
        rule.name(),
        one.name(),
        new TreeSet<>(List.of(rule.topic())),
        new TreeSet<>(),
        one.place());
  }

  @Override
  public List<Result> results() {
    Simulation alone = Simulation.by(book.withRules(List.of(rule)));
    List<Result> results = new ArrayList<>();
    for (RuleCase one : cases) {
      results.add(result(one, alone).explainedBy(command()));
    }
    return results;
  }

  private Result result(RuleCase one, Simulation alone) {
    try {
      RuleCase tried = shuffle.map(it -> it.ruleCase(one)).orElse(one);
      CaseVerdict verdict = new CaseVerdict(tried, alone.conclude(tried));
      boolean depends = shuffle.isPresent() && !alone.conclude(one).equals(verdict.concluded());
      return Result.of(
          trial(one),
          verdict.met() && !depends ? Outcome.PASSED : Outcome.FAILED,
          verdict.expected(),
          verdict.found() + (depends ? ", which depends on the order of facts" : ""));
    } catch (EngineFailure unsettled) {
      return Result.of(trial(one), Outcome.UNSETTLED, "", unsettled.getMessage());
    }
  }

  private List<String> command() {
    return Stream.concat(Stream.of("rules", rule.name()), options.stream()).toList();
  }
}
