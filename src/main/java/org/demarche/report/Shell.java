package org.demarche.report;

/** Words of a command line as they are typed in sh and PowerShell alike. */
public final class Shell {

  private Shell() {}

  /**
   * The word, in single quotes where it has more than plain characters; a single quote in it is
   * written as sh has it.
   */
  public static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
