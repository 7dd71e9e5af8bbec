package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Now;
import org.demarche.fact.Vocabulary;

/** The facts that are the case at a moment. */
public final class World {

  private final Now now;
  private final Set<Fact> facts = new HashSet<>();
  private final Map<FactKind, List<Fact>> byKind = new HashMap<>();
  private final Map<Component, Map<Object, List<Fact>>> byValue = new HashMap<>();

  private World(LocalDateTime moment) {
    this.now = Now.at(moment);
  }

  /** The world of these facts. */
  public static World of(LocalDateTime moment, Collection<? extends Fact> facts) {
    World world = new World(moment);
    facts.forEach(world::add);
    return world;
  }

  /** The same world with more facts. */
  public World with(Collection<? extends Fact> more) {
    World world = of(moment(), facts());
    more.forEach(world::add);
    return world;
  }

  /** Whether the fact is new. */
  boolean add(Fact fact) {
    boolean added = facts.add(fact);
    if (added) {
      FactKind kind = Vocabulary.of(fact);
      byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(fact);
      if (!byValue.isEmpty()) {
        kind.components().stream()
            .filter(byValue::containsKey)
            .forEach(it -> index(it, fact, byValue.get(it)));
      }
    }
    return added;
  }

  public boolean has(Fact fact) {
    return facts.contains(fact);
  }

  /** The facts of a kind; of the clock's kind, the moment. */
  public List<? extends Fact> of(FactKind kind) {
    return kind.equals(Vocabulary.now()) ? List.of(now) : byKind.getOrDefault(kind, List.of());
  }

  /** The facts of a kind one of whose components has a value. */
  public List<? extends Fact> of(FactKind kind, Component component, Object value) {
    if (kind.equals(Vocabulary.now())) {
      return of(kind);
    }
    Map<Object, List<Fact>> index = byValue.get(component);
    if (index == null) {
      index = new HashMap<>();
      byValue.put(component, index);
      for (Fact fact : of(kind)) {
        index(component, fact, index);
      }
    }
    return index.getOrDefault(value, List.of());
  }

  private static void index(Component component, Fact fact, Map<Object, List<Fact>> index) {
    index.computeIfAbsent(component.of(fact), none -> new ArrayList<>()).add(fact);
  }

  /** All of them, in order of value. */
  public List<Fact> facts() {
    return FactOrder.sorted(facts);
  }

  public LocalDateTime moment() {
    return now.now();
  }
}
