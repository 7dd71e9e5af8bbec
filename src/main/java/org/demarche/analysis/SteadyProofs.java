package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
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

  /** What is being looked at: what rests on itself is proved anew. */
  private final Set<Fact> asked = new HashSet<>();

  SteadyProofs(Explainer explainer) {
    this.explainer = explainer;
  }

  /** Why a fact is the case at a moment, found at it or carried over from an earlier one. */
  Proof at(LocalDateTime moment, Fact fact) {
    if (fact instanceof Event || explainer.isGiven(fact)) {
      return explainer.proof(fact, moment);
    }
    Map<Fact, Proof> now = proofs.computeIfAbsent(moment, none -> new HashMap<>());
    Proof known = now.get(fact);
    if (known != null) {
      return known;
    }
    if (!asked.add(fact)) {
      return explainer.proof(fact, moment);
    }
    Proof proof = carried(fact, moment).orElseGet(() -> explainer.proof(fact, moment));
    asked.remove(fact);
    now.put(fact, proof);
    return proof;
  }

  /** The proof at the moment before, where somebody asked for it and nothing of it has changed. */
  private Optional<Proof> carried(Fact fact, LocalDateTime moment) {
    SortedSet<LocalDateTime> earlier = explainer.worlds().moments().headSet(moment);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime last = earlier.last();
    return Optional.ofNullable(proofs.getOrDefault(last, Map.of()).get(fact))
        .filter(before -> isSame(before, last, moment));
  }

  private boolean isSame(Proof before, LocalDateTime last, LocalDateTime moment) {
    Worlds worlds = explainer.worlds();
    World world = worlds.settled(moment).world();
    List<Match> now = worlds.concluding(before.fact(), world);
    List<Match> then = worlds.concluding(before.fact(), worlds.settled(last).world());
    return now.size() == before.ways().size()
        && now.size() == then.size()
        && IntStream.range(0, now.size()).allMatch(i -> isSame(now.get(i), then.get(i), moment))
        && now.stream()
            .flatMap(SteadyProofs::facts)
            .allMatch(it -> isSame(it, last, moment, world));
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

  private boolean isSame(Fact fact, LocalDateTime last, LocalDateTime moment, World world) {
    return fact instanceof Event
        || explainer.isGiven(fact)
        || (world.has(fact) && at(moment, fact) == at(last, fact));
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
