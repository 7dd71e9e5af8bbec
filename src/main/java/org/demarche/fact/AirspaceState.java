package org.demarche.fact;

/** Whether aircraft may pass. */
public enum AirspaceState {
  CLOSED,
  PARTLY_OPEN,
  OPEN
}
