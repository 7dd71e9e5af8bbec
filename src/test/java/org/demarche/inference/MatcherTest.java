package org.demarche.inference;

import static org.demarche.inference.Small.ALL;
import static org.demarche.inference.Small.ONE;
import static org.demarche.inference.Small.THREE;
import static org.demarche.inference.Small.TWO;
import static org.demarche.inference.Small.rule;
import static org.demarche.inference.Small.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Status;
import org.demarche.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every construct of the profile, on three violations of which it is plain what fits. */
class MatcherTest {

  private static final int HUGE = Integer.MAX_VALUE;

  private static String fitting(String conditions, List<Fact> facts) {
    return Matcher.matches(rule(conditions, "new CeasefireOver(\"truce\")"), world(facts)).stream()
        .flatMap(match -> match.facts().stream())
        .map(fact -> (String) FactKind.subject(fact))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          severity == 3;                                       two
          severity != 3;                                       one three
          severity < 3;                                        one
          severity <= 3;                                       one two
          severity > 3;                                        three
          severity >= 3;                                       two three
          severity + count == 8;                               two
          count - severity > 0;                                one two
          severity * count == 15;                              two
          1 + severity * 2 == 7;                               two
          (1 + severity) * 2 == 8;                             two
          severity < 2 || severity > 4;                        one three
          severity > 1 && count > 1;                           two
          severity < 2 || severity > 4 && count > 1;           one
          status in (ClaimStatus.VERIFIED, ClaimStatus.ACKNOWLEDGED);     two three
          status not in (ClaimStatus.VERIFIED, ClaimStatus.ACKNOWLEDGED); one
          severity in (1, 5);                                  one three
          severity not in (1, 5);                              two
          by == "north";                                       one three
          by == "north", severity > 3;                         three
          weight() == 15;                                      two
          established();                                       two three
          established() == false;                              one
          severity > 0;                                        one two three
          severity > 5;                                        ``
          """)
  void a_constraint_picks_the_facts_that_fit(String constraint, String expected) {
    assertEquals(expected, fitting("Violation(" + constraint + ")", ALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          Now($now : now) Violation(at < $now);                                       one two
          Now($now : now) Violation(at == $now);                                      three
          Now($now : now) Violation(at != $now);                                      one two
          Now($today : today) Violation(at.toLocalDate() >= $today.minusDays(1));     two three
          Now($today : today) Violation(at.toLocalDate() <= $today.minusDays(2));      one
          """)
  void the_clock_is_a_fact_and_no_reason(String conditions, String expected) {
    assertEquals(expected, fitting(conditions, ALL));
  }

  @Test
  void variables_join_patterns_and_one_fact_may_fit_two() {
    Rule rule =
        rule(
            "Violation($by : by, $n : severity) Violation(by == $by, severity >= $n)",
            "new CeasefireOver($by)");
    assertEquals(
        List.of(
            List.of(Optional.of(ONE), Optional.of(ONE)),
            List.of(Optional.of(ONE), Optional.of(THREE)),
            List.of(Optional.of(TWO), Optional.of(TWO)),
            List.of(Optional.of(THREE), Optional.of(THREE))),
        Matcher.matches(rule, world(ALL)).stream().map(Match::values).toList());
  }

  @Test
  void a_whole_fact_may_be_asked_in_the_conclusion() {
    assertEquals("two", fitting("$v : Violation(severity == 3) not Violation(severity > 5)", ALL));
    assertEquals(
        List.of(new Status.Absorption("truce", "it", 15)),
        concluded(
            "$v : Violation(severity == 3, $n : weight())",
            "new Absorption(\"truce\", \"it\", $v.weight())",
            ALL));
  }

  @Test
  void an_absence_holds_while_nothing_fits() {
    assertEquals(
        "one two three", fitting("Violation($n : severity) not Violation(count > 5)", ALL));
    assertEquals("", fitting("Violation() not Violation(count == 5)", ALL));
    assertEquals("three", fitting("Violation($n : severity) not Violation(severity > $n)", ALL));
  }

  private static List<Fact> concluded(String conditions, String conclusion, List<Fact> facts) {
    return Matcher.matches(rule(conditions, conclusion), world(facts)).stream()
        .map(Match::conclusion)
        .toList();
  }

  private static List<Fact> aggregated(String function, List<Fact> facts) {
    return concluded(
        "accumulate(Violation(ceasefire == \"truce\", $n : severity); $r : " + function + ")",
        "new Absorption(\"truce\", \"it\", $r)",
        facts);
  }

  @ParameterizedTest
  @CsvSource({"sum($n), 9", "count(), 3", "min($n), 1", "max($n), 5"})
  void a_number_is_taken_over_all_that_fit(String function, int expected) {
    assertEquals(
        List.of(new Status.Absorption("truce", "it", expected)), aggregated(function, ALL));
  }

  @Test
  void of_nothing_the_sum_and_count_are_nought_and_there_is_no_least_or_most() {
    List<Fact> nought = List.of(new Status.Absorption("truce", "it", 0));
    assertEquals(nought, aggregated("sum($n)", List.of()));
    assertEquals(nought, aggregated("count()", List.of()));
    assertEquals(List.of(), aggregated("min($n)", List.of()));
    assertEquals(List.of(), aggregated("max($n)", List.of()));
  }

  @Test
  void a_number_may_be_constrained_and_names_its_contributors() {
    Rule rule =
        rule(
            "accumulate(Violation(by == \"north\", $n : severity); $r : sum($n); $r >= 6, $r < 7)",
            "new Absorption(\"truce\", \"it\", $r)");
    Match match = Matcher.matches(rule, world(ALL)).get(0);
    assertEquals(Map.of(0, List.of(ONE, THREE)), match.contributors());
    assertEquals(List.of(Optional.of(6)), match.values());
    assertEquals(List.of(), match.facts());
    assertEquals(List.of(), Matcher.matches(rule, world(List.of(ONE, TWO))));
  }

  @ParameterizedTest
  @CsvSource({"sum($n + $n)", "sum($n * 2)", "sum(0 - 2 - $n)"})
  void what_is_too_large_for_a_number_is_no_number(String function) {
    List<Fact> huge = List.of(Small.violation("huge", 1, "north", HUGE, 1, ClaimStatus.ALLEGED));
    assertThrows(ArithmeticException.class, () -> aggregated(function, huge));
  }

  @Test
  void a_sum_that_grows_too_large_is_no_number() {
    List<Fact> huge =
        List.of(ONE, Small.violation("huge", 1, "north", HUGE, 1, ClaimStatus.ALLEGED));
    assertThrows(ArithmeticException.class, () -> aggregated("sum($n)", huge));
    assertEquals(List.of(new Status.Absorption("truce", "it", HUGE)), aggregated("max($n)", huge));
  }

  @Test
  void without_absences_and_numbers_all_ways_in_which_patterns_fit_are_found() {
    Rule rule =
        rule(
            "Violation($v : id) not Violation(id == $v)"
                + " accumulate(Violation(); $r : count(); $r > 9)",
            "new CeasefireOver($v)");
    assertEquals(List.of(), Matcher.matches(rule, world(ALL)));
    assertEquals(
        List.of("one", "two", "three"),
        Matcher.positiveMatches(rule, world(ALL)).stream()
            .map(match -> FactKind.subject(match.conclusion()))
            .toList());
  }
}
