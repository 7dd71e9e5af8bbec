package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Now;
import org.demarche.inference.Match;
import org.demarche.inference.World;
import org.demarche.rule.Condition;

/**
 * Proofs of statuses at one moment after the other. Where all is proved as it was at the moment
 * before, the proof is that of the moment before, moment and all: most are, and to find that out is
 * much cheaper than to prove it.
 */
final class SteadyProofs {

  private final Explainer explainer;
  private final Map<LocalDateTime, Map<Fact, Proof>> proofs = new HashMap<>();

  /** What is concluded at a moment, and whether it is as it was at the moment before. */
  private final Map<LocalDateTime, Map<Fact, Boolean>> decided = new HashMap<>();

  SteadyProofs(Explainer explainer) {
    this.explainer = explainer;
  }

  /** Why a fact is the case at a moment, found at it or carried over from an earlier one. */
  Proof at(LocalDateTime moment, Fact fact) {
    if (isGround(fact)) {
      return explainer.proof(fact, moment);
    }
    Map<Fact, Proof> now = proofs.computeIfAbsent(moment, none -> new HashMap<>());
    Proof known = now.get(fact);
    if (known == null) {
      SortedSet<LocalDateTime> earlier = explainer.worlds().moments().headSet(moment);
      Proof before =
          earlier.isEmpty() ? null : proofs.getOrDefault(earlier.last(), Map.of()).get(fact);
      known =
          before != null && isSame(fact, earlier.last(), moment)
              ? before
              : explainer.proof(fact, moment);
      now.put(fact, known);
    }
    return known;
  }

  /** What is not concluded from what stands. */
  private boolean isGround(Fact fact) {
    return fact instanceof Event || explainer.isGiven(fact);
  }

  private boolean isSame(Fact fact, LocalDateTime last, LocalDateTime moment) {
    Map<Fact, Boolean> known = decided.computeIfAbsent(moment, none -> new HashMap<>());
    if (!known.containsKey(fact)) {
      decide(fact, last, moment, known);
    }
    return known.get(fact);
  }

  /**
   * Looks at everything that a fact rests on at once, since some of it may rest on each other: it
   * is the same if it is matched alike and nothing below it is not the same.
   */
  private void decide(
      Fact asked, LocalDateTime last, LocalDateTime moment, Map<Fact, Boolean> known) {
    Map<Fact, List<Fact>> below = new LinkedHashMap<>();
    Set<Fact> changed = new HashSet<>();
    Deque<Fact> ahead = new ArrayDeque<>(List.of(asked));
    while (!ahead.isEmpty()) {
      Fact fact = ahead.poll();
      if (known.containsKey(fact) || below.containsKey(fact)) {
        continue;
      }
      List<Match> now = matches(fact, moment);
      List<Fact> facts =
          now.stream().flatMap(SteadyProofs::facts).filter(it -> !isGround(it)).distinct().toList();
      below.put(fact, facts);
      if (areSame(now, matches(fact, last), moment)) {
        ahead.addAll(facts);
      } else {
        changed.add(fact);
      }
    }
    boolean more = true;
    while (more) {
      more = below.entrySet().removeIf(it -> isAbove(it, changed, known));
    }
    below.keySet().forEach(it -> known.put(it, true));
    changed.forEach(it -> known.put(it, false));
  }

  /** Whether a fact has changed, or rests on one that has; it is noted as changed, then. */
  private static boolean isAbove(
      Map.Entry<Fact, List<Fact>> fact, Set<Fact> changed, Map<Fact, Boolean> known) {
    boolean above =
        changed.contains(fact.getKey())
            || fact.getValue().stream()
                .anyMatch(it -> changed.contains(it) || !known.getOrDefault(it, true));
    if (above) {
      changed.add(fact.getKey());
    }
    return above;
  }

  private List<Match> matches(Fact fact, LocalDateTime moment) {
    World world = explainer.worlds().settled(moment).world();
    return explainer.worlds().concluding(fact, world);
  }

  private static boolean areSame(List<Match> now, List<Match> then, LocalDateTime moment) {
    return now == then
        || now.size() == then.size()
            && IntStream.range(0, now.size())
                .allMatch(i -> isSame(now.get(i), then.get(i), moment));
  }

  /** Whether but for the clock the same fits, and the clock asks for nothing else of the rest. */
  private static boolean isSame(Match now, Match then, LocalDateTime moment) {
    if (now.equals(then)) {
      return true;
    }
    List<Condition> conditions = now.rule().conditions();
    return now.equals(then.at(moment))
        && IntStream.range(0, conditions.size())
            .filter(i -> !(conditions.get(i) instanceof Condition.Match))
            .allMatch(i -> now.requirement(i).equals(then.requirement(i)));
  }

  private static Stream<Fact> facts(Match match) {
    return Stream.concat(
        match.values().stream()
            .flatMap(Optional::stream)
            .filter(value -> value instanceof Fact && !(value instanceof Now))
            .map(Fact.class::cast),
        match.contributors().values().stream().flatMap(List::stream));
  }
}
