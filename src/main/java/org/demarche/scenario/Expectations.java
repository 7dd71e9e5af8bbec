package org.demarche.scenario;

import java.util.Collection;
import java.util.List;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;

/** What can be said of expectations before anything is run. */
public final class Expectations {

  private Expectations() {}

  /** Whether some of them compare a run with that of its story. */
  public static boolean needBase(List<Expectation> expectations) {
    return expectations.stream().anyMatch(Expectation::isAgainstBase);
  }

  /** Whether some of them name rules. */
  public static boolean nameRules(List<Expectation> expectations) {
    return expectations.stream()
        .flatMap(it -> it.grounds().stream())
        .anyMatch(Ground.ByRule.class::isInstance);
  }

  /**
   * The reasons among them that name no rule; of a right outcome nobody would notice.
   *
   * @param rules the names of the rules there are
   */
  public static List<Problem> unknownRules(
      List<Expectation> expectations, Collection<String> rules) {
    return expectations.stream()
        .flatMap(it -> it.grounds().stream())
        .filter(Ground.ByRule.class::isInstance)
        .map(Ground.ByRule.class::cast)
        .filter(it -> !rules.contains(it.rule()))
        .map(it -> new Problem(Code.UNKNOWN_RULE, it.place(), unknown(it.rule(), rules)))
        .toList();
  }

  private static String unknown(String rule, Collection<String> rules) {
    return "rule: no rule is called '" + rule + "'." + Nearest.hint(rule, rules);
  }

  /** Reports those that only a what-if can be judged by. */
  static void refuseBase(List<Expectation> expectations, Problems problems) {
    expectations.stream()
        .filter(Expectation::isAgainstBase)
        .forEach(
            it ->
                problems.add(
                    Code.WRONG_EXPECTATION,
                    it.place(),
                    "expect: '"
                        + it.verb().word()
                        + "' compares a what-if with its story; this is the story itself."));
  }
}
