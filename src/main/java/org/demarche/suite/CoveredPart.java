package org.demarche.suite;

import org.demarche.problem.Place;

/**
 * A part of a rule that holds or does not, and whether the tests have shown both.
 *
 * @param condition its place among the conditions, from 0
 * @param constraint its place among the constraints; -1 for the condition as a whole
 * @param text as the rule writes it
 * @param seenTrue whether it held in some situation
 * @param seenFalse whether it did not in some situation in which it was asked
 * @param hits in how many situations it held at least once; of constraints at most once
 */
public record CoveredPart(
    int condition,
    int constraint,
    String text,
    Place place,
    boolean seenTrue,
    boolean seenFalse,
    int hits) {

  /** Whether it stands for the condition as a whole. */
  public boolean isWhole() {
    return constraint < 0;
  }

  /** How many of its two outcomes were seen. */
  public int seen() {
    return (seenTrue ? 1 : 0) + (seenFalse ? 1 : 0);
  }
}
