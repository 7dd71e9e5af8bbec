package org.demarche.fact;

/**
 * Something that is the case. Facts are immutable values: two equal facts are one. Where a fact
 * comes from stands beside it, never in it.
 */
public sealed interface Fact permits Given, Status, Event, Now, Happens {}
