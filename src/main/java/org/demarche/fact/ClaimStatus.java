package org.demarche.fact;

/** How well a claim is established. */
public enum ClaimStatus {
  ALLEGED,
  VERIFIED,
  ACKNOWLEDGED,
  REFUTED;

  /** Whether it is more than a claim: acknowledged or verified. */
  public boolean established() {
    return this == ACKNOWLEDGED || this == VERIFIED;
  }
}
