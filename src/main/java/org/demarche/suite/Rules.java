package org.demarche.suite;

import java.util.Optional;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;

/**
 * The rules that stories are run by.
 *
 * @param reordered the same rules in another order, if no outcome is to depend on it
 */
public record Rules(RuleBook book, Simulation simulation, Optional<Reordered> reordered) {

  /** Rules in another order than they were read in. */
  public record Reordered(Shuffle shuffle, Simulation simulation) {}

  /** In the order in which they were read. */
  public static Rules of(RuleBook book) {
    return new Rules(book, Simulation.by(book), Optional.empty());
  }

  /**
   * Also in another order.
   *
   * @param other the same book, read from files in that order
   */
  public static Rules of(RuleBook book, RuleBook other, Shuffle shuffle) {
    Reordered reordered = new Reordered(shuffle, Simulation.by(shuffle.book(other)));
    return new Rules(book, Simulation.by(book), Optional.of(reordered));
  }
}
