package org.demarche.inference;

import static org.demarche.inference.Small.ALL;
import static org.demarche.inference.Small.ONE;
import static org.demarche.inference.Small.THREE;
import static org.demarche.inference.Small.TWO;
import static org.demarche.inference.Small.rule;
import static org.demarche.inference.Small.world;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.rule.Operator;
import org.demarche.rule.Rule;
import org.junit.jupiter.api.Test;

/** What a condition asks is told with the values that earlier conditions have settled. */
class RequirementTest {

  /** Matched by violation one, then three. */
  private static Match match(String asked) {
    Rule rule =
        rule(
            "Violation(id == \"one\", $by : by, $n : severity, $day : at)"
                + " Violation(id == \"three\") not Violation(id == \"none\", "
                + asked
                + ")",
            "new CeasefireOver($by)");
    return Matcher.matches(rule, world(ALL)).get(0);
  }

  private static List<Requirement.Test> tests(String asked) {
    List<Requirement.Test> tests = match(asked).requirement(2).tests();
    return tests.subList(1, tests.size());
  }

  private static String told(Requirement.Test test) {
    return "%s | %s | %s | %s | %s"
        .formatted(
            test.text(),
            test.component().map(Component::name).orElse("-"),
            test.operator().map(Operator::name).orElse("-"),
            test.values(),
            test.isEquality());
  }

  private static List<String> toldOf(String asked) {
    return tests(asked).stream().map(RequirementTest::told).toList();
  }

  @Test
  void a_component_is_compared_with_the_value_of_an_earlier_variable() {
    assertEquals(List.of("by == north | by | EQUAL | [north] | true"), toldOf("by == $by"));
    assertEquals(
        List.of("severity > 1 | severity | GREATER | [1] | false"), toldOf("severity > $n"));
    assertEquals(
        List.of("at <= 2030-05-01T12:00 | at | AT_MOST | [2030-05-01T12:00] | false"),
        toldOf("at <= $day"));
    assertEquals(
        List.of("severity < (1 + 2) | severity | LESS | [3] | false"), toldOf("severity < $n + 2"));
  }

  @Test
  void one_of_several_is_an_equality_and_none_of_several_is_not() {
    String both = "(ClaimStatus.VERIFIED, ClaimStatus.REFUTED)";
    assertEquals(
        List.of("status in " + both + " | status | - | [VERIFIED, REFUTED] | true"),
        toldOf("status in " + both));
    assertEquals(
        List.of("status not in " + both + " | - | - | [] | false"),
        toldOf("status not in " + both));
  }

  @Test
  void conjuncts_are_asked_one_by_one_and_alternatives_together() {
    assertEquals(
        List.of(
            "severity > 1 | severity | GREATER | [1] | false",
            "count > 1 | count | GREATER | [1] | false"),
        toldOf("severity > 1 && count > 1"));
    assertEquals(
        List.of("(severity < 2) || (severity > 4) | - | - | [] | false"),
        toldOf("severity < 2 || severity > 4"));
  }

  @Test
  void what_compares_a_fact_with_itself_has_no_value() {
    assertEquals(
        List.of("severity < count | severity | LESS | [] | false"), toldOf("severity < count"));
    assertEquals(List.of("attack | - | - | [] | false"), toldOf("attack()"));
  }

  @Test
  void a_fact_fails_just_the_tests_that_it_does_not_pass() {
    Match match = match("severity > $n, by == $by");
    Requirement requirement = match.requirement(2);
    assertEquals(List.of("id", "severity"), failed(requirement.failed(ONE, match.values(), 2)));
    assertEquals(List.of("id", "by"), failed(requirement.failed(TWO, match.values(), 2)));
    assertEquals(List.of("id"), failed(requirement.failed(THREE, match.values(), 2)));
  }

  private static List<String> failed(List<Requirement.Test> tests) {
    return tests.stream().map(test -> test.component().orElseThrow().name()).toList();
  }

  @Test
  void what_depends_on_a_condition_that_was_passed_over_is_not_asked() {
    Rule rule =
        rule(
            "Violation(id == \"one\", $n : severity) Violation(severity > $n, by == \"south\")",
            "new CeasefireOver(\"truce\")");
    Requirement requirement =
        Requirement.of(rule.conditions().get(1).pattern(), List.of(Optional.empty()), 1, List.of());
    assertEquals(
        List.of(
            "severity > n | severity | GREATER | [] | false",
            "by == \"south\" | by | EQUAL | [south] | true"),
        requirement.tests().stream().map(RequirementTest::told).toList());
    assertEquals(List.of("by"), failed(requirement.failed(ONE, List.of(Optional.empty()), 1)));
  }

  @Test
  void a_fact_matched_before_may_fail_at_another_moment() {
    Rule rule =
        rule("Now($now : now) Violation($c : ceasefire, at == $now)", "new CeasefireOver($c)");
    Match match = Matcher.matches(rule, world(ALL)).get(0);
    assertEquals(List.of(THREE), match.facts());
    assertEquals(List.of(), match.failed(1));
    assertEquals(List.of("at"), failed(match.at(Small.NOON.plusDays(1)).failed(1)));
  }
}
