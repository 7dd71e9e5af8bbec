package org.demarche.suite;

/** How something that was tried came out; the later, the worse. */
public enum Outcome {
  PASSED("passed"),
  /** It failed, as its author says that it does. */
  EXPECTED_FAILURE("expected failure"),
  /** There is no golden history yet to hold it to. */
  NOT_BLESSED("not yet blessed"),
  FAILED("failed"),
  /** Its author says that it fails, and it no longer does. */
  UNEXPECTEDLY_PASSED("unexpectedly passed"),
  /** What it needs could not be read. */
  UNREADABLE("could not be read"),
  /** The rules could not be run to their end. */
  UNSETTLED("could not be run");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Whether it is as it should be, or nothing that it could be held to was there. */
  public boolean isGood() {
    return compareTo(FAILED) < 0;
  }

  /** Whether it could not even be tried. */
  public boolean isError() {
    return this == UNREADABLE || this == UNSETTLED;
  }
}
