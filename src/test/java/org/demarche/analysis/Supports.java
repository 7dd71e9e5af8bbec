package org.demarche.analysis;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Fact;

/** The given facts that proofs rest on. */
final class Supports {

  private final Map<Proof, Set<Fact>> known = new IdentityHashMap<>();

  /** Every given fact in any way of a proof, contributors of numbers among them. */
  Set<Fact> of(Proof proof) {
    Set<Fact> facts = known.get(proof);
    if (facts == null) {
      facts = new HashSet<>(proof.given() ? Set.of(proof.fact()) : Set.of());
      for (Proof.Way way : proof.ways()) {
        for (Proof.Ground ground : way.grounds()) {
          proofs(ground).map(this::of).forEach(facts::addAll);
        }
      }
      known.put(proof, facts);
    }
    return facts;
  }

  /** Whether some way of a proof does without certain facts. */
  static boolean without(Proof proof, Set<Fact> removed) {
    return without(proof, removed, new IdentityHashMap<>());
  }

  private static boolean without(Proof proof, Set<Fact> removed, Map<Proof, Boolean> known) {
    Boolean found = known.get(proof);
    if (found == null) {
      found =
          proof.given()
              ? !removed.contains(proof.fact())
              : proof.ways().stream()
                  .anyMatch(
                      way ->
                          way.grounds().stream()
                              .flatMap(Supports::proofs)
                              .allMatch(it -> without(it, removed, known)));
      known.put(proof, found);
    }
    return found;
  }

  private static Stream<Proof> proofs(Proof.Ground ground) {
    if (ground instanceof Proof.Premise premise) {
      return Stream.of(premise.proof());
    }
    return ground instanceof Proof.Number number
        ? number.contributors().stream()
        : Stream.<Proof>of();
  }
}
