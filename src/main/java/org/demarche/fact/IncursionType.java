package org.demarche.fact;

/** How forces enter a zone. */
public enum IncursionType {
  FOOT,
  VEHICLES,
  AIR,
  PRESENCE,
  UNSPECIFIED
}
