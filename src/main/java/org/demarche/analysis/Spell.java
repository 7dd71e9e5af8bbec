package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.Optional;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;

/**
 * A stretch of time for which a fact stands with one value, or the moment at which an event
 * happens.
 *
 * @param from its first moment; nothing if it is known from the start
 * @param to the first moment at which it no longer stands; nothing if it stands at the end; of an
 *     event, the moment at which it happens
 * @param given whether the scenario gives it, rather than rules conclude it
 */
public record Spell(
    Optional<LocalDateTime> from, Optional<LocalDateTime> to, Fact fact, boolean given) {

  /** Whether another spell has the same dates and the same value. */
  boolean isLike(Spell other) {
    return from.equals(other.from) && to.equals(other.to) && fact.equals(other.fact);
  }

  /** Whether it is the moment of an event rather than a stretch of time. */
  public boolean isMoment() {
    return fact instanceof Event;
  }

  /** Whether it stands at a moment, or happens then. */
  boolean isAt(LocalDateTime moment) {
    return !start().isAfter(moment)
        && (isMoment() ? start().equals(moment) : end().isAfter(moment));
  }

  /** Its first moment; the earliest there is if it is known from the start. */
  LocalDateTime start() {
    return from.orElse(LocalDateTime.MIN);
  }

  /** The first moment at which it no longer stands; the latest there is if it stands at the end. */
  LocalDateTime end() {
    return to.orElse(LocalDateTime.MAX);
  }
}
