package org.demarche.scenario;

import java.util.Optional;

/** The part of a run that an expectation speaks of. */
public sealed interface Span {

  /** The whole run. */
  record Run() implements Span {}

  /** One moment, or one day. */
  record On(Expectation.When when) implements Span {}

  /** From one date to another, both of them among it. */
  record Between(Expectation.When first, Expectation.When last) implements Span {}

  /**
   * What lies after one bound and before another, neither of them among it; at least one is set.
   */
  record Beside(Optional<Bound> after, Optional<Bound> before) implements Span {}

  /** What something lies before or after. */
  sealed interface Bound permits Expectation.When, Landmark {}

  /**
   * The first moment at which another fact begins, ends or happens.
   *
   * @param verb begins, ends or happens
   */
  record Landmark(Expectation.Verb verb, FactPattern pattern) implements Bound {}
}
