package org.demarche.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;
import org.junit.jupiter.api.Test;

/** Rules whose conclusions rest on their own absence are found, and no others. */
class StratificationTest {

  private static final String IN_FORCE =
      rule("In force", "Ceasefire($c : id, $s : starts)", "new CeasefireInForce($c, $s)");

  private static String rule(String name, String conditions, String conclusion) {
    return """
    rule "%s" @source("test")
    when %s
    then insertLogical(%s); end
    """
        .formatted(name, conditions, conclusion);
  }

  private static List<String> problems(String... rules) {
    Problems problems = new Problems();
    String text = Stream.of(rules).collect(Collectors.joining());
    List<Rule> read = RuleParser.read("test.drl", "test", text, problems);
    assertEquals(List.of(), problems.toList(), "the rules alone are fine");
    assertEquals(rules.length, read.size());
    Stratification.check(read, problems);
    return problems.toList().stream().map(Problem::toString).toList();
  }

  private static String complaint(int line, String concluded, String absent, String path) {
    return "test.drl:"
        + line
        + ":6: The rule concludes "
        + concluded
        + " from the absence or number of "
        + absent
        + ", which itself depends on it: "
        + path
        + ". Rest one of them on given facts or events.";
  }

  @Test
  void a_status_may_rest_on_the_absence_of_another() {
    assertEquals(
        List.of(),
        problems(
            IN_FORCE,
            rule(
                "Over",
                "Ceasefire($c : id) not CeasefireInForce(ceasefire == $c)",
                "new CeasefireOver($c)")));
  }

  @Test
  void a_status_may_rest_on_itself() {
    assertEquals(
        List.of(),
        problems(
            rule(
                "A longer term",
                "CeasefireTerm($c : ceasefire) Extension(ceasefire == $c, $e : ends)",
                "new CeasefireTerm($c, $e)")));
  }

  @Test
  void a_status_may_not_rest_on_its_own_absence() {
    assertEquals(
        List.of(complaint(1, "CeasefireOver", "CeasefireOver", "CeasefireOver")),
        problems(
            rule(
                "Over",
                "Ceasefire($c : id) not CeasefireOver(ceasefire == $c)",
                "new CeasefireOver($c)")));
  }

  @Test
  void a_status_may_not_rest_on_its_own_number() {
    assertEquals(
        List.of(complaint(1, "Absorption", "Absorption", "Absorption")),
        problems(
            rule(
                "More",
                "Ceasefire($c : id)"
                    + " accumulate(Absorption(ceasefire == $c, $p : points); $t : sum($p))",
                "new Absorption($c, \"more\", $t)")));
  }

  @Test
  void a_cycle_is_named_along_the_shortest_way() {
    assertEquals(
        List.of(
            complaint(
                1,
                "CeasefireOver",
                "CeasefireUnilateral",
                "CeasefireOver -> RetaliationRisk -> CeasefireUnilateral")),
        problems(
            rule(
                "Over",
                "Ceasefire($c : id) not CeasefireUnilateral(ceasefire == $c)",
                "new CeasefireOver($c)"),
            rule("Risk", "CeasefireOver($c : ceasefire)", "new RetaliationRisk($c)"),
            rule("Strained", "RetaliationRisk($c : ceasefire)", "new CeasefireStrained($c)"),
            rule("One side", "RetaliationRisk($c : ceasefire)", "new CeasefireUnilateral($c)"),
            rule("So too", "CeasefireStrained($c : ceasefire)", "new CeasefireUnilateral($c)")));
  }

  @Test
  void each_rule_that_closes_a_cycle_is_reported() {
    assertEquals(
        List.of(
            complaint(
                1, "CeasefireOver", "CeasefireStrained", "CeasefireOver -> CeasefireStrained"),
            complaint(
                4, "CeasefireStrained", "CeasefireOver", "CeasefireStrained -> CeasefireOver")),
        problems(
            rule(
                "Over",
                "Ceasefire($c : id) not CeasefireStrained(ceasefire == $c)",
                "new CeasefireOver($c)"),
            rule(
                "Strained",
                "Ceasefire($c : id) not CeasefireOver(ceasefire == $c)",
                "new CeasefireStrained($c)")));
  }

  @Test
  void a_cycle_may_pass_through_an_event() {
    assertEquals(
        List.of(),
        problems(
            rule("Over", "CeasefireCollapsed($c : ceasefire)", "new CeasefireOver($c)"),
            rule(
                "Collapse",
                "Now($now : now) Violation(at == $now, $c : ceasefire)"
                    + " not CeasefireOver(ceasefire == $c)"
                    + " not CeasefireCollapsed(ceasefire == $c)",
                "new Happens(new CeasefireCollapsed($c, $now))")));
  }

  @Test
  void a_status_may_rest_on_the_absence_of_given_facts_and_events() {
    assertEquals(
        List.of(),
        problems(
            rule(
                "Over",
                "Ceasefire($c : id) not Monitoring(ceasefire == $c) not Extension(ceasefire == $c)",
                "new CeasefireOver($c)")));
  }

  @Test
  void no_rules_have_no_cycle() {
    assertEquals(List.of(), problems());
  }
}
