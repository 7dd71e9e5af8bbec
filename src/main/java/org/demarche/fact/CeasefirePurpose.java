package org.demarche.fact;

/** What a ceasefire is for. */
public enum CeasefirePurpose {
  UNSPECIFIED,
  HUMANITARIAN,
  HOLIDAY,
  PEACE_PROCESS,
  STRATEGIC
}
