package org.demarche.analysis;

import java.util.List;
import java.util.Optional;
import org.demarche.history.History;
import org.demarche.rule.Rule;

/**
 * A run to be judged, and what is needed for it.
 *
 * @param rules the rules that it was run by
 * @param base the run of the story itself, as far as this one, where this is that of a what-if
 * @param whole whether the story was run to its end
 */
public record Judged(History history, List<Rule> rules, Optional<History> base, boolean whole) {

  public Judged {
    rules = List.copyOf(rules);
  }

  /** A run to the end of its story. */
  public static Judged of(History history, List<Rule> rules) {
    return new Judged(history, rules, Optional.empty(), true);
  }

  /** The same run, which ends before its story does. */
  public Judged cutShort() {
    return new Judged(history, rules, base, false);
  }

  /**
   * The same run beside that of its story.
   *
   * @param other of the story itself, run as far as this one
   */
  public Judged against(History other) {
    return new Judged(history, rules, Optional.of(other), whole);
  }
}
