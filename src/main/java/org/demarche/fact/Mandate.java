package org.demarche.fact;

/** What a buffer force may do, in rising order. */
public enum Mandate {
  OBSERVE,
  INTERPOSE,
  ENFORCE
}
