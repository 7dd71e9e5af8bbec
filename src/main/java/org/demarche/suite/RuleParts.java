package org.demarche.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Rule;

/** What the conditions of a rule are called, and what they bind for one another. */
final class RuleParts {

  private RuleParts() {}

  /** What each condition is called: by its kind, and a number where there are several. */
  static List<String> labels(Rule rule) {
    List<String> plain = rule.conditions().stream().map(RuleParts::label).toList();
    Map<String, Integer> met = new LinkedHashMap<>();
    List<String> labels = new ArrayList<>();
    for (String label : plain) {
      int number = met.merge(label, 1, Integer::sum);
      boolean several = plain.stream().filter(label::equals).count() > 1;
      labels.add(several ? label + " #" + number : label);
    }
    return labels;
  }

  private static String label(Condition condition) {
    String kind = condition.pattern().kind().name();
    if (condition instanceof Condition.Absence) {
      return "not " + kind;
    }
    return condition instanceof Condition.Aggregate ? "accumulate " + kind : kind;
  }

  /** Whether anything outside a condition reads what it binds. */
  static boolean isNeeded(Rule rule, int index) {
    Set<String> read = new HashSet<>();
    for (int i = index + 1; i < rule.conditions().size(); i++) {
      expressions(rule.conditions().get(i))
          .forEach(it -> it.variables().forEach(v -> read.add(v.name())));
    }
    rule.conclusion().arguments().forEach(it -> it.variables().forEach(v -> read.add(v.name())));
    return bound(rule.conditions().get(index)).anyMatch(read::contains);
  }

  private static Stream<Expression> expressions(Condition condition) {
    Stream<Expression> asked = condition.pattern().constraints().stream();
    return condition instanceof Condition.Aggregate aggregate
        ? Stream.concat(asked, aggregate.constraints().stream())
        : asked;
  }

  private static Stream<String> bound(Condition condition) {
    if (condition instanceof Condition.Absence) {
      return Stream.empty();
    }
    return condition instanceof Condition.Aggregate aggregate
        ? Stream.of(aggregate.variable())
        : Stream.concat(
            condition.pattern().variable().stream(),
            condition.pattern().bindings().keySet().stream());
  }

  /** The variables that the conclusion may read, as far as the rule reads them anywhere. */
  static Map<String, Expression.Variable> variables(Rule rule) {
    Set<String> open =
        rule.conditions().stream().flatMap(RuleParts::bound).collect(Collectors.toSet());
    Stream<Expression> all =
        Stream.concat(
            rule.conditions().stream().flatMap(RuleParts::expressions),
            rule.conclusion().arguments().stream());
    Map<String, Expression.Variable> variables = new LinkedHashMap<>();
    all.flatMap(it -> it.variables().stream())
        .filter(it -> open.contains(it.name()))
        .forEach(it -> variables.putIfAbsent(it.name(), it));
    return variables;
  }
}
