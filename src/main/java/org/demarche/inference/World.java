package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Now;
import org.demarche.fact.Vocabulary;

/** The facts that are the case at a moment. */
public final class World {

  private final Now now;
  private final Set<Fact> facts;
  private final Map<FactKind, List<Fact>> byKind;

  private World(Now now, Set<Fact> facts) {
    this.now = now;
    this.facts = facts;
    this.byKind =
        facts.stream().sorted(FactOrder.BY_VALUE).collect(Collectors.groupingBy(Vocabulary::of));
  }

  /** The world of these facts. */
  public static World of(LocalDateTime moment, Collection<? extends Fact> facts) {
    return new World(Now.at(moment), new HashSet<>(facts));
  }

  /** The same world with more facts. */
  public World with(Collection<? extends Fact> more) {
    Set<Fact> all = new HashSet<>(facts);
    all.addAll(more);
    return new World(now, all);
  }

  public boolean has(Fact fact) {
    return facts.contains(fact);
  }

  /** The facts of a kind, in order of value; of the clock's kind, the moment. */
  public List<? extends Fact> of(FactKind kind) {
    return kind.equals(Vocabulary.now()) ? List.of(now) : byKind.getOrDefault(kind, List.of());
  }

  public LocalDateTime moment() {
    return now.now();
  }
}
