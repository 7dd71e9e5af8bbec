package org.demarche.cli;

import java.time.LocalDateTime;
import java.util.Optional;
import org.demarche.report.Shell;
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

  /** As it was asked for, to be asked for again; with a space before it. */
  String written() {
    return Optional.ofNullable(to).map(it -> " --to " + Shell.quoted(it)).orElse("");
  }

  /** The story up to the moment that was asked for; the whole of it if none was. */
  Scenario of(Scenario whole) {
    return Optional.ofNullable(to).map(text -> whole.until(end(text, whole))).orElse(whole);
  }

  /** The first moment that is no longer run. */
  private static LocalDateTime end(String text, Scenario scenario) {
    Optional<LocalDateTime> last = Moments.parse(text, scenario.starts());
    LocalDateTime end =
        last.map(it -> text.contains("T") ? it.plusMinutes(1) : it.plusDays(1))
            .orElse(LocalDateTime.MAX);
    boolean early = last.filter(it -> it.isBefore(scenario.starts().atStartOfDay())).isPresent();
    if (early || end.isAfter(scenario.ends())) {
      throw Moments.refusal("--to", text, scenario);
    }
    return end;
  }
}
