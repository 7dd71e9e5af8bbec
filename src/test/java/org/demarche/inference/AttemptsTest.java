package org.demarche.inference;

import static org.demarche.inference.Small.ALL;
import static org.demarche.inference.Small.rule;
import static org.demarche.inference.Small.world;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Operator;
import org.demarche.rule.Rule;
import org.junit.jupiter.api.Test;

/** The way in which a rule comes nearest is the one in which most of its conditions hold. */
class AttemptsTest {

  private static final Component CEASEFIRE =
      Vocabulary.byName("CeasefireOver").orElseThrow().component("ceasefire").orElseThrow();

  private static Attempt nearest(Rule rule) {
    return Attempts.nearest(rule, world(ALL), goal("truce")).orElseThrow();
  }

  private static Requirement goal(String ceasefire) {
    return Requirement.that(
        Vocabulary.byName("CeasefireOver").orElseThrow(), Map.of(CEASEFIRE, ceasefire));
  }

  private static List<String> told(Attempt attempt) {
    return attempt.conditions().stream()
        .map(
            it ->
                it.holds().map(String::valueOf).orElse("open")
                    + " "
                    + it.facts().stream().map(Small::id).toList()
                    + " "
                    + it.nearest().stream().map(near -> Small.id(near.fact())).toList())
        .toList();
  }

  @Test
  void where_all_conditions_hold_none_is_unmet() {
    Attempt attempt =
        nearest(rule("Violation(severity == 3, $c : ceasefire)", "new CeasefireOver($c)"));
    assertEquals(List.of("true [two] []"), told(attempt));
    assertEquals(List.of(1, 0), List.of(attempt.met(), attempt.unmet()));
  }

