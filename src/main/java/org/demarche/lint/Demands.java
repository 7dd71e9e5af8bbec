package org.demarche.lint;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.rule.Operator;

/**
 * Constraints that must hold together. That they cannot is proved from equalities, from the bounds
 * and values of each term, and from how pairs of terms are ordered; what else stands against them
 * goes unseen, so that "possible" means no more than "not shown to be impossible".
 */
record Demands(List<Atom> atoms) {

  private enum Order {
    BEFORE,
    SAME,
    AFTER
  }

  Demands {
    atoms = List.copyOf(atoms);
  }

  Demands and(List<Atom> more) {
    return new Demands(Stream.concat(atoms.stream(), more.stream()).toList());
  }

  /** Whether another constraint holds wherever these do. */
  boolean imply(Atom atom) {
    return !and(List.of(atom.negated())).possible();
  }

  boolean possible() {
    Map<String, String> names = new HashMap<>();
    comparisons()
        .filter(it -> it.operator() == Operator.EQUAL)
        .forEach(it -> names.put(name(it.left(), names), name(it.right(), names)));
    return ordersPossible(names) && valuesPossible(names);
  }

  private Stream<Atom.Comparison> comparisons() {
    return atoms.stream()
        .filter(Atom.Comparison.class::isInstance)
        .map(Atom.Comparison.class::cast)
        .filter(it -> !it.right().isLiteral() && !it.left().isLiteral());
  }

  /** One name for all terms that are equal. */
  private static String name(Term term, Map<String, String> names) {
    String name = term.text();
    String next = names.getOrDefault(name, name);
    while (!next.equals(name)) {
      name = next;
      next = names.getOrDefault(name, name);
    }
    return name;
  }

  private boolean ordersPossible(Map<String, String> names) {
    Map<List<String>, Set<Order>> orders = new HashMap<>();
    comparisons()
        .forEach(
            it -> {
              String left = name(it.left(), names);
              String right = name(it.right(), names);
              boolean swapped = left.compareTo(right) > 0;
              List<String> pair = swapped ? List.of(right, left) : List.of(left, right);
              orders
                  .computeIfAbsent(
                      pair,
                      both ->
                          left.equals(right) ? EnumSet.of(Order.SAME) : EnumSet.allOf(Order.class))
                  .retainAll(allowed(it.operator(), swapped));
            });
    return orders.values().stream().noneMatch(Set::isEmpty);
  }

  private static Set<Order> allowed(Operator operator, boolean swapped) {
    Order less = swapped ? Order.AFTER : Order.BEFORE;
    Order more = swapped ? Order.BEFORE : Order.AFTER;
    return switch (operator) {
      case LESS -> EnumSet.of(less);
      case AT_MOST -> EnumSet.of(less, Order.SAME);
      case GREATER -> EnumSet.of(more);
      case AT_LEAST -> EnumSet.of(more, Order.SAME);
      case UNEQUAL -> EnumSet.of(less, more);
      default -> EnumSet.of(Order.SAME);
    };
  }

  private boolean valuesPossible(Map<String, String> names) {
    Map<String, Domain> domains = new HashMap<>();
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Choice choice) {
        Domain domain = domain(choice.term(), names, domains);
        if (choice.within()) {
          domain.choose(choice.values());
        } else {
          domain.exclude(choice.values());
        }
      } else if (atom instanceof Atom.Comparison comparison
          && !comparison.left().isLiteral()
          && comparison.right().literal().orElse("") instanceof Integer number) {
        domain(comparison.left(), names, domains).bound(comparison.operator(), number);
      }
    }
    return domains.values().stream().noneMatch(Domain::isEmpty);
  }

  private static Domain domain(Term term, Map<String, String> names, Map<String, Domain> domains) {
    return domains.computeIfAbsent(name(term, names), none -> Domain.of(term));
  }
}
