package org.demarche.cli;

/** What the process says when it ends. */
final class ExitCode {

  static final int AS_EXPECTED = 0;
  static final int FINDINGS = 1;
  static final int BAD_INPUT = 2;
  static final int ENGINE_FAILED = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