  @Test
  void a_fact_that_is_missing_has_its_nearest_by_how_many_tests_they_fail() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(severity > 3, by == \"south\", count == 5, $c : ceasefire)",
                "new CeasefireOver($c)"));
    assertEquals(List.of("false [] [two, three, one]"), told(attempt));
    assertEquals(
        List.of(List.of("severity > 3"), List.of("by == \"south\"", "count == 5")),
        attempt.conditions().get(0).nearest().stream()
            .limit(2)
            .map(near -> near.failed().stream().map(Requirement.Test::text).toList())
            .toList());
  }

  @Test
  void what_depends_on_a_missing_fact_is_open_and_what_does_not_is_checked() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(severity == 4, $n : count) Violation(count > $n, severity == 3)"
                    + " Violation(severity == 5) not Violation(count > $n)",
                "new CeasefireOver(\"truce\")"));
    assertEquals(
        List.of(
            "false [] [one, three, two]",
            "open [two] []",
            "true [three] []",
            "open [one, three, two] []"),
        told(attempt));
  }

  @Test
  void what_a_later_fact_is_to_equal_is_asked_of_the_fact_that_is_missing() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(severity == 4, $by : by) Violation(by == $by, severity == 3)"
                    + " not Violation(by == $by, severity == 5)",
                "new CeasefireOver(\"truce\")"));
    assertEquals(
        List.of("false [] [two, one, three]", "true [two] []", "true [] []"), told(attempt));
    assertEquals(
        List.of("by", "severity == 4"),
        attempt.conditions().get(0).requirement().tests().stream()
            .map(Requirement.Test::text)
            .toList());
  }

  @Test
  void a_later_fact_that_a_missing_one_could_not_equal_does_not_tell_of_it() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(by == \"south\", severity == 4, $n : severity)"
                    + " Violation(severity == $n)",
                "new CeasefireOver(\"truce\")"));
    assertEquals(
        List.of("false [] [two, one, three]", "false [] [one, three, two]"), told(attempt));
  }

  @Test
  void of_ways_with_as_many_unmet_conditions_that_with_the_nearer_facts_is_taken() {
    Rule rule =
        rule(
            "Violation($by : by, severity > 2) Violation(by == $by, severity == 4, count == 5)",
            "new CeasefireOver(\"truce\")");
    assertEquals(List.of("true [two] []", "false [] [two, one, three]"), told(nearest(rule)));
  }

  @Test
  void a_way_to_conclude_what_was_not_asked_for_comes_last() {
    Rule rule = rule("Violation($c : by, severity < 4)", "new CeasefireOver($c)");
    Requirement other =
        new Requirement(
            Vocabulary.byName("CeasefireOver").orElseThrow(),
            List.of(
                new Requirement.Test(
                    "ceasefire",
                    Optional.of(CEASEFIRE),
                    Optional.of(Operator.UNEQUAL),
                    List.of("north"),
                    Optional.empty(),
                    Optional.empty())));
    Attempt attempt = Attempts.nearest(rule, world(ALL), other).orElseThrow();
    assertEquals(List.of("true [two] []"), told(attempt));
    assertEquals(true, attempt.asked());
  }

  @Test
  void an_absence_that_does_not_hold_shows_what_is_in_the_way() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(id == \"one\", $c : ceasefire, $n : severity)"
                    + " not Violation(severity > $n)",
                "new CeasefireOver($c)"));
    assertEquals(List.of("true [one] []", "false [three, two] []"), told(attempt));
  }

  @Test
  void of_several_ways_that_with_fewest_unmet_conditions_is_taken() {
    Attempt attempt =
        nearest(
            rule(
                "Violation($c : ceasefire, $n : severity) not Violation(severity > $n)"
                    + " not Violation(severity == 4)",
                "new CeasefireOver($c)"));
    assertEquals(List.of("true [three] []", "true [] []", "true [] []"), told(attempt));
  }

  @Test
  void a_number_that_falls_short_shows_what_it_counts_and_its_bounds() {
    Attempt attempt =
        nearest(
            rule(
                "accumulate(Violation(by == \"north\", $n : severity); $r : sum($n); $r >= 7, $r <"
                    + " 9)",
                "new CeasefireOver(\"truce\")"));
    Attempt.Checked checked = attempt.conditions().get(0);
    assertEquals(List.of("false [one, three] []"), told(attempt));
    assertEquals(Optional.of(6), checked.number());
    assertEquals(
        List.of(">= 7", "< 9"),
        checked.bounds().stream().map(it -> it.operator().symbol() + " " + it.value()).toList());
  }

  @Test
  void of_nothing_there_is_no_least() {
    Attempt attempt =
        nearest(
            rule(
                "accumulate(Violation(severity > 5, $n : severity); $r : min($n); $r > 0)",
                "new CeasefireOver(\"truce\")"));
    assertEquals(List.of("false [] []"), told(attempt));
    assertEquals(Optional.empty(), attempt.conditions().get(0).number());
  }

  @Test
  void the_goal_asks_of_facts_what_the_conclusion_takes_from_them() {
    Rule rule = rule("Violation(severity == 3, $by : by)", "new CeasefireOver($by)");
    assertEquals(
        List.of("false [] [one, three, two]"),
        told(Attempts.nearest(rule, world(ALL), goal("north")).orElseThrow()));
    assertEquals(
        List.of("true [two] []"),
        told(Attempts.nearest(rule, world(ALL), goal("south")).orElseThrow()));
  }

  @Test
  void a_rule_that_concludes_only_something_else_comes_nowhere_near() {
    Rule rule = rule("Violation(severity == 3)", "new CeasefireOver(\"other\")");
    assertEquals(Optional.empty(), Attempts.nearest(rule, world(ALL), goal("truce")));
  }

  @Test
  void an_absence_that_depends_on_what_is_missing_is_open_even_if_nothing_is_there() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(severity == 9, $n : count) not Violation(count > $n, severity == 8)",
                "new CeasefireOver(\"truce\")"));
    assertEquals(List.of("false [] [one, three, two]", "open [] []"), told(attempt));
  }

  @Test
  void a_fact_that_fails_only_a_number_is_nearer_than_one_about_another() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(by == \"south\", severity > 3, count > 0)",
                "new CeasefireOver(\"truce\")"));
    assertEquals("two", Small.id(attempt.conditions().get(0).nearest().get(0).fact()));
  }

  @Test
  void a_fact_that_fails_only_a_number_is_supposed_to_be_the_missing_one() {
    Attempt attempt =
        nearest(
            rule(
                "Violation(severity > 3, by == \"south\", $c : ceasefire, $by : by, $n : count)"
                    + " not Violation(by == $by, count == 99)",
                "new CeasefireOver($c)"));
    assertEquals(
        List.of("false", "true"), told(attempt).stream().map(it -> it.split(" ")[0]).toList());
  }

  @Test
  void what_is_asked_of_a_number_is_asked_of_what_it_is_made_of() {
    Rule rule =
        rule(
            "Violation(by == \"south\", $by : by, $n : severity)",
            "new ViolationLoad($by, $n, $n)");
    FactKind load = Vocabulary.byName("ViolationLoad").orElseThrow();
    Component points = load.component("points").orElseThrow();
    Requirement goal =
        new Requirement(
            load,
            List.of(
                new Requirement.Test(
                    "points",
                    Optional.of(points),
                    Optional.of(Operator.GREATER),
                    List.of(4),
                    Optional.empty(),
                    Optional.empty())));
    Attempt attempt = Attempts.nearest(rule, world(ALL), goal).orElseThrow();
    assertEquals(List.of("false [] [two, three, one]"), told(attempt));
  }

  @Test
  void what_is_asked_of_a_sum_is_a_bound_of_it() {
    Rule rule =
        rule(
            "accumulate(Violation(by == \"north\", $n : severity); $r : sum($n))",
            "new ViolationLoad(\"truce\", $r, $r)");
    FactKind load = Vocabulary.byName("ViolationLoad").orElseThrow();
    Component points = load.component("points").orElseThrow();
    Attempt attempt =
        Attempts.nearest(rule, world(ALL), Requirement.that(load, Map.of(points, 9))).orElseThrow();
    Attempt.Checked sum = attempt.conditions().get(0);
    assertEquals(
        List.of("== 9"),
        List.of(sum.bounds().get(0).operator().symbol() + " " + sum.bounds().get(0).value()));
    assertEquals(
        List.of("severity at least 3"),
        sum.missing().orElseThrow().tests().stream()
            .filter(it -> it.constraint().isEmpty())
            .map(it -> it.text() + " at least " + it.values().get(0))
            .toList());
  }
}
