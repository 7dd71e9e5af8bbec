package org.demarche.fact;

/** The class of a ceasefire, after Clayton and Sticher (2021), weakest first. */
public enum CeasefireType {
  CESSATION,
  PRELIMINARY,
  DEFINITIVE
}
