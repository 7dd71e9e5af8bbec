package org.demarche.fact;

/** What a force is made for. */
public enum ForceType {
  ARMY,
  MILITARY_POLICE,
  PEACEKEEPERS,
  OBSERVERS,
  POLICE,
  MILITIA
}
