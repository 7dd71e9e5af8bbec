package org.demarche.fact;

/** What an actor says of a proposal. Saying nothing is no position. */
public enum Position {
  CONSENTS,
  NO_OBJECTION,
  REFUSES
}
