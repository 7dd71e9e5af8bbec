package org.demarche.fact;

/** How costly a signal was to the one who sent it. */
public enum SignalStrength {
  WEAK,
  STRONG
}
