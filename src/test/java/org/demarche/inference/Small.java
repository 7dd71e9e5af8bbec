package org.demarche.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.ViolationType;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleParser;

/** Rules of a line or two, and three violations to try them on. */
final class Small {

  static final LocalDateTime NOON = LocalDateTime.of(2030, 5, 3, 12, 0);
  static final Fact ONE = violation("one", 1, "north", 1, 2, ClaimStatus.ALLEGED);
  static final Fact TWO = violation("two", 2, "south", 3, 5, ClaimStatus.VERIFIED);
  static final Fact THREE = violation("three", 3, "north", 5, 1, ClaimStatus.ACKNOWLEDGED);
  static final List<Fact> ALL = List.of(ONE, TWO, THREE);

  private Small() {}

  static Fact violation(
      String id, int day, String by, int severity, int count, ClaimStatus status) {
    LocalDateTime at = LocalDateTime.of(2030, 5, day, 12, 0);
    return new Event.Violation(
        id, "truce", at, by, ViolationType.ARTILLERY, severity, count, status, "");
  }

  /** Rules, each given as its conditions and its conclusion, called first, second and so on. */
  static List<Rule> rules(String... conditionsAndConclusions) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < conditionsAndConclusions.length; i += 2) {
      text.append(
          "rule \"Rule %d\" @source(\"test\") when %s then insertLogical(%s); end%n"
              .formatted(i / 2 + 1, conditionsAndConclusions[i], conditionsAndConclusions[i + 1]));
    }
    Problems problems = new Problems();
    List<Rule> rules = RuleParser.read("test.drl", "test", text.toString(), problems);
    assertEquals(List.of(), problems.toList());
    return rules;
  }

  static Rule rule(String conditions, String conclusion) {
    return rules(conditions, conclusion).get(0);
  }

  static String id(Fact violation) {
    return (String) FactKind.subject(violation);
  }

  static World world(List<Fact> facts) {
    return World.of(NOON, facts);
  }
}
