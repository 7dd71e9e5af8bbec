package org.demarche.fact;

/** How well a claim is established. */
public enum ClaimStatus {
  ALLEGED,
  VERIFIED,
  ACKNOWLEDGED,
  REFUTED
}
