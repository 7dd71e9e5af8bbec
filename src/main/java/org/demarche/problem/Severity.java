package org.demarche.problem;

import java.util.Locale;

/** How much a problem weighs; the heaviest first. */
public enum Severity {
  /** The input cannot be used. */
  ERROR,
  /** It can be used, and something in it is very likely not as meant. */
  WARNING,
  /** Worth knowing; it may well be as meant. */
  NOTE;

  /** As reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
