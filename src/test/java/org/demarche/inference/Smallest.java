package org.demarche.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Delta debugging (Zeller and Hildebrandt 2002): the parts of a list without which nothing fails.
 */
final class Smallest {

  private Smallest() {}

  /** A part of the list that still fails, and of which no single element can be left out. */
  static <T> List<T> of(List<T> whole, Predicate<List<T>> fails) {
    List<T> smallest = whole;
    int size = Math.max(1, whole.size() / 2);
    while (size > 0) {
      List<T> before = smallest;
      for (int from = 0; from < smallest.size(); ) {
        List<T> less = without(smallest, from, size);
        boolean still = fails.test(less);
        smallest = still ? less : smallest;
        from += still ? 0 : size;
      }
      size = size == 1 && !before.equals(smallest) ? 1 : size / 2;
    }
    return smallest;
  }

  private static <T> List<T> without(List<T> whole, int from, int size) {
    List<T> less = new ArrayList<>(whole);
    less.subList(from, Math.min(from + size, whole.size())).clear();
    return less;
  }
}
