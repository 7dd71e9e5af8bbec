package org.demarche.fact;

/** What a violation consists of, roughly from the lightest to the gravest. */
public enum ViolationType {
  UNSPECIFIED,
  MOVEMENT,
  BLOCKADE,
  SMALL_ARMS,
  ARTILLERY,
  UAV,
  AIRSTRIKE,
  GROUND_ASSAULT
}
