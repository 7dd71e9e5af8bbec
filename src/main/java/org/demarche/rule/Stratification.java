package org.demarche.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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
                List<String> path = path(concluded, absent, rules, Condition.class);
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
                List<String> path = path(concluded, read, rules, Condition.Match.class);
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
    while (rules.stream()
        .anyMatch(rule -> !lasts(rule, lasting) && lasting.remove(rule.conclusion().kind()))) {
      continue;
    }
    return lasting;
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
   * The kinds concluded one from the other, from the first to the last; empty if there is none.
   *
   * @param by the sort of condition by which one is concluded from the other
   */
  private static List<String> path(
      FactKind first, FactKind last, Collection<Rule> rules, Class<? extends Condition> by) {
    Deque<List<FactKind>> open = new ArrayDeque<>(List.of(List.of(first)));
    Set<FactKind> seen = new HashSet<>();
    while (!open.isEmpty()) {
      List<FactKind> path = open.poll();
      FactKind end = path.get(path.size() - 1);
      if (end.equals(last)) {
        return path.stream().map(FactKind::name).toList();
      }
      if (seen.add(end)) {
        rules.stream()
            .filter(rule -> !rule.conclusion().happens())
            .filter(
                rule ->
                    rule.conditions().stream()
                        .anyMatch(c -> by.isInstance(c) && c.pattern().kind().equals(end)))
            .map(rule -> rule.conclusion().kind())
            .distinct()
            .forEach(next -> open.add(extended(path, next)));
      }
    }
    return List.of();
  }

  private static List<FactKind> extended(List<FactKind> path, FactKind next) {
    List<FactKind> longer = new ArrayList<>(path);
    longer.add(next);
    return longer;
  }
}
