package org.demarche.rule;

import org.demarche.problem.Place;

/** A rule cannot be read any further; reading goes on with the next rule. */
final class SyntaxError extends RuntimeException {

  private final transient Place place;

  SyntaxError(Place place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  Place place() {
    return place;
  }
}
