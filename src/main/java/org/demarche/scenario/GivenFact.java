package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;

/**
 * A fact that a scenario gives.
 *
 * @param at when it becomes known; of an event, when it happens
 * @param premises what it rests on, as far as it names it; on all of them
 * @param moved whether a what-if gives it at another moment than the scenario; nothing that rests
 *     on it is played then
 * @param numbers of a policy, where each number comes from that is not left to the rule book
 */
public record GivenFact(
    LocalDateTime at,
    Fact fact,
    Origin origin,
    List<Premise> premises,
    boolean moved,
    Map<Component, Origin> numbers) {

  public GivenFact {
    premises = List.copyOf(premises);
    numbers = Map.copyOf(numbers);
  }

  /** A fact that rests on nothing. */
  public GivenFact(LocalDateTime at, Fact fact, Origin origin) {
    this(at, fact, origin, List.of(), false);
  }

  /** A fact that is no policy, or a policy all of whose numbers are the rule book's. */
  public GivenFact(
      LocalDateTime at, Fact fact, Origin origin, List<Premise> premises, boolean moved) {
    this(at, fact, origin, premises, moved, Map.of());
  }

  /** A fact in place of this one, with all that is said of it beside. */
  GivenFact with(LocalDateTime moment, Fact other, boolean isMoved) {
    return new GivenFact(moment, other, origin, premises, isMoved, numbers);
  }

  /** The same, with where some numbers of a policy come from. */
  GivenFact with(Map<Component, Origin> more) {
    Map<Component, Origin> all = new HashMap<>(numbers);
    all.putAll(more);
    return new GivenFact(at, fact, origin, premises, moved, all);
  }

  /**
   * Where it comes from; a policy, number by number.
   *
   * @param policy what the rule book sets of the same kind, if it is a policy
   */
  public List<Origin> origins(Optional<PolicyReader.Policy> policy) {
    List<Component> components = Vocabulary.of(fact).components();
    return policy
        .map(
            it ->
                IntStream.range(0, components.size())
                    .mapToObj(i -> numbers.getOrDefault(components.get(i), it.origins().get(i)))
                    .toList())
        .orElse(List.of(origin));
  }
}
