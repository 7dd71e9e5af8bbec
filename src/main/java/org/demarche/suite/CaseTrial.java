package org.demarche.suite;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.analysis.CaseVerdict;
import org.demarche.engine.EngineFailure;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.fact.Fact;
import org.demarche.inference.Exhausted;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;

/**
 * Tries cases on rules, each alone. The evaluator tells quickly that a case is not met; that all
 * are met is told by the engine.
 */
final class CaseTrial {

  private CaseTrial() {}

  /** Tells what the only rule of a book concludes in a situation. */
  interface Way {
    Function<RuleCase, List<Fact>> by(RuleBook alone);
  }

  /** The first case that a book does not meet, if there is one. */
  static Optional<RuleCase> unmet(List<RuleCase> cases, RuleBook book) {
    return unmet(cases, book, CaseTrial::evaluator).or(() -> unmet(cases, book, CaseTrial::engine));
  }

  /** The same, told in one way; cases of one rule stand together. */
  static Optional<RuleCase> unmet(List<RuleCase> cases, RuleBook book, Way way) {
    String rule = "";
    Function<RuleCase, List<Fact>> concluding = none -> List.of();
    for (RuleCase ruleCase : cases) {
      if (!rule.equals(ruleCase.rule())) {
        rule = ruleCase.rule();
        concluding = way.by(alone(rule, book));
      }
      if (!isMet(ruleCase, concluding)) {
        return Optional.of(ruleCase);
      }
    }
    return Optional.empty();
  }

  /** A book with one rule of all; with none if its conclusion is withheld. */
  static RuleBook alone(String rule, RuleBook book) {
    List<Rule> named = book.rules().stream().filter(it -> it.name().equals(rule)).toList();
    return book.withRules(named);
  }

  static boolean isMet(RuleCase ruleCase, Function<RuleCase, List<Fact>> concluding) {
    try {
      return new CaseVerdict(ruleCase, concluding.apply(ruleCase)).met();
    } catch (EngineFailure withoutValue) {
      return false;
    }
  }

  static Function<RuleCase, List<Fact>> engine(RuleBook alone) {
    return Simulation.by(alone)::conclude;
  }

  /** What has no value for the evaluator is left to the engine. */
  static Function<RuleCase, List<Fact>> evaluator(RuleBook alone) {
    Alone rule = Alone.of(alone);
    return ruleCase -> {
      try {
        return rule.concluded(ruleCase);
      } catch (ArithmeticException | IllegalStateException | Exhausted withoutValue) {
        return engine(alone).apply(ruleCase);
      }
    };
  }
}
