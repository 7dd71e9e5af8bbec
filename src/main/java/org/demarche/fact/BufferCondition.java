package org.demarche.fact;

/** What has to be the case before a buffer is consented. */
public enum BufferCondition {
  HOST_CONSENT,
  GUARANTOR_POSITION,
  ADJACENT_POSITION,
  PERSONNEL,
  INCURSION_PRESSURE,
  HUB
}
