package org.demarche.fact;

/** How a force leaves a site. */
public enum Manner {
  VOLUNTARY,
  UNDER_PRESSURE,
  FORCED
}
