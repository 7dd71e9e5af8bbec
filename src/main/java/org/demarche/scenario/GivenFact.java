package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;

/**
 * A fact that a scenario gives.
 *
 * @param at when it becomes known; of an event, when it happens
 * @param premise what it rests on, if it names it
 * @param moved whether a what-if gives it at another moment than the scenario; nothing that rests
 *     on it is played then
 */
public record GivenFact(
    LocalDateTime at, Fact fact, Origin origin, Optional<Premise> premise, boolean moved) {

  /** A fact that rests on nothing. */
  public GivenFact(LocalDateTime at, Fact fact, Origin origin) {
    this(at, fact, origin, Optional.empty(), false);
  }
}
