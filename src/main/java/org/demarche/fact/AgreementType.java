package org.demarche.fact;

/** How much an agreement settles. */
public enum AgreementType {
  FRAMEWORK,
  PARTIAL,
  COMPREHENSIVE
}
