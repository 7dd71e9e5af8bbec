package org.demarche.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells what is played from what is withheld. What has no premise is played; what rests on
 * something played is played; all else is withheld, so that what rests on something withheld is
 * withheld too, and what rests on itself is never played.
 */
final class Premises {

  private Premises() {}

  /** Those of the given facts that are played, in their order. */
  static List<GivenFact> played(List<GivenFact> given) {
    List<GivenFact> played =
        new ArrayList<>(given.stream().filter(it -> it.premise().isEmpty()).toList());
    List<GivenFact> waiting =
        new ArrayList<>(given.stream().filter(it -> it.premise().isPresent()).toList());
    boolean more = true;
    while (more) {
      List<GivenFact> met = waiting.stream().filter(isMetBy(played)).toList();
      played.addAll(met);
      waiting.removeAll(met);
      more = !met.isEmpty();
    }
    Set<GivenFact> withheld = new HashSet<>(waiting);
    return given.stream().filter(it -> !withheld.contains(it)).toList();
  }

  private static Predicate<GivenFact> isMetBy(List<GivenFact> played) {
    return resting -> played.stream().anyMatch(resting.premise().orElseThrow()::fits);
  }
}
