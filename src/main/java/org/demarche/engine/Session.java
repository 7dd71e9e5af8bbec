package org.demarche.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.Now;
import org.demarche.history.Reason;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The working memory of one run: a set of facts and what the rules make of them. */
final class Session implements AutoCloseable {

  private final Compiled compiled;
  private final KieSession session;
  private final Standing standing;
  private final Reasons reasons;
  private final boolean recording;
  private Optional<FactHandle> clock = Optional.empty();
  private Optional<FactHandle> day = Optional.empty();
  private LocalDateTime now = LocalDateTime.MIN;
  private boolean settled;
  private long concluded;

  /**
   * @param recording whether reasons are told; none are otherwise
   */
  Session(Compiled compiled, boolean recording) {
    this.compiled = compiled;
    this.session = compiled.base().newKieSession();
    this.standing = new Standing(compiled.watched());
    this.reasons = new Reasons(compiled.rules());
    this.recording = recording;
    this.session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (!isClock(event.getObject())) {
              standing.inserted((Fact) event.getObject(), event.getFactHandle());
            }
          }

          @Override
          public void objectDeleted(ObjectDeletedEvent event) {
            if (!isClock(event.getOldObject())) {
              standing.deleted((Fact) event.getOldObject());
            }
          }
        });
  }

  private static boolean isClock(Object fact) {
    return fact instanceof Now || fact instanceof Today;
  }

  /**
   * Whether nothing can follow from its becoming that moment: all is settled, no condition reads
   * what the clock then says, and no fact has a watched moment from now until then.
   */
  boolean rests(LocalDateTime moment) {
    return settled
        && !compiled.keepsClock()
        && !(compiled.readsDay() && isAnotherDay(now, moment))
        && !standing.isWatched(now, moment);
  }

  private static boolean isAnotherDay(LocalDateTime one, LocalDateTime other) {
    return !one.toLocalDate().equals(other.toLocalDate());
  }

  /** Makes it another moment. */
  void moveTo(LocalDateTime moment) {
    LocalDateTime former = now;
    now = moment;
    settled = false;
    Effort.begin();
    Clock.moveTo(moment);
    Firing.guarded(moment, () -> turn(former));
  }

  /** Puts the clock forward, and has the facts asked again one of whose moments it came to. */
  private void turn(LocalDateTime former) {
    if (compiled.keepsClock()) {
      clock = replaced(clock, Now.at(now));
    }
    if (compiled.readsDay() && isAnotherDay(former, now)) {
      day = replaced(day, new Today(now.toLocalDate()));
    }
    standing
        .watched(former, now)
        .forEach(fact -> session.update(standing.handle(fact).orElseThrow(), fact));
  }

  private Optional<FactHandle> replaced(Optional<FactHandle> former, Object next) {
    former.ifPresent(handle -> session.update(handle, next));
    return former.or(() -> Optional.of(session.insert(next)));
  }

  /** States a fact; it stands whether or not it was concluded before. */
  void state(Fact fact) {
    settled = false;
    Firing.guarded(now, () -> session.insert(fact));
  }

  /** Lets the rules conclude until nothing new follows. */
  void settle() {
    concluded += Firing.untilSettled(session, now);
    if (concluded > Effort.MOST_IN_A_RUN) {
      throw EngineFailure.unsettled(
          now, "more than " + Effort.MOST_IN_A_RUN + " conclusions were drawn since the start");
    }
    settled = true;
  }

  boolean isStanding(Fact fact) {
    return standing.contains(fact);
  }

  /** The facts of a kind that stand, in order of value. */
  <F extends Fact> List<F> standing(Class<F> kind) {
    return standing.of(kind);
  }

  /** The measures, by kind and in order of value. */
  List<Fact> levels() {
    return standing.levels();
  }

  /** Every justification of a standing fact, in order; none if it was stated. */
  List<Reason> reasons(Fact fact) {
    return standing.handle(fact).filter(handle -> recording).map(reasons::of).orElse(List.of());
  }

  /** The first moment after the given one that stands in any fact. */
  Optional<LocalDateTime> nextMoment(LocalDateTime after) {
    return standing.nextMoment(after);
  }

  /** What came or went since this was last asked; see {@link Standing#drainTouched}. */
  Map<Fact, Boolean> drainTouched() {
    return standing.drainTouched();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
