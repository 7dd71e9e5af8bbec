package org.demarche.analysis;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.fact.FactKind;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;

/** Which kinds of status rest on which, by the rules that conclude them. */
final class Dependencies {

  private final Map<FactKind, Set<FactKind>> below = new HashMap<>();

  private Dependencies() {}

  static Dependencies of(List<Rule> rules) {
    Dependencies dependencies = new Dependencies();
    for (Rule rule : rules) {
      rule.conditions().stream()
          .filter(Condition.Match.class::isInstance)
          .map(condition -> condition.pattern().kind())
          .filter(FactKind::isStatus)
          .forEach(
              read ->
                  dependencies
                      .below
                      .computeIfAbsent(rule.conclusion().kind(), none -> new HashSet<>())
                      .add(read));
    }
    return dependencies;
  }

  /**
   * The rules by which some kinds are concluded, or anything that these rules read.
   *
   * @param rules those to choose from; kept in their order
   */
  static List<Rule> leadingTo(Collection<FactKind> kinds, List<Rule> rules) {
    Set<FactKind> read = new HashSet<>(kinds);
    List<Rule> leading = List.of();
    int before;
    do {
      before = leading.size();
      leading = rules.stream().filter(it -> read.contains(it.conclusion().kind())).toList();
      leading.forEach(rule -> read.addAll(rule.kindsRead()));
    } while (leading.size() > before);
    return leading;
  }

  /** Whether a status may rest, through however many rules, on another kind. */
  boolean reach(FactKind from, FactKind to) {
    Set<FactKind> seen = new HashSet<>();
    Deque<FactKind> ahead = new ArrayDeque<>(List.of(from));
    while (!ahead.isEmpty()) {
      FactKind kind = ahead.remove();
      if (kind.equals(to)) {
        return true;
      }
      if (seen.add(kind)) {
        ahead.addAll(below.getOrDefault(kind, Set.of()));
      }
    }
    return false;
  }
}
