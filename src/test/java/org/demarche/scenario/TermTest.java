package org.demarche.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;
import org.demarche.fact.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of time are read as people write them, within a century. */
class TermTest {

  private static final int DAY = 24 * 60;

  @ParameterizedTest
  @CsvSource({
    "4 days, 0, 5760",
    "1 day, 0, 1440",
    "4d, 0, 5760",
    "96h, 0, 5760",
    "96 hours, 0, 5760",
    "5h 30m, 0, 330",
    "90 min, 0, 90",
    "1 minute, 0, 1",
    "2 weeks, 0, 20160",
    "2w, 0, 20160",
    "2 months, 2, 0",
    "1 year, 12, 0",
    "1y 2 months 3 days 4h 5m, 14, 4565",
    "1 month 1 month, 2, 0",
    "4 DAYS, 0, 5760",
    "' 4 days ', 0, 5760",
    "007 days, 0, 10080"
  })
  void a_length_is_read(String text, int months, int minutes) {
    assertEquals(Optional.of(new Term(months, minutes, false)), Term.parse(text));
  }

  @Test
  void a_length_may_be_open() {
    assertEquals(Optional.of(Term.OPEN), Term.parse("open"));
    assertEquals(Optional.of(Term.OPEN), Term.parse(" Open "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "4",
        "days",
        "-4 days",
        "+4 days",
        "0 days",
        "0h 0m",
        "1.5h",
        "1,5 h",
        "4 fortnights",
        "4days3hours",
        "4 days, 3 hours",
        "4 days and 3 hours",
        "4  days",
        "4 days 3",
        "P4D",
        "forever",
        "open 4 days",
        "4 days open",
        "opened",
        "123456789 minutes",
        "\u0664 days",
        "4\u00a0days",
        "4\ndays",
        "4 daysx",
        "x4 days"
      })
  void what_is_no_length_is_not_read(String text) {
    assertEquals(Optional.empty(), Term.parse(text));
  }

  @Test
  void the_longest_length_is_a_century() {
    assertAll(
        () -> assertEquals(Optional.of(new Term(1200, 0, false)), Term.parse("100 years")),
        () -> assertEquals(Optional.empty(), Term.parse("100 years 1 month")),
        () -> assertEquals(Optional.of(new Term(0, 36_524 * DAY, false)), Term.parse("36524 days")),
        () -> assertEquals(Optional.empty(), Term.parse("36524 days 1 minute")),
        () -> assertEquals(Optional.empty(), Term.parse("99999999 years")),
        () -> assertEquals(Optional.empty(), Term.parse("99999999 weeks ".repeat(1_000))));
  }

  @ParameterizedTest
  @CsvSource({
    "4 days, 4 days",
    "96h, 4 days",
    "25 hours, 1 day 1 hour",
    "61m, 1 hour 1 minute",
    "14 months, 14 months",
    "1 year 2 weeks, 12 months 14 days",
    "open, open"
  })
  void a_length_is_written_in_its_largest_units(String text, String written) {
    assertEquals(written, Term.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4 days", "1y 2 months 3 days 4h 5m", "open", "36524 days", "1 minute"})
  void what_is_written_is_read_again(String text) {
    Term term = Term.parse(text).orElseThrow();
    assertEquals(Optional.of(term), Term.parse(term.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "2030-05-01T20:00, 4 days, 2030-05-05T20:00",
    "2030-01-31T10:00, 1 month, 2030-02-28T10:00",
    "2032-01-31T10:00, 1 month, 2032-02-29T10:00",
    "2032-02-29T00:00, 1 year, 2033-02-28T00:00",
    "2030-01-31T23:59, 1 month 1 minute, 2030-03-01T00:00",
    "2030-05-01T20:00, 5h 30m, 2030-05-02T01:30"
  })
  void months_go_by_the_calendar_and_come_before_minutes(
      LocalDateTime start, String term, LocalDateTime end) {
    assertEquals(end, Term.parse(term).orElseThrow().endFrom(start));
  }

  @Test
  void an_open_length_ends_after_everything() {
    assertEquals(Term.OPEN_END, Term.OPEN.endFrom(LocalDateTime.of(2030, 5, 1, 20, 0)));
  }
}
