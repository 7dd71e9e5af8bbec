package org.demarche.fact;

/** By what right a base is used. */
public enum LegalBasis {
  LEASE,
  SOFA,
  TACIT,
  CONTESTED,
  NONE,
  UNSPECIFIED
}
