package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.history.Reason;

/**
 * All that rules conclude at a moment.
 *
 * @param statuses what stands once all is settled, measures among it, each with every reason
 * @param happened the events that rules conclude at it, each with every reason
 */
public record Settled(
    LocalDateTime at, Map<Fact, Set<Reason>> statuses, Map<Fact, Set<Reason>> happened) {

  public Settled {
    statuses = Map.copyOf(statuses);
    happened = Map.copyOf(happened);
  }

  /** The names of the rules that conclude something, as often as they do. */
  Stream<String> rules() {
    return Stream.concat(statuses.values().stream(), happened.values().stream())
        .flatMap(Set::stream)
        .map(Reason::rule);
  }

  /** Where two tellings of a story first part, in a sentence; nothing where they agree. */
  public static Optional<String> difference(List<Settled> engine, List<Settled> evaluator) {
    for (int i = 0; i < Math.min(engine.size(), evaluator.size()); i++) {
      Optional<String> found = engine.get(i).difference(evaluator.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return engine.size() == evaluator.size()
        ? Optional.empty()
        : Optional.of(
            "the engine settles %d moments, the evaluator %d"
                .formatted(engine.size(), evaluator.size()));
  }

  private Optional<String> difference(Settled other) {
    if (equals(other)) {
      return Optional.empty();
    }
    if (!at.equals(other.at)) {
      return Optional.of("the engine settles " + at + " next, the evaluator " + other.at);
    }
    return Optional.of(
        at
            + ": "
            + difference(happened, other.happened)
                .or(() -> difference(statuses, other.statuses))
                .orElseThrow());
  }

  private static Optional<String> difference(
      Map<Fact, Set<Reason>> engine, Map<Fact, Set<Reason>> evaluator) {
    Set<Fact> facts = new TreeSet<>(FactOrder.BY_VALUE);
    facts.addAll(engine.keySet());
    facts.addAll(evaluator.keySet());
    return facts.stream()
        .filter(fact -> !Optional.ofNullable(engine.get(fact)).equals(of(evaluator, fact)))
        .findFirst()
        .map(fact -> told(fact, of(engine, fact), of(evaluator, fact)));
  }

  private static Optional<Set<Reason>> of(Map<Fact, Set<Reason>> facts, Fact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  private static String told(
      Fact fact, Optional<Set<Reason>> engine, Optional<Set<Reason>> evaluator) {
    if (engine.isEmpty()) {
      return "the engine lacks " + fact + ", which rests on " + evaluator.orElseThrow();
    }
    if (evaluator.isEmpty()) {
      return "the evaluator lacks " + fact + ", which rests on " + engine.orElseThrow();
    }
    return "%s has reasons of the engine alone: %s; of the evaluator alone: %s"
        .formatted(
            fact, without(engine.get(), evaluator.get()), without(evaluator.get(), engine.get()));
  }

  private static Set<Reason> without(Set<Reason> reasons, Set<Reason> others) {
    Set<Reason> rest = new LinkedHashSet<>(reasons);
    rest.removeAll(others);
    return rest;
  }

  /** In order of the facts, for people. */
  @Override
  public String toString() {
    Map<Fact, Set<Reason>> sorted = new TreeMap<>(FactOrder.BY_VALUE);
    sorted.putAll(statuses);
    sorted.putAll(happened);
    return at + " " + sorted;
  }
}
