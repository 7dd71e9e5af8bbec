package org.demarche.fact;

/** What a kind of fact is about; lists of kinds and of where things stand are ordered by it. */
public enum Topic {
  ACTORS("Actors and places"),
  CEASEFIRES("Ceasefires"),
  VIOLATIONS("Violations"),
  NEGOTIATION("Talks and agreements"),
  BASES("Bases and sites"),
  BUFFERS("Buffers"),
  SIGNALS("Signals and escalation"),
  RELATIONS("Relations"),
  SPILLOVER("Spillover"),
  HUMANITARIAN("Prisons and blockades");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }
}
