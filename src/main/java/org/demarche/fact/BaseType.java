package org.demarche.fact;

/** What a base is for. */
public enum BaseType {
  AIR,
  NAVAL,
  GARRISON
}
