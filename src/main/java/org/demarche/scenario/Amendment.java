package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.fact.Component;
import org.demarche.problem.Place;

/** One change that a what-if makes to what a scenario gives. */
sealed interface Amendment {

  Place place();

  /** Something more is given. */
  record Add(GivenFact fact, Place place) implements Amendment {}

  /** One given fact is taken away. */
  record Remove(Target target, Place place) implements Amendment {}

  /** One given fact is given at another moment; what rested on it is withheld. */
  record Move(Target target, LocalDateTime to, Place place) implements Amendment {}

  /** Components of one given fact, or numbers of a policy, have other values. */
  record Change(Target target, Map<Component, Object> values, Place place) implements Amendment {}

  /**
   * Another fact is given in place of one, at its moment; what rested on it is withheld unless the
   * other fits as well.
   *
   * @param by the other fact, given at a moment; nothing if it cannot be read
   */
  record Replace(Target target, Function<LocalDateTime, Optional<GivenFact>> by, Place place)
      implements Amendment {}

  /** The one given fact that is meant. */
  record Target(FactPattern pattern, Optional<Expectation.When> when) {

    boolean fits(GivenFact given) {
      return pattern.fits(given.fact()) && when.map(it -> it.covers(given.at())).orElse(true);
    }

    @Override
    public String toString() {
      return pattern + when.map(it -> " on " + it).orElse("");
    }
  }
}
