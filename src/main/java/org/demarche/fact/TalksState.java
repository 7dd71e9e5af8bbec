package org.demarche.fact;

/** Where the talks between two parties stand. */
public enum TalksState {
  OPEN,
  STALLED,
  COLLAPSED,
  CONCLUDED
}
