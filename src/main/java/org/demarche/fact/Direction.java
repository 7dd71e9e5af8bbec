package org.demarche.fact;

/** Which way something goes. */
public enum Direction {
  LOWER,
  HIGHER
}
