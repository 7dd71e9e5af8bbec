package org.demarche.fact;

/** How a ceasefire was agreed; a unilateral one binds only who declared it. */
public enum CeasefireForm {
  WRITTEN,
  VERBAL,
  UNILATERAL
}
