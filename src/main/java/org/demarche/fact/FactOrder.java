package org.demarche.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which facts are listed: by kind, then by their components in declared order. Equal
 * facts, and only they, rank the same.
 */
public final class FactOrder {

  /** By the kind's name, then component by component. */
  public static final Comparator<Fact> BY_VALUE =
      Comparator.<Fact, String>comparing(fact -> Vocabulary.of(fact).key())
          .thenComparing(FactOrder::byComponents);

  private FactOrder() {}

  /** The facts in this order. */
  public static <F extends Fact> List<F> sorted(Collection<F> facts) {
    return facts.stream().sorted(BY_VALUE).toList();
  }

  private static int byComponents(Fact left, Fact right) {
    for (Component component : Vocabulary.of(left).components()) {
      int order = compare(component.of(left), component.of(right));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    if (left instanceof Fact fact) {
      return BY_VALUE.compare(fact, (Fact) right);
    }
    return left instanceof Comparable<?> comparable
        ? ((Comparable<Object>) comparable).compareTo(right)
        : left.toString().compareTo(right.toString());
  }
}
