package org.demarche.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.fact.Fact;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.RuleCase;

/**
 * Whether a rule, alone, concludes in a case what the case says.
 *
 * @param concluded in order of value
 */
public record CaseVerdict(RuleCase ruleCase, List<Fact> concluded) {

  public CaseVerdict {
    concluded = List.copyOf(concluded);
  }

  /** Whether each expected conclusion fits exactly one that was drawn, and no other was drawn. */
  public boolean met() {
    return concluded.size() == ruleCase.concludes().size()
        && ruleCase.concludes().stream().allMatch(pattern -> fitting(pattern) == 1);
  }

  private long fitting(FactPattern pattern) {
    return concluded.stream().filter(pattern::fits).count();
  }

  /** What was expected, in words. */
  public String expected() {
    return ruleCase.silent()
        ? "nothing"
        : ruleCase.concludes().stream()
            .map(FactPattern::toString)
            .collect(Collectors.joining("; "));
  }

  /** What was concluded, in words. */
  public String found() {
    return concluded.isEmpty()
        ? "nothing"
        : concluded.stream().map(Fact::toString).collect(Collectors.joining("; "));
  }
}
