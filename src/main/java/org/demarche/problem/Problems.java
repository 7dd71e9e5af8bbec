package org.demarche.problem;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what is wrong with an input, so that a reader can report all of it at once. */
public final class Problems {

  private final SortedSet<Problem> problems = new TreeSet<>();

  /** Adds one problem; the same problem at the same place counts once. */
  public void add(Place place, String message) {
    problems.add(new Problem(place, message));
  }

  public void addAll(Iterable<Problem> others) {
    others.forEach(problems::add);
  }

  /** How many there are so far. */
  public int size() {
    return problems.size();
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** All problems so far, ordered by place. */
  public List<Problem> toList() {
    return List.copyOf(problems);
  }

  /**
   * Ends the reading when anything was wrong.
   *
   * @throws InvalidInput with every problem gathered
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new InvalidInput(toList());
    }
  }
}
