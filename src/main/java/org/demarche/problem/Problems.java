package org.demarche.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what is wrong with an input, so that a reader can report all of it at once. */
public final class Problems {

  /** As many as anybody reads; the rest is counted. */
  private static final int MOST = 300;

  /** Of what is said more often of one file, the first place is named, and the rest counted. */
  private static final int MOST_ALIKE = 10;

  private final Map<Problem, SortedSet<Place>> places = new TreeMap<>();
  private int size;
  private int more;

  /** Adds one problem; the same problem at the same place counts once. */
  public void add(Code code, Place place, String message) {
    add(new Problem(code, place, message));
  }

  private void add(Problem problem) {
    Problem anywhere = problem.at(Place.of(problem.place().file()));
    if (places.size() >= MOST && !places.containsKey(anywhere)) {
      more++;
    } else if (places.computeIfAbsent(anywhere, none -> new TreeSet<>()).add(problem.place())) {
      size++;
    }
  }

  public void addAll(Iterable<Problem> others) {
    others.forEach(this::add);
  }

  /** How many there are so far. */
  public int size() {
    return size + more;
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }

  /**
   * All problems so far, ordered by place. Of those said alike of many places of one file there is
   * one; past three hundred, the last says how many more there are.
   */
  public List<Problem> toList() {
    SortedSet<Problem> all = new TreeSet<>();
    places.forEach((problem, found) -> all.addAll(told(problem, found)));
    List<Problem> first = new ArrayList<>(all.stream().limit(MOST).toList());
    int rest = all.size() - first.size() + more;
    if (rest > 0) {
      first.add(first.get(first.size() - 1).saying("... and " + rest + " more problems."));
    }
    return List.copyOf(first);
  }

  private static List<Problem> told(Problem problem, SortedSet<Place> found) {
    if (found.size() <= MOST_ALIKE) {
      return found.stream().map(problem::at).toList();
    }
    String others = String.format(Locale.ROOT, "%,d", found.size() - 1);
    return List.of(
        problem
            .at(found.first())
            .saying(problem.message() + " And at " + others + " more places."));
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
