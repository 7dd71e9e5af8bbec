package org.demarche.engine;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Now;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Reason;
import org.demarche.rule.Rule;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The working memory of one run: a set of facts and what the rules make of them. What is standing,
 * and the moments that lie in it, are kept up as facts come and go, so that a moment costs what
 * changes in it and not what there is.
 */
final class Session implements AutoCloseable {

  private final KieSession session;
  private final Map<Fact, FactHandle> standing = new HashMap<>();
  private final Map<Class<?>, Set<Fact>> byKind = new HashMap<>();
  private final TreeMap<LocalDateTime, Integer> moments = new TreeMap<>();
  private final Reasons reasons;
  private final boolean recording;
  private FactHandle clock;
  private LocalDateTime now = LocalDateTime.MIN;
  private long concluded;
  private Map<Fact, Boolean> touched = new LinkedHashMap<>();

  /**
   * @param recording whether reasons are told; none are otherwise
   */
  Session(KieBase base, Map<String, Rule> rules, boolean recording) {
    this.session = base.newKieSession();
    this.reasons = new Reasons(rules);
    this.recording = recording;
    this.session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            inserted((Fact) event.getObject(), event.getFactHandle());
          }

          @Override
          public void objectDeleted(ObjectDeletedEvent event) {
            deleted((Fact) event.getOldObject());
          }
        });
  }

  private void inserted(Fact fact, FactHandle handle) {
    if (!(fact instanceof Now)) {
      touched.putIfAbsent(fact, standing.containsKey(fact));
      standing.put(fact, handle);
      byKind.computeIfAbsent(fact.getClass(), kind -> new HashSet<>()).add(fact);
      count(fact, 1);
    }
  }

  private void deleted(Fact fact) {
    if (!(fact instanceof Now)) {
      touched.putIfAbsent(fact, standing.containsKey(fact));
      standing.remove(fact);
      byKind.getOrDefault(fact.getClass(), Set.of()).remove(fact);
      count(fact, -1);
    }
  }

  private void count(Fact fact, int by) {
    for (Component component : Vocabulary.of(fact).components()) {
      if (component.isMoment()) {
        moments.merge((LocalDateTime) component.of(fact), by, (a, b) -> a + b == 0 ? null : a + b);
      }
    }
  }

  /** Makes it another moment. */
  void moveTo(LocalDateTime moment) {
    now = moment;
    Effort.begin();
    Firing.guarded(
        moment,
        () -> {
          if (clock != null) {
            session.delete(clock);
          }
          clock = session.insert(Now.at(moment));
        });
  }

  /** States a fact; it stands whether or not it was concluded before. */
  void state(Fact fact) {
    Firing.guarded(now, () -> session.insert(fact));
  }

  /** Lets the rules conclude until nothing new follows. */
  void settle() {
    concluded += Firing.untilSettled(session, now);
    if (concluded > Effort.MOST_IN_A_RUN) {
      throw EngineFailure.unsettled(
          now, "more than " + Effort.MOST_IN_A_RUN + " conclusions were drawn since the start");
    }
  }

  boolean isStanding(Fact fact) {
    return standing.containsKey(fact);
  }

  /** The facts of a kind that stand, in order of value. */
  <F extends Fact> List<F> standing(Class<F> kind) {
    return FactOrder.sorted(byKind.getOrDefault(kind, Set.of()).stream().map(kind::cast).toList());
  }

  /** Every justification of a standing fact, in order; none if it was stated. */
  List<Reason> reasons(Fact fact) {
    return Optional.ofNullable(standing.get(fact))
        .filter(handle -> recording)
        .map(reasons::of)
        .orElse(List.of());
  }

  /** The first moment after the given one that stands in any fact. */
  Optional<LocalDateTime> nextMoment(LocalDateTime after) {
    return Optional.ofNullable(moments.higherKey(after));
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

  @Override
  public void close() {
    session.dispose();
  }
}
