package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.fact.Event;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Vocabulary;

/**
 * Finds what statuses rest on, one stretch of time after the other. Only what is given, what has
 * happened and the rules count: a number that moves for the same reasons begins no new stretch.
 */
final class Upkeeps {

  private final Explainer explainer;
  private final SteadyProofs steady;
  private final Map<Object, Resting> known = new HashMap<>();

  Upkeeps(Explainer explainer) {
    this.explainer = explainer;
    this.steady = new SteadyProofs(explainer);
  }

  /** What a conclusion rests on at last: given facts and events by value, and rules by name. */
  private record Resting(Map<Object, Proof> facts, Set<String> rules) {

    boolean isLike(Resting other) {
      return facts.keySet().equals(other.facts.keySet()) && rules.equals(other.rules);
    }

    /** What is given, or else has happened, that another does not rest on. */
    List<Proof> without(Resting other) {
      List<Proof> own =
          facts.entrySet().stream()
              .filter(it -> !other.facts.containsKey(it.getKey()))
              .map(Map.Entry::getValue)
              .sorted(Comparator.comparing(Proof::fact, FactOrder.BY_VALUE))
              .toList();
      List<Proof> given = own.stream().filter(Proof::given).toList();
      return given.isEmpty() ? own : given;
    }
  }

  /** The stretches of a spell, at least one, in order of time. */
  List<Upkeep> of(Spell spell, LocalDateTime start) {
    Proof first = steady.at(start, spell.fact());
    Upkeep stretch = Upkeep.first(start, first);
    if (first.given() || spell.isMoment()) {
      return List.of(stretch);
    }
    List<Upkeep> stretches = new ArrayList<>();
    List<Proof> onwards = new ArrayList<>();
    Proof last = first;
    Resting before = resting(first);
    for (LocalDateTime moment : explainer.worlds().moments().tailSet(start.plusMinutes(1))) {
      if (!moment.isBefore(spell.end())) {
        break;
      }
      Proof proof = steady.at(moment, spell.fact());
      if (proof == last) {
        continue;
      }
      last = proof;
      Resting now = resting(proof);
      if (now.isLike(before)) {
        onwards.add(proof);
      } else {
        stretches.add(stretch.then(onwards));
        onwards.clear();
        stretch = new Upkeep(moment, proof, now.without(before), before.without(now), List.of());
        before = now;
      }
    }
    stretches.add(stretch.then(onwards));
    return stretches;
  }

  private Resting resting(Proof proof) {
    Resting found = known.get(proof.identity());
    if (found == null) {
      found = new Resting(new LinkedHashMap<>(), new HashSet<>());
      gather(proof, found);
      known.put(proof.identity(), found);
    }
    return found;
  }

  private void gather(Proof proof, Resting into) {
    boolean end = proof.given() || proof.fact() instanceof Event;
    if (end && !Vocabulary.of(proof.fact()).isPolicy()) {
      into.facts().put(proof.fact(), proof);
    }
    for (Proof.Way way : proof.ways()) {
      into.rules().add(way.rule().name());
      way.below()
          .map(this::resting)
          .forEach(
              it -> {
                into.facts().putAll(it.facts());
                into.rules().addAll(it.rules());
              });
    }
  }
}
