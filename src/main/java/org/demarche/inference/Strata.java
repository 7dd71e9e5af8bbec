package org.demarche.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.fact.FactKind;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;

/**
 * The rules about statuses in the order in which they can be settled: what is denied or counted by
 * a rule is settled before the rule is asked. That there is such an order is what a rule book is
 * checked for.
 */
final class Strata {

  private final Map<FactKind, Integer> heights = new HashMap<>();

  private Strata() {}

  /** The rules that conclude statuses, in layers; those that conclude events are left out. */
  static List<List<Rule>> of(List<Rule> rules) {
    List<Rule> statuses = rules.stream().filter(rule -> !rule.conclusion().happens()).toList();
    Strata strata = new Strata();
    for (int round = 0; strata.raise(statuses); round++) {
      if (round > rules.size()) {
        throw new IllegalArgumentException("The rules deny, or count, what rests on themselves");
      }
    }
    Map<Integer, List<Rule>> layers = new TreeMap<>();
    statuses.forEach(
        rule ->
            layers
                .computeIfAbsent(strata.height(rule.conclusion().kind()), none -> new ArrayList<>())
                .add(rule));
    return List.copyOf(layers.values());
  }

  private int height(FactKind kind) {
    return heights.getOrDefault(kind, 0);
  }

  /** Whether any kind had to be put higher. */
  private boolean raise(List<Rule> rules) {
    boolean raised = false;
    for (Rule rule : rules) {
      int needed = rule.conditions().stream().mapToInt(this::above).max().orElse(0);
      if (height(rule.conclusion().kind()) < needed) {
        heights.put(rule.conclusion().kind(), needed);
        raised = true;
      }
    }
    return raised;
  }

  private int above(Condition condition) {
    FactKind read = condition.pattern().kind();
    boolean first = condition instanceof Condition.Match || !read.isStatus();
    return height(read) + (first ? 0 : 1);
  }
}
