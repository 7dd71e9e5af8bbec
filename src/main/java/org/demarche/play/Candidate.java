package org.demarche.play;

/**
 * A word that may stand where one was begun.
 *
 * @param about what it means; may be empty
 * @param isWhole whether a space follows it
 */
public record Candidate(String value, String about, boolean isWhole) {

  static Candidate of(String value) {
    return new Candidate(value, "", true);
  }
}
