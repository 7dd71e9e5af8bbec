package org.demarche.suite;

import java.util.List;
import java.util.Optional;

/**
 * How one thing that was tried came out.
 *
 * @param expected in words; empty when nothing was
 * @param found in words, with the day it was found on
 * @param nearest the nearest thing that did happen, in words; empty if nothing comes near
 * @param command the words of the command that explains it, from the verb on; empty if none does
 * @param reason why it is expected to fail; empty if it is not
 * @param difference between a golden history and the run, where there is one
 */
public record Result(
    Trial trial,
    Outcome outcome,
    String expected,
    String found,
    String nearest,
    List<String> command,
    String reason,
    Optional<GoldenDifference> difference) {

  public Result {
    command = List.copyOf(command);
  }

  /** Of something that came out like this, with nothing more to say. */
  static Result of(Trial trial, Outcome outcome, String expected, String found) {
    return new Result(trial, outcome, expected, found, "", List.of(), "", Optional.empty());
  }

  /** The same, explained by a command. */
  Result explainedBy(List<String> words) {
    return new Result(trial, outcome, expected, found, nearest, words, reason, difference);
  }

  /** The same, with the nearest thing that did happen. */
  Result near(String happened) {
    return new Result(trial, outcome, expected, found, happened, command, reason, difference);
  }

  /** The same, with what differs from a golden history. */
  Result differing(GoldenDifference found) {
    return new Result(
        trial, outcome, expected, this.found, nearest, command, reason, Optional.of(found));
  }
}
