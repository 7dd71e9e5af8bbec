package org.demarche.page;

import java.util.List;
import org.demarche.analysis.Verdict;
import org.demarche.history.History;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;

/**
 * A run that a page tells of.
 *
 * @param rules the rules that it was run by
 * @param expectations what its author expects, of which some may never come about
 * @param verdicts how that fared; none if nothing was judged
 * @param asking how to ask why something did not come about
 */
public record Shown(
    History history,
    List<Rule> rules,
    List<Expectation> expectations,
    List<Verdict> verdicts,
    Asking asking) {

  public Shown {
    rules = List.copyOf(rules);
    expectations = List.copyOf(expectations);
    verdicts = List.copyOf(verdicts);
  }
}
