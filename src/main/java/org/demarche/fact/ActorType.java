package org.demarche.fact;

/** What sort of actor takes part. */
public enum ActorType {
  STATE,
  DE_FACTO_GOVERNMENT,
  ARMED_GROUP,
  INTERNATIONAL_ORGANISATION,
  MEDIATOR,
  MEDIA
}
