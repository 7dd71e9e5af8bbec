package org.demarche.scenario;

import org.demarche.problem.Place;

/** Something that an expected fact is, or is not, to rest on. */
public sealed interface Ground {

  /** Whether it is to rest on it, rather than not. */
  boolean wanted();

  Place place();

  /** Whether both speak of the same, wherever they stand and whatever they ask of it. */
  default boolean isSameAs(Ground other) {
    return this instanceof ByRule one && other instanceof ByRule rule
        ? one.rule().equals(rule.rule())
        : this instanceof OnFact fact
            && other instanceof OnFact same
            && fact.pattern().equals(same.pattern());
  }

  /**
   * A rule that concludes the fact itself.
   *
   * @param rule its name
   */
  record ByRule(String rule, boolean wanted, Place place) implements Ground {}

  /** A fact, given or concluded, that stands somewhere in a proof. */
  record OnFact(FactPattern pattern, boolean wanted, Place place) implements Ground {}
}
