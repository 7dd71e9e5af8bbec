package org.demarche.fact;

/** Why it is contested who holds a site. */
public enum Contest {
  NOBODY_INVITED,
  HANDOVER_CLAIMED,
  TAKEN_UNINVITED
}
