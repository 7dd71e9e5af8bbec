package org.demarche.scenario;

import java.util.List;
import org.demarche.fact.FactKind;
import org.demarche.problem.Place;

/**
 * What must hold in every run of every scenario.
 *
 * @param name a sentence
 * @param kinds the kinds it speaks of
 * @param of for {@link Sort#EXACTLY_ONE} the given kind whose ids are looked at; for {@link
 *     Sort#NEVER_AFTER} the event after which the kinds must not be seen
 */
public record Invariant(String name, Sort sort, List<FactKind> kinds, FactKind of, Place place) {

  /** What is said of the kinds. All of it is said for each id, or pair of actors, alone. */
  public enum Sort {
    /** At each moment, exactly one stands, or, of an event, has happened. */
    EXACTLY_ONE("exactly-one"),
    /** None stands or happens once the event has happened. */
    NEVER_AFTER("never-after");

    private final String key;

    Sort(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  public Invariant {
    kinds = List.copyOf(kinds);
  }
}
