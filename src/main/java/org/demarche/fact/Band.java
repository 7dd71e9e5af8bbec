package org.demarche.fact;

/** How far one actor trusts another, in rising order; the bounds are judgement. */
public enum Band {
  HOSTILE,
  WARY,
  NEUTRAL,
  CORDIAL,
  TRUSTING
}
