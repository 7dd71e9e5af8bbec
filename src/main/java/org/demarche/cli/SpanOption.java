package org.demarche.cli;

import java.time.LocalDateTime;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.scenario.Moments;
import org.demarche.scenario.Scenario;
import picocli.CommandLine.Option;

/** How far a story is run. */
final class SpanOption {

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description =
          "Stop after this day (2026-01-24, or 6 for the sixth after the start) or moment"
              + " (2026-01-24T20:00).")
  private String to;

  /** The story up to the moment that was asked for; the whole of it if none was. */
  Scenario of(Scenario whole) {
    return Optional.ofNullable(to).map(text -> whole.until(end(text, whole))).orElse(whole);
  }

  /** The first moment that is no longer run. */
  private static LocalDateTime end(String text, Scenario scenario) {
    boolean number = text.matches("\\d{1,5}");
    Optional<LocalDateTime> last =
        number
            ? Optional.of(scenario.starts().plusDays(Integer.parseInt(text)).atStartOfDay())
            : Moments.parse(text);
    if (last.isEmpty()) {
      throw new InvalidInput(
          Code.WRONG_DATE, Place.of("--to"), Moments.complaint(text) + ", or the number of a day.");
    }
    LocalDateTime end = text.contains("T") ? last.get().plusMinutes(1) : last.get().plusDays(1);
    if (last.get().isBefore(scenario.starts().atStartOfDay()) || end.isAfter(scenario.ends())) {
      throw new InvalidInput(
          Code.DATE_OUTSIDE_RUN,
          Place.of("--to"),
          "'"
              + text
              + "' lies outside the days of the scenario, "
              + scenario.starts()
              + " to "
              + scenario.lastDay()
              + " (day 0 to "
              + (scenario.days() - 1)
              + ").");
    }
    return end;
  }
}
