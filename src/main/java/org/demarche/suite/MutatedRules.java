package org.demarche.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.problem.Place;
import org.demarche.rule.Conclusion;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleText;

/**
 * Everything that one small step makes of a rule. What a step makes is written down and has yet to
 * be read again: only then is it known whether the profile allows it.
 */
final class MutatedRules {

  /**
   * A changed rule as written.
   *
   * @param text the whole rule; empty when its conclusion is withheld
   */
  record Draft(
      MutationOperator operator,
      String where,
      String before,
      String after,
      Place place,
      String text) {}

  private final Rule rule;
  private final List<String> labels;
  private final List<Draft> drafts = new ArrayList<>();

  private MutatedRules(Rule rule) {
    this.rule = rule;
    this.labels = RuleParts.labels(rule);
  }

  /** In written order; each changed rule once, and never the rule itself. */
  static List<Draft> of(Rule rule) {
    MutatedRules mutated = new MutatedRules(rule);
    for (int i = 0; i < rule.conditions().size(); i++) {
      mutated.condition(i);
    }
    mutated.conclusion();
    Set<String> seen = new HashSet<>(Set.of(RuleText.of(rule)));
    return mutated.drafts.stream().filter(it -> seen.add(it.text())).toList();
  }

  private void condition(int index) {
    Condition condition = rule.conditions().get(index);
    constraints(condition.pattern().constraints(), index, it -> with(condition, it));
    if (condition instanceof Condition.Absence absence) {
      whole(index, MutationOperator.NOT_REMOVED, new Condition.Match(absence.pattern()));
    }
    if (condition instanceof Condition.Aggregate aggregate) {
      aggregate(aggregate, index);
    }
    if (rule.conditions().size() > 1 && !RuleParts.isNeeded(rule, index)) {
      String text = RuleText.of(condition);
      List<Condition> rest = MutatedExpressions.without(rule.conditions(), index);
      add(
          MutationOperator.CONDITION_DROPPED,
          "",
          text,
          "",
          condition.pattern().place(),
          with(rest, rule.conclusion()));
    }
  }

  private interface Rebuilt {
    Condition with(List<Expression> constraints);
  }

  private void constraints(List<Expression> constraints, int index, Rebuilt rebuilt) {
    for (int i = 0; i < constraints.size(); i++) {
      Expression constraint = constraints.get(i);
      for (MutatedExpressions.Step<Expression> step : MutatedExpressions.ofConstraint(constraint)) {
        List<Expression> changed = MutatedExpressions.with(constraints, i, step.changed());
        constraint(
            step.operator(), index, constraint, step.changed().text(), rebuilt.with(changed));
      }
      constraint(
          MutationOperator.CONSTRAINT_DROPPED,
          index,
          constraint,
          "",
          rebuilt.with(MutatedExpressions.without(constraints, i)));
    }
  }

  private void constraint(
      MutationOperator operator, int index, Expression before, String after, Condition changed) {
    add(
        operator,
        labels.get(index),
        before.text(),
        after,
        before.place(),
        replaced(index, changed));
  }

  private void whole(int index, MutationOperator operator, Condition changed) {
    Condition condition = rule.conditions().get(index);
    add(
        operator,
        "",
        RuleText.of(condition),
        RuleText.of(changed),
        condition.pattern().place(),
        replaced(index, changed));
  }

  private void aggregate(Condition.Aggregate aggregate, int index) {
    constraints(aggregate.constraints(), index, it -> with(aggregate, aggregate.function(), it));
    Arrays.stream(Condition.Function.values())
        .filter(it -> it != aggregate.function())
        .filter(it -> it == Condition.Function.COUNT || aggregate.argument().isPresent())
        .map(it -> with(aggregate, it, aggregate.constraints()))
        .forEach(it -> function(MutationOperator.FUNCTION_SWAPPED, aggregate, it, index));
    aggregate.argument().stream()
        .flatMap(it -> MutatedExpressions.of(it).stream())
        .forEach(it -> function(it.operator(), aggregate, of(aggregate, it.changed()), index));
  }

  private void function(
      MutationOperator operator, Condition.Aggregate before, Condition.Aggregate after, int index) {
    add(
        operator,
        labels.get(index),
        RuleText.function(before),
        RuleText.function(after),
        before.pattern().place(),
        replaced(index, after));
  }

  private static Condition.Aggregate of(Condition.Aggregate aggregate, Expression argument) {
    return new Condition.Aggregate(
        aggregate.pattern(),
        aggregate.function(),
        Optional.of(argument),
        aggregate.variable(),
        aggregate.constraints());
  }

  private static Condition.Aggregate with(
      Condition.Aggregate aggregate, Condition.Function function, List<Expression> constraints) {
    return new Condition.Aggregate(
        aggregate.pattern(), function, aggregate.argument(), aggregate.variable(), constraints);
  }

  private static Condition with(Condition condition, List<Expression> constraints) {
    Pattern old = condition.pattern();
    Pattern pattern =
        new Pattern(old.kind(), old.variable(), constraints, old.bindings(), old.place());
    if (condition instanceof Condition.Aggregate it) {
      return new Condition.Aggregate(
          pattern, it.function(), it.argument(), it.variable(), it.constraints());
    }
    return condition instanceof Condition.Absence
        ? new Condition.Absence(pattern)
        : new Condition.Match(pattern);
  }

  private void conclusion() {
    List<Expression> arguments = rule.conclusion().arguments();
    for (int i = 0; i < arguments.size(); i++) {
      argument(arguments.get(i), i);
    }
    add(
        MutationOperator.CONCLUSION_WITHHELD,
        "then",
        RuleText.of(rule.conclusion()),
        "",
        rule.conclusion().place(),
        "");
  }

  private void argument(Expression argument, int index) {
    for (MutatedExpressions.Step<Expression> step : MutatedExpressions.of(argument)) {
      argument(step.operator(), argument, step.changed(), index);
    }
    if (argument instanceof Expression.Variable variable) {
      RuleParts.variables(rule).values().stream()
          .filter(it -> it.type() == variable.type() && !it.name().equals(variable.name()))
          .forEach(it -> argument(MutationOperator.COMPONENT_REPLACED, argument, it, index));
    }
  }

  private void argument(MutationOperator operator, Expression before, Expression after, int index) {
    Conclusion old = rule.conclusion();
    String component = old.kind().components().get(index).name();
    List<Expression> arguments = MutatedExpressions.with(old.arguments(), index, after);
    add(
        operator,
        "then " + component,
        before.text(),
        after.text(),
        before.place(),
        with(rule.conditions(), new Conclusion(old.kind(), arguments, old.place())));
  }

  private String replaced(int index, Condition changed) {
    return with(MutatedExpressions.with(rule.conditions(), index, changed), rule.conclusion());
  }

  private String with(List<Condition> conditions, Conclusion conclusion) {
    return RuleText.of(
        new Rule(
            rule.name(),
            rule.topic(),
            rule.source(),
            rule.place(),
            conditions,
            conclusion,
            rule.text()));
  }

  private void add(
      MutationOperator operator,
      String where,
      String before,
      String after,
      Place place,
      String text) {
    drafts.add(new Draft(operator, where, before, after, place, text));
  }
}
