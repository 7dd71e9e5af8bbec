package org.demarche.fact;

/**
 * The engine's own fact: the rules conclude that an event happens at this moment. The engine reads
 * these once the rules are settled, and then makes the events facts; no condition may read them.
 */
@Kind(
    topic = Topic.ACTORS,
    about = "The rules conclude that an event happens.",
    sentence = "It happens: {event}")
public record Happens(Event event) implements Fact {}
