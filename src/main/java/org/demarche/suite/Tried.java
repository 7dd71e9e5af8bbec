package org.demarche.suite;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a suite.
 *
 * @param results in the order of the suite
 * @param leftOut how much was not asked for
 */
public record Tried(List<Result> results, int leftOut) {

  public Tried {
    results = List.copyOf(results);
  }

  /** How many came out like this. */
  public long count(Outcome outcome) {
    return of(outcome).count();
  }

  /** How many of a kind were tried. */
  public long count(Kind kind) {
    return results.stream().filter(it -> it.trial().kind() == kind).count();
  }

  public Stream<Result> of(Outcome outcome) {
    return results.stream().filter(it -> it.outcome() == outcome);
  }

  /** What is not as it should be, in order. */
  public List<Result> bad() {
    return results.stream().filter(it -> !it.outcome().isGood()).toList();
  }

  /** The worst of all; nothing tried is as bad as nothing read. */
  public Outcome worst() {
    return results.stream()
        .map(Result::outcome)
        .max(Comparator.naturalOrder())
        .orElse(Outcome.UNREADABLE);
  }
}
