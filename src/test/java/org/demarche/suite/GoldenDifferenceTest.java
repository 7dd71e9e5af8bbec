package org.demarche.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Golden histories are compared day by day, rules by their names. */
class GoldenDifferenceTest {

  private static final String FORMER =
      """
      A truce
      1 May 2030 to 7 May 2031

      Known from the start
        North takes part.

      1 May  20:00 => The truce is in force. (1)
      5 May  20:00 => The truce lapsed. (2)
      2031
      5 May  20:00 => The truce is over. (1, 2)
      Folded: 4 quiet days.

      Expectations: 3 of 3 met
        met   something

      Rules that concluded this
        1. A truce is in force
        2. A truce lapses when
           its term has ended
      """;

  private static List<GoldenDifference.Part> parts(String current) {
    return difference(current).parts();
  }

  private static GoldenDifference difference(String current) {
    return new GoldenDifference(
        new Golden("history.txt", Optional.empty(), Optional.of(FORMER)), current);
  }

  private static GoldenDifference.Part part(String title, String gone, String added) {
    return new GoldenDifference.Part(
        title,
        List.of(new GoldenDifference.Line(false, gone), new GoldenDifference.Line(true, added)));
  }

  @Test
  void the_numbers_of_rules_are_no_difference() {
    String other =
        FORMER
                .replace("force. (1)", "force. (2)")
                .replace("lapsed. (2)", "lapsed. (1)")
                .replace("over. (1, 2)", "over. (2, 1)")
                .replace("  1. A truce is in force\n", "")
                .replace("  2. A truce lapses when\n     its term has ended\n", "")
            + "  1. A truce lapses when\n     its term has ended\n  2. A truce is in force\n";
    assertEquals(
        List.of("Rules that concluded this"),
        parts(other).stream().map(GoldenDifference.Part::title).toList());
  }

  @Test
  void another_rule_is_a_difference() {
    assertEquals(
        List.of(
            part(
                "5 May",
                "5 May  20:00 => The truce lapsed. (2)",
                "5 May  20:00 => The truce lapsed. (1)")),
        parts(FORMER.replace("lapsed. (2)", "lapsed. (1)")));
  }

  @Test
  void each_day_of_each_year_is_a_part() {
    String other =
        FORMER.replace("The truce is over", "All is over").replace("3 of 3 met", "2 of 3 met");
    assertEquals(
        List.of(
            part(
                "5 May 2031",
                "5 May  20:00 => The truce is over. (1, 2)",
                "5 May  20:00 => All is over. (1, 2)"),
            part("Expectations", "Expectations: 3 of 3 met", "Expectations: 2 of 3 met")),
        parts(other));
    assertEquals("it differs first: 5 May 2031, and in 1 part more", difference(other).summary());
  }

  @Test
  void a_day_that_is_new_stands_between_its_neighbours() {
    String other =
        FORMER.replace("5 May  20:00 => The truce l", "3 May  A talk\n5 May  20:00 => The truce l");
    assertEquals(
        List.of(
            new GoldenDifference.Part(
                "3 May", List.of(new GoldenDifference.Line(true, "3 May  A talk")))),
        parts(other));
  }
}
