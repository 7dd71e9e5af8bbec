package org.demarche.fact;

/** Who sits at the table. */
public enum NegotiationLevel {
  LEADERS,
  ENVOYS,
  TECHNICAL,
  UNSPECIFIED
}
