package org.demarche.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;

/**
 * Which of the statuses that end at a moment goes on with another value in one that begins. Where
 * several of one key come or go at once, nothing says which becomes which: each then begins or ends
 * for itself.
 */
final class Counterparts {

  private final Map<List<Object>, List<Fact>> ended;
  private final Map<List<Object>, List<Fact>> begun;

  Counterparts(List<Fact> ended, List<Fact> begun) {
    boolean none = ended.isEmpty() || begun.isEmpty();
    this.ended = none ? Map.of() : byKey(ended);
    this.begun = none ? Map.of() : byKey(begun);
  }

  /** The former value of a status that begins. */
  Optional<Fact> ofBegun(Fact fact) {
    return of(fact, begun, ended);
  }

  /** The new value of a status that ends. */
  Optional<Fact> ofEnded(Fact fact) {
    return of(fact, ended, begun);
  }

  private static Optional<Fact> of(
      Fact fact, Map<List<Object>, List<Fact>> own, Map<List<Object>, List<Fact>> others) {
    return Optional.of(fact)
        .filter(some -> !own.isEmpty() && !others.isEmpty())
        .flatMap(Counterparts::key)
        .filter(key -> own.get(key).size() == 1)
        .map(key -> others.getOrDefault(key, List.of()))
        .filter(counterparts -> counterparts.size() == 1)
        .map(counterparts -> counterparts.get(0));
  }

  private static Map<List<Object>, List<Fact>> byKey(List<Fact> facts) {
    Map<List<Object>, List<Fact>> byKey = new HashMap<>();
    facts.forEach(
        fact ->
            key(fact)
                .ifPresent(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(fact)));
    return byKey;
  }

  /** What says which status this is; nothing for a kind whose components do not say. */
  private static Optional<List<Object>> key(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    if (!kind.isKeyed()) {
      return Optional.empty();
    }
    List<Object> key = new ArrayList<>();
    key.add(kind);
    kind.identifying().forEach(component -> key.add(component.of(fact)));
    return Optional.of(key);
  }
}
