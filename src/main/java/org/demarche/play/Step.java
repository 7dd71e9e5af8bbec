package org.demarche.play;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a player changed at one go.
 *
 * @param text as it was typed, such as {@code do 3}
 * @param at the first moment that had not been played then; what is added without a date happens
 *     there
 * @param means the same as lines of YAML, each with its date
 */
record Step(String text, LocalDateTime at, List<String> means) {

  Step {
    means = List.copyOf(means);
  }
}
