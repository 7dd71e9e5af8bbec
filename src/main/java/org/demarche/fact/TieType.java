package org.demarche.fact;

/** What one actor is to another. */
public enum TieType {
  PATRON,
  ALLY,
  MEDIATOR
}
