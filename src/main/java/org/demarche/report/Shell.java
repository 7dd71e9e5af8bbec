package org.demarche.report;

import org.demarche.problem.Problem;

/** Words of a command line as they are typed in sh and PowerShell alike. */
public final class Shell {

  private Shell() {}

  /**
   * The word, in single quotes where it has more than plain characters; a single quote in it is
   * written as sh has it. Control characters are shown as U+FFFD, so that they do nothing to a
   * terminal.
   */
  public static String quoted(String named) {
    String word = Problem.clean(named);
    return word.matches("[A-Za-z0-9_./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
