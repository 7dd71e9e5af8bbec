package org.demarche.fact;

/** Who watches a ceasefire. */
public enum MonitoringType {
  PARTIES,
  JOINT_COMMISSION,
  THIRD_PARTY,
  OBSERVERS,
  PEACEKEEPERS
}
