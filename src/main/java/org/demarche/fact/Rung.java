package org.demarche.fact;

/** The steps of escalation, in rising order. */
public enum Rung {
  STATEMENT,
  MOVEMENT,
  SKIRMISH,
  ARTILLERY_OR_UAV,
  GROUND_ASSAULT,
  OFFENSIVE,
  CAPTURE
}
