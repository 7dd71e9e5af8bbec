package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A stretch of the time of a status for which it rests on the same: what it began with, or what
 * kept it up later.
 *
 * @param from its first moment
 * @param proof why the status stood then, and stood until the next stretch
 * @param added what is given and was not needed before; of what nothing is given anew, what rules
 *     concluded to have happened; none of the first stretch; in order of value
 * @param gone the same of what no longer matters
 * @param onwards why it stood at later moments of the stretch, in order of time, as far as that is
 *     another proof than at the moment before: for the same reasons, though by other numbers
 */
public record Upkeep(
    LocalDateTime from, Proof proof, List<Proof> added, List<Proof> gone, List<Proof> onwards) {
  public Upkeep {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    onwards = List.copyOf(onwards);
  }

  /** A stretch of one moment, with which all begins. */
  static Upkeep first(LocalDateTime from, Proof proof) {
    return new Upkeep(from, proof, List.of(), List.of(), List.of());
  }

  Upkeep then(List<Proof> later) {
    return new Upkeep(from, proof, added, gone, later);
  }

  /** The stretch of several, in order of time, in which a moment lies; the first if none. */
  public static Upkeep at(LocalDateTime moment, List<Upkeep> stretches) {
    return stretches.stream()
        .filter(it -> !it.from().isAfter(moment))
        .reduce((earlier, later) -> later)
        .orElse(stretches.get(0));
  }

  /** Those that begin after a moment and rest on something anew, or no longer. */
  public static List<Upkeep> after(LocalDateTime moment, List<Upkeep> stretches) {
    return stretches.stream()
        .filter(it -> it.from().isAfter(moment))
        .filter(it -> !it.added().isEmpty() || !it.gone().isEmpty())
        .toList();
  }
}
