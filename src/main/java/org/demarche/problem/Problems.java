package org.demarche.problem;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers what is wrong with an input, so that a reader can report all of it at once. */
public final class Problems {

  /** As many as anybody reads; the rest is counted. */
  private static final int MOST = 300;

  private final SortedSet<Problem> problems = new TreeSet<>();
  private int more;

  /** Adds one problem; the same problem at the same place counts once. */
  public void add(Code code, Place place, String message) {
    add(new Problem(code, place, message));
  }

  private void add(Problem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    } else {
      more++;
    }
  }

  public void addAll(Iterable<Problem> others) {
    others.forEach(this::add);
  }

  /** How many there are so far. */
  public int size() {
    return problems.size() + more;
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** All problems so far, ordered by place; past three hundred, how many more there are. */
  public List<Problem> toList() {
    if (more == 0) {
      return List.copyOf(problems);
    }
    Problem rest = problems.last().saying("... and " + more + " more problems.");
    return Stream.concat(problems.stream(), Stream.of(rest)).toList();
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
