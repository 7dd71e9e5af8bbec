package org.demarche.rule;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/**
 * No kind of status may depend on its own absence or number (Apt, Blair and Walker 1988): such
 * rules have no one outcome. Kinds of event are no part of it, since an event becomes a fact only
 * once everything has settled.
 */
public final class Stratification {

  private Stratification() {}

  /**
   * Reports each rule that closes a cycle through a 'not' or an 'accumulate', and each that lets a
   * status that can end rest on itself, naming the cycle.
   */
  public static void check(Collection<Rule> rules, Problems problems) {
    checkSupport(rules, problems);
    Map<FactKind, Set<FactKind>> steps = steps(rules, Condition.class);
    for (Rule rule : rules) {
      FactKind concluded = rule.conclusion().kind();
      if (rule.conclusion().happens()) {
        continue;
      }
      rule.readsNegatively()
          .filter(FactKind::isStatus)
          .distinct()
          .forEach(
              absent -> {
                List<String> path = path(concluded, absent, steps);
                if (!path.isEmpty()) {
                  problems.add(
                      Code.RULE_CYCLE,
                      rule.place(),
                      "The rule concludes "
                          + concluded.name()
                          + " from the absence or number of "
                          + absent.name()
                          + ", which itself depends on it: "
                          + String.join(" -> ", path)
                          + ". Rest one of them on given facts or events.");
                }
              });
    }
  }

  /** Statuses that rest on one another would stand for ever once what began them is gone. */
  private static void checkSupport(Collection<Rule> rules, Problems problems) {
    Set<FactKind> lasting = lasting(rules);
    Map<FactKind, Set<FactKind>> steps = steps(rules, Condition.Match.class);
    for (Rule rule : rules) {
      FactKind concluded = rule.conclusion().kind();
      rule.conditions().stream()
          .filter(Condition.Match.class::isInstance)
          .map(condition -> condition.pattern().kind())
          .filter(kind -> kind.isStatus() && !rule.conclusion().happens())
          .filter(kind -> !lasting.contains(concluded))
          .distinct()
          .forEach(
              read -> {
                List<String> path = path(concluded, read, steps);
                if (!path.isEmpty()) {
                  problems.add(
                      Code.RULE_CYCLE,
                      rule.place(),
                      "The rule lets "
                          + concluded.name()
                          + " rest on itself ("
                          + String.join(" -> ", path)
                          + " -> "
                          + concluded.name()
                          + "), so that it would never end. Rest it on given facts or events"
                          + " alone.");
                }
              });
    }
  }

  /**
   * The kinds that, once concluded, never end: they rest on given facts, events and one another.
   */
  private static Set<FactKind> lasting(Collection<Rule> rules) {
    Set<FactKind> lasting = new HashSet<>();
    rules.forEach(rule -> lasting.add(rule.conclusion().kind()));
    boolean fewer = true;
    while (fewer) {
      fewer = rules.stream().filter(rule -> ends(rule, lasting)).count() > 0;
    }
    return lasting;
  }

  /** Takes what a rule concludes out of what lasts, where it does not. */
  private static boolean ends(Rule rule, Set<FactKind> lasting) {
    FactKind concluded = rule.conclusion().kind();
    return lasting.contains(concluded) && !lasts(rule, lasting) && lasting.remove(concluded);
  }

  private static boolean lasts(Rule rule, Set<FactKind> lasting) {
    return rule.conditions().stream()
        .allMatch(
            condition -> {
              FactKind kind = condition.pattern().kind();
              boolean stays = kind.isGiven() || kind.isEvent() || lasting.contains(kind);
              return condition instanceof Condition.Match && stays;
            });
  }

  /**
   * For each kind those that are concluded from it.
   *
   * @param by the sort of condition by which one is concluded from the other
   */
  private static Map<FactKind, Set<FactKind>> steps(
      Collection<Rule> rules, Class<? extends Condition> by) {
    Map<FactKind, Set<FactKind>> steps = new HashMap<>();
    for (Rule rule : rules) {
      if (!rule.conclusion().happens()) {
        for (Condition condition : rule.conditions()) {
          if (by.isInstance(condition)) {
            steps
                .computeIfAbsent(condition.pattern().kind(), none -> new LinkedHashSet<>())
                .add(rule.conclusion().kind());
          }
        }
      }
    }
    return steps;
  }

  /** The kinds concluded one from the other, from the first to the last; empty if there is none. */
  private static List<String> path(
      FactKind first, FactKind last, Map<FactKind, Set<FactKind>> steps) {
    Map<FactKind, FactKind> cameFrom = new HashMap<>();
    Deque<FactKind> open = new ArrayDeque<>(List.of(first));
    cameFrom.put(first, first);
    while (!open.isEmpty() && !cameFrom.containsKey(last)) {
      FactKind end = open.remove();
      for (FactKind next : steps.getOrDefault(end, Set.of())) {
        if (cameFrom.putIfAbsent(next, end) == null) {
          open.add(next);
        }
      }
    }
    return cameFrom.containsKey(last) ? names(first, last, cameFrom) : List.of();
  }

  private static List<String> names(
      FactKind first, FactKind last, Map<FactKind, FactKind> cameFrom) {
    LinkedList<String> names = new LinkedList<>();
    for (FactKind at = last; at != first; at = cameFrom.get(at)) {
      names.addFirst(at.name());
    }
    names.addFirst(first.name());
    return names;
  }
}
