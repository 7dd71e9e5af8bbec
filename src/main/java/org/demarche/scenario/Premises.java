package org.demarche.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;

/**
 * Tells what is played from what is withheld. What has no premise is played; what rests on played
 * facts only is played; all else is withheld, so that what rests on something withheld is withheld
 * too, and what rests on itself is never played.
 */
final class Premises {

  /** Where what a premise means is to be found. */
  private record Shelf(FactKind kind, LocalDate date) {}

  private record Waiting(GivenFact fact, Premise premise) {}

  private final Map<Shelf, List<Waiting>> waiting = new HashMap<>();
  private final Deque<GivenFact> due = new ArrayDeque<>();

  /** What each fact that waits still lacks, in the order in which it names it. */
  private final Map<GivenFact, List<Premise>> missing = new HashMap<>();

  private Premises(List<GivenFact> given) {
    for (GivenFact fact : given) {
      if (fact.premises().isEmpty()) {
        due.add(fact);
      } else if (missing.put(fact, new ArrayList<>(fact.premises())) == null) {
        fact.premises().forEach(premise -> wait(fact, premise));
      }
    }
    while (!due.isEmpty()) {
      play(due.poll());
    }
  }

  /** Those of the given facts that are played, in their order. */
  static List<GivenFact> played(List<GivenFact> given) {
    Premises premises = new Premises(given);
    return given.stream().filter(fact -> !premises.missing.containsKey(fact)).toList();
  }

  /** Those of the given facts that are not played, in their order, and what each first lacks. */
  static Map<GivenFact, Premise> withheld(List<GivenFact> given) {
    Premises premises = new Premises(given);
    Map<GivenFact, Premise> withheld = new LinkedHashMap<>();
    given.stream()
        .filter(premises.missing::containsKey)
        .forEach(fact -> withheld.put(fact, premises.missing.get(fact).get(0)));
    return withheld;
  }

  private void wait(GivenFact fact, Premise premise) {
    Shelf shelf = new Shelf(premise.pattern().kind(), premise.when().moment().toLocalDate());
    waiting.computeIfAbsent(shelf, none -> new ArrayList<>()).add(new Waiting(fact, premise));
  }

  /** Whatever rests on it waits for that no longer. */
  private void play(GivenFact fact) {
    Shelf shelf = new Shelf(Vocabulary.of(fact.fact()), fact.at().toLocalDate());
    Iterator<Waiting> resting = waiting.getOrDefault(shelf, new ArrayList<>()).iterator();
    while (resting.hasNext()) {
      Waiting next = resting.next();
      if (next.premise().fits(fact, next.fact().at())) {
        resting.remove();
        found(next);
      }
    }
  }

  private void found(Waiting resting) {
    List<Premise> lacking = missing.get(resting.fact());
    lacking.remove(resting.premise());
    if (lacking.isEmpty()) {
      missing.remove(resting.fact());
      due.add(resting.fact());
    }
  }
}
