package org.demarche.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.rule.Condition;

/** What a conclusion rests on only in that it lowers a sum: it counts against it. */
public final class Lowering {

  /** A proof still to be looked at, and what lowers a sum on the way to it. */
  private record Step(Proof proof, Optional<Proof> lowers) {}

  private final Map<Object, Proof> lowered = new LinkedHashMap<>();

  private Lowering() {}

  /** Looks through all that a proof rests on. */
  public static Lowering of(Proof root) {
    Lowering lowering = new Lowering();
    Set<Object> raising = new HashSet<>(Set.of(root.identity()));
    Deque<Step> ahead = new ArrayDeque<>(List.of(new Step(root, Optional.empty())));
    while (!ahead.isEmpty()) {
      Step step = ahead.poll();
      for (Proof.Way way : step.proof().ways()) {
        Set<Object> low = new HashSet<>();
        lowest(way).map(Proof::identity).forEach(low::add);
        way.below()
            .forEach(
                it -> {
                  Optional<Proof> lowers =
                      step.lowers()
                          .or(() -> Optional.of(it).filter(own -> low.contains(own.identity())));
                  if (lowers.isPresent()
                      ? lowering.lowered.putIfAbsent(it.identity(), lowers.get()) == null
                      : raising.add(it.identity())) {
                    ahead.add(new Step(it, lowers));
                  }
                });
      }
    }
    lowering.lowered.keySet().removeAll(raising);
    return lowering;
  }

  /** What lowers a sum, of those that a way adds up. */
  private static Stream<Proof> lowest(Proof.Way way) {
    return way.grounds().stream()
        .filter(Proof.Number.class::isInstance)
        .map(Proof.Number.class::cast)
        .flatMap(Lowering::against);
  }

  /** What of a sum lowers it; nothing of another number. */
  public static Stream<Proof> against(Proof.Number number) {
    return number.function() != Condition.Function.SUM
        ? Stream.of()
        : number.contributors().stream()
            .filter(it -> number.measured().filter(own -> (int) own.of(it.fact()) < 0).isPresent());
  }

  /** Of some proofs, those that count against it are told by what of a sum lowers it, each once. */
  public List<Proof> lowers(List<Proof> proofs) {
    Map<Object, Proof> lowers = new LinkedHashMap<>();
    proofs.stream()
        .map(it -> lowered.get(it.identity()))
        .filter(Objects::nonNull)
        .forEach(it -> lowers.putIfAbsent(it.identity(), it));
    return List.copyOf(lowers.values());
  }

  /** The others. */
  public List<Proof> others(List<Proof> proofs) {
    return proofs.stream().filter(it -> !lowered.containsKey(it.identity())).toList();
  }
}
