package org.demarche.rule;

import org.demarche.problem.Code;
import org.demarche.problem.Place;

/** A rule cannot be read any further; reading goes on with the next rule. */
final class SyntaxError extends RuntimeException {

  private final transient Code code;
  private final transient Place place;

  SyntaxError(Code code, Place place, String message) {
    super(message, null, false, false);
    this.code = code;
    this.place = place;
  }

  Code code() {
    return code;
  }

  Place place() {
    return place;
  }
}
