package org.demarche.scenario;

import org.demarche.problem.Place;

/** Something that an expected fact is, or is not, to rest on. */
public sealed interface Ground {

  /** Whether it is to rest on it, rather than not. */
  boolean wanted();

  Place place();

  /**
   * A rule that concludes the fact itself.
   *
   * @param rule its name
   */
  record ByRule(String rule, boolean wanted, Place place) implements Ground {}

  /** A fact, given or concluded, that stands somewhere in a proof. */
  record OnFact(FactPattern pattern, boolean wanted, Place place) implements Ground {}
}
