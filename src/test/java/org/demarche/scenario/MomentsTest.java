package org.demarche.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates are read in one form, and for others that form is proposed. */
class MomentsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-24, 2026-01-24T00:00",
    "2026-01-24T20:00, 2026-01-24T20:00",
    "2026-01-24T00:00, 2026-01-24T00:00",
    "2026-01-24T23:59, 2026-01-24T23:59",
    "2024-02-29, 2024-02-29T00:00",
    "0001-01-01, 0001-01-01T00:00",
    "9998-12-31T23:59, 9998-12-31T23:59"
  })
  void a_date_is_read(String text, LocalDateTime moment) {
    assertEquals(Optional.of(moment), Moments.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2025-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "2026-01-24T24:00",
        "2026-01-24T23:60",
        "0000-01-01",
        "9999-01-01"
      })
  void a_date_that_does_not_exist_is_not_read(String text) {
    assertEquals(Optional.empty(), Moments.parse(text));
    assertEquals(
        "'" + text + "' is no date that exists in the years 1 to 9998", Moments.complaint(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 2026-01-24",
        "2026-01-24 ",
        "2026-01-24t20:00",
        "2026-01-24T20",
        "2026-01-24T20:00Z",
        "2026-01-24T20:00+01:00",
        "-2026-01-24",
        "+2026-01-24",
        "12026-01-24",
        "20260124",
        "24.01.2026",
        "2026/01/24",
        "2026-024",
        "\u0662026-01-24",
        "2026-01-24\n"
      })
  void what_is_no_date_is_not_read(String text) {
    assertEquals(Optional.empty(), Moments.parse(text));
    assertEquals("found '" + text + "', expected " + Moments.FORM, Moments.complaint(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-1-4, 2026-01-04",
    "2026-01-24 20:00, 2026-01-24T20:00",
    "2026-01-24  20:00, 2026-01-24T20:00",
    "2026-01-24T9:00, 2026-01-24T09:00",
    "2026-01-24T20:00:00, 2026-01-24T20:00",
    "2026-1-4 9:30, 2026-01-04T09:30",
    "2026-01-24 00:00, 2026-01-24T00:00"
  })
  void what_is_nearly_a_date_is_proposed(String text, String meant) {
    assertEquals(
        "found '" + text + "', expected " + Moments.FORM + ". Maybe '" + meant + "'",
        Moments.complaint(text));
  }

  @Test
  void no_date_is_proposed_that_does_not_exist() {
    assertEquals("found '2026-2-30', expected " + Moments.FORM, Moments.complaint("2026-2-30"));
  }

  @Test
  void a_date_without_an_hour_is_a_day() {
    assertEquals(true, Moments.isDay("2026-01-24"));
    assertEquals(false, Moments.isDay("2026-01-24T00:00"));
  }
}
