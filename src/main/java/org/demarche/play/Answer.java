package org.demarche.play;

/**
 * What a command did.
 *
 * @param after everything that was tried, as it is now
 * @param text for people, with its line ends
 * @param isLast whether it ended the session
 */
record Answer(Branches after, String text, boolean isLast) {

  Answer(Branches after, String text) {
    this(after, text, false);
  }

  Answer and(String more) {
    return new Answer(after, text + more, isLast);
  }
}
