package org.demarche.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.rule.Rule;

/**
 * A rule that stands in one of two rule books only, or says something else in the other.
 *
 * @param left the rule as the left book has it
 * @param right the rule as the right book has it
 */
public record RuleDifference(String name, Optional<Rule> left, Optional<Rule> right) {

  /** Where two rule books differ, in order of name. */
  static List<RuleDifference> between(List<Rule> left, List<Rule> right) {
    Map<String, Rule> before = byName(left);
    Map<String, Rule> after = byName(right);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(it -> new RuleDifference(it, named(it, before), named(it, after)))
        .filter(it -> !it.left().map(Rule::text).equals(it.right().map(Rule::text)))
        .toList();
  }

  private static Optional<Rule> named(String name, Map<String, Rule> rules) {
    return Optional.ofNullable(rules.get(name));
  }

  private static Map<String, Rule> byName(List<Rule> rules) {
    return rules.stream()
        .collect(
            Collectors.toMap(Rule::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
