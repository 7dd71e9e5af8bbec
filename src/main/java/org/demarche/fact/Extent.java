package org.demarche.fact;

/** How far something reaches. */
public enum Extent {
  UNSPECIFIED,
  IN_PART,
  IN_FULL
}
