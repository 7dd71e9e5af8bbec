package org.demarche.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;

/**
 * Tells what is played from what is withheld. What has no premise is played; what rests on
 * something played is played; all else is withheld, so that what rests on something withheld is
 * withheld too, and what rests on itself is never played.
 */
final class Premises {

  /** Where what a premise means is to be found. */
  private record Shelf(FactKind kind, LocalDate date) {}

  private final Map<Shelf, List<GivenFact>> waiting = new HashMap<>();
  private final Deque<GivenFact> due = new ArrayDeque<>();
  private final Set<GivenFact> withheld = new HashSet<>();

  private Premises(List<GivenFact> given) {
    given.forEach(
        fact -> fact.premise().ifPresentOrElse(it -> wait(fact, it), () -> due.add(fact)));
  }

  private static Premises settled(List<GivenFact> given) {
    Premises premises = new Premises(given);
    while (!premises.due.isEmpty()) {
      premises.play(premises.due.poll());
    }
    return premises;
  }

  /** Those of the given facts that are played, in their order. */
  static List<GivenFact> played(List<GivenFact> given) {
    Premises premises = settled(given);
    return given.stream().filter(fact -> !premises.withholds(fact)).toList();
  }

  /** Those of the given facts that are not played, in their order. */
  static List<GivenFact> withheld(List<GivenFact> given) {
    Premises premises = settled(given);
    return given.stream().filter(premises::withholds).toList();
  }

  private boolean withholds(GivenFact fact) {
    return fact.premise().isPresent() && withheld.contains(fact);
  }

  private void wait(GivenFact fact, Premise premise) {
    Shelf shelf = new Shelf(premise.pattern().kind(), premise.when().moment().toLocalDate());
    waiting.computeIfAbsent(shelf, none -> new ArrayList<>()).add(fact);
    withheld.add(fact);
  }

  /** Whatever rests on it no longer waits. */
  private void play(GivenFact fact) {
    Shelf shelf = new Shelf(Vocabulary.of(fact.fact()), fact.at().toLocalDate());
    Iterator<GivenFact> resting = waiting.getOrDefault(shelf, new ArrayList<>()).iterator();
    while (resting.hasNext()) {
      GivenFact next = resting.next();
      if (next.premise().orElseThrow().fits(fact, next.at())) {
        resting.remove();
        withheld.remove(next);
        due.add(next);
      }
    }
  }
}
