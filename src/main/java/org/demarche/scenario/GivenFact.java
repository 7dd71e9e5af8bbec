package org.demarche.scenario;

import java.time.LocalDateTime;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;

/**
 * A fact that a scenario gives.
 *
 * @param at when it becomes known; of an event, when it happens
 */
public record GivenFact(LocalDateTime at, Fact fact, Origin origin) {}
