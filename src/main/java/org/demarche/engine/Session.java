package org.demarche.engine;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Happens;
import org.demarche.fact.Now;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Reason;
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

  /** The date-time components of each kind. */
  private static final Map<FactKind, List<Component>> MOMENTS =
      Stream.concat(Vocabulary.kinds().stream(), Stream.of(Vocabulary.of(Happens.class)))
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Session::momentsOf));

  private final KieSession session;
  private final Map<Fact, FactHandle> standing = new HashMap<>();
  private final Map<Class<?>, Set<Fact>> byKind = new HashMap<>();
  private final TreeMap<LocalDateTime, Integer> moments = new TreeMap<>();
  private final TreeMap<LocalDateTime, Set<Fact>> dated = new TreeMap<>();
  private final Set<Component> watched;
  private final Reasons reasons;
  private final boolean recording;
  private FactHandle clock;
  private FactHandle day;
  private LocalDateTime now = LocalDateTime.MIN;
  private long concluded;
  private Map<Fact, Boolean> touched = new LinkedHashMap<>();

  /**
   * @param recording whether reasons are told; none are otherwise
   */
  Session(Compiled compiled, boolean recording) {
    this.session = compiled.base().newKieSession();
    this.reasons = new Reasons(compiled.rules());
    this.watched = compiled.watched();
    this.recording = recording;
    this.session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (isLogged(event.getObject())) {
              inserted((Fact) event.getObject(), event.getFactHandle());
            }
          }

          @Override
          public void objectDeleted(ObjectDeletedEvent event) {
            if (isLogged(event.getOldObject())) {
              deleted((Fact) event.getOldObject());
            }
          }
        });
  }

  /** Whether it is anything but the clock. */
  private static boolean isLogged(Object fact) {
    return !(fact instanceof Now || fact instanceof Today);
  }

  private void inserted(Fact fact, FactHandle handle) {
    touched.putIfAbsent(fact, standing.containsKey(fact));
    standing.put(fact, handle);
    byKind.computeIfAbsent(fact.getClass(), kind -> new HashSet<>()).add(fact);
    for (Component component : moments(fact)) {
      LocalDateTime moment = (LocalDateTime) component.of(fact);
      moments.merge(moment, 1, Integer::sum);
      if (watched.contains(component)) {
        dated.computeIfAbsent(moment, none -> new LinkedHashSet<>()).add(fact);
      }
    }
  }

  private void deleted(Fact fact) {
    touched.putIfAbsent(fact, standing.containsKey(fact));
    standing.remove(fact);
    byKind.getOrDefault(fact.getClass(), Set.of()).remove(fact);
    for (Component component : moments(fact)) {
      LocalDateTime moment = (LocalDateTime) component.of(fact);
      moments.merge(moment, -1, (a, b) -> a + b == 0 ? null : a + b);
      dated.computeIfPresent(
          moment, (at, facts) -> facts.remove(fact) && facts.isEmpty() ? null : facts);
    }
  }

  private static List<Component> momentsOf(FactKind kind) {
    return kind.components().stream().filter(Component::isMoment).toList();
  }

  private static List<Component> moments(Fact fact) {
    return MOMENTS.get(Vocabulary.of(fact));
  }

  /** Makes it another moment. */
  void moveTo(LocalDateTime moment) {
    LocalDateTime former = now;
    now = moment;
    Effort.begin();
    Clock.moveTo(moment);
    Firing.guarded(moment, () -> turn(former));
  }

  /** Puts the clock forward, and has the facts asked again one of whose moments it came to. */
  private void turn(LocalDateTime former) {
    clock = replaced(clock, Now.at(now));
    if (!former.toLocalDate().equals(now.toLocalDate())) {
      day = replaced(day, new Today(now.toLocalDate()));
    }
    dated.subMap(former, true, now, true).values().stream()
        .flatMap(Set::stream)
        .distinct()
        .toList()
        .forEach(fact -> session.update(standing.get(fact), fact));
  }

  private FactHandle replaced(FactHandle former, Object next) {
    if (former != null) {
      session.delete(former);
    }
    return session.insert(next);
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
