package org.demarche.engine;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Happens;
import org.demarche.fact.Vocabulary;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What stands in a session, and the moments that lie in it. Both are kept up as facts come and go,
 * so that a moment costs what changes in it and not what there is.
 */
final class Standing {

  /** In alphabetical order, so that what they hold is in order of value. */
  private static final List<FactKind> MEASURES =
      Vocabulary.kinds().stream()
          .filter(kind -> kind.show().isMeasure())
          .sorted(Comparator.comparing(FactKind::key))
          .toList();

  /** The date-time components of each kind. */
  private static final Map<FactKind, List<Component>> MOMENTS =
      Stream.concat(Vocabulary.kinds().stream(), Stream.of(Vocabulary.of(Happens.class)))
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Standing::moments));

  private final Set<Component> watched;
  private final Map<Fact, FactHandle> standing = new HashMap<>();
  private final Map<FactKind, Collection<Fact>> byKind = new HashMap<>();
  private final TreeMap<LocalDateTime, Integer> moments = new TreeMap<>();
  private final TreeMap<LocalDateTime, Set<Fact>> watchedAt = new TreeMap<>();
  private Map<Fact, Boolean> touched = new LinkedHashMap<>();
  private List<Fact> levels = List.of();
  private boolean measured;

  /**
   * @param watched the components whose moments may change what rules conclude
   */
  Standing(Set<Component> watched) {
    this.watched = watched;
  }

  private static List<Component> moments(FactKind kind) {
    return kind.components().stream().filter(Component::isMoment).toList();
  }

  void inserted(Fact fact, FactHandle handle) {
    FactKind kind = touch(fact);
    standing.put(fact, handle);
    byKind.computeIfAbsent(kind, Standing::shelf).add(fact);
    for (Component component : MOMENTS.get(kind)) {
      LocalDateTime moment = (LocalDateTime) component.of(fact);
      moments.merge(moment, 1, Integer::sum);
      if (watched.contains(component)) {
        watchedAt.computeIfAbsent(moment, none -> new LinkedHashSet<>()).add(fact);
      }
    }
  }

  void deleted(Fact fact) {
    FactKind kind = touch(fact);
    standing.remove(fact);
    byKind.getOrDefault(kind, List.of()).remove(fact);
    for (Component component : MOMENTS.get(kind)) {
      LocalDateTime moment = (LocalDateTime) component.of(fact);
      moments.merge(moment, -1, (a, b) -> a + b == 0 ? null : a + b);
      watchedAt.computeIfPresent(
          moment, (at, facts) -> facts.remove(fact) && facts.isEmpty() ? null : facts);
    }
  }

  private FactKind touch(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    touched.putIfAbsent(fact, standing.containsKey(fact));
    measured |= kind.show().isMeasure();
    return kind;
  }

  /** Measures are listed every day, and so kept in order. */
  private static Collection<Fact> shelf(FactKind kind) {
    return kind.show().isMeasure() ? new TreeSet<>(FactOrder.BY_VALUE) : new HashSet<>();
  }

  boolean contains(Fact fact) {
    return standing.containsKey(fact);
  }

  Optional<FactHandle> handle(Fact fact) {
    return Optional.ofNullable(standing.get(fact));
  }

  /** The facts of a kind, in order of value. */
  <F extends Fact> List<F> of(Class<F> type) {
    Collection<Fact> found = byKind.getOrDefault(Vocabulary.of(type), List.of());
    if (found.isEmpty()) {
      return List.of();
    }
    List<F> facts = found.stream().map(type::cast).toList();
    return found instanceof TreeSet ? facts : FactOrder.sorted(facts);
  }

  /** The measures, by kind and in order of value. */
  List<Fact> levels() {
    if (measured) {
      levels =
          MEASURES.stream()
              .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
              .collect(Collectors.toUnmodifiableList());
      measured = false;
    }
    return levels;
  }

  /** The first moment after the given one that lies in any fact. */
  Optional<LocalDateTime> nextMoment(LocalDateTime after) {
    return Optional.ofNullable(moments.higherKey(after));
  }

  /** Whether some fact has a watched moment from one to another, both inclusive. */
  boolean isWatched(LocalDateTime from, LocalDateTime to) {
    LocalDateTime first = watchedAt.ceilingKey(from);
    return first != null && !first.isAfter(to);
  }

  /** The facts with a watched moment from one to another, both inclusive. */
  List<Fact> watched(LocalDateTime from, LocalDateTime to) {
    return watchedAt.subMap(from, true, to, true).values().stream()
        .flatMap(Set::stream)
        .distinct()
        .toList();
  }

  /**
   * The facts that came or went since this was last asked, with whether they stood then; what is
   * again as it was is left out.
   */
  Map<Fact, Boolean> drainTouched() {
    Map<Fact, Boolean> drained = new LinkedHashMap<>();
    touched.forEach(
        (fact, stood) -> {
          if (stood != standing.containsKey(fact)) {
            drained.put(fact, stood);
          }
        });
    touched = new LinkedHashMap<>();
    return drained;
  }
}
