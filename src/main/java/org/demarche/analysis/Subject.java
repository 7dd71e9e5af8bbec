package org.demarche.analysis;

import java.util.List;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;

/**
 * What facts of two runs have in common that speak of the same: the kind, and the components that
 * say of what. Facts of one subject may differ in their values and dates.
 *
 * @param values of an id, of the components that identify, or else of all that name something; of a
 *     fact with none of these, all; of a policy, none
 */
public record Subject(FactKind kind, List<Object> values) {

  public Subject {
    values = List.copyOf(values);
  }

  /** What a fact is about. */
  public static Subject of(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    return new Subject(kind, identifying(kind).stream().map(it -> it.of(fact)).toList());
  }

  /** The components that say of what a fact of a kind speaks. */
  public static List<Component> identifying(FactKind kind) {
    if (kind.isPolicy()) {
      return List.of();
    }
    if (kind.hasId()) {
      return kind.components().subList(0, 1);
    }
    if (kind.isKeyed()) {
      return kind.identifying();
    }
    List<Component> naming =
        kind.components().stream().filter(it -> it.reference().isPresent()).toList();
    boolean named = !naming.isEmpty() && kind.isEvent();
    return named ? naming : kind.components();
  }
}
