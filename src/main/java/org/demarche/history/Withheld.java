package org.demarche.history;

import java.time.LocalDateTime;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;

/**
 * A given fact that was not played, because what it rests on is not given or was not played either.
 *
 * @param at when it would have become known or happened
 * @param premise what it rests on, as kind, components and date
 */
public record Withheld(LocalDateTime at, Fact fact, String premise, Origin origin) {}
