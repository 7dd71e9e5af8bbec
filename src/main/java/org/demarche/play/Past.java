package org.demarche.play;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;

/** What of a run has been played, and whether two pasts are one. */
final class Past {

  private Past() {}

  /** The beginning of a run. A day that is not over has no measures yet. */
  static History of(History whole, LocalDateTime until) {
    return new History(
        whole.scenario(),
        whole.ruleBook(),
        whole.background(),
        whole.days().stream()
            .filter(day -> day.date().atStartOfDay().isBefore(until))
            .map(day -> of(day, until))
            .toList(),
        whole.withheld().stream().filter(it -> it.at().isBefore(until)).toList(),
        until);
  }

  private static Day of(Day day, LocalDateTime until) {
    return day.date().isBefore(until.toLocalDate())
        ? day
        : new Day(
            day.number(),
            day.date(),
            day.changes().stream().filter(it -> it.at().isBefore(until)).toList(),
            List.of());
  }

  /** From when on two runs that end at one moment differ. */
  static Optional<LocalDateTime> divergence(History one, History other) {
    if (!one.background().equals(other.background())) {
      return Stream.concat(one.days().stream(), other.days().stream())
          .findFirst()
          .map(day -> day.date().atStartOfDay());
    }
    return IntStream.range(0, Math.min(one.days().size(), other.days().size()))
        .filter(day -> !one.days().get(day).equals(other.days().get(day)))
        .mapToObj(day -> divergence(one.days().get(day), other.days().get(day)))
        .findFirst();
  }

  /** Of days whose changes are the same, the measures at their end differ. */
  private static LocalDateTime divergence(Day one, Day other) {
    return Stream.concat(
            unique(one.changes(), other.changes()), unique(other.changes(), one.changes()))
        .map(Change::at)
        .min(LocalDateTime::compareTo)
        .orElse(one.date().atTime(23, 59));
  }

  private static Stream<Change> unique(List<Change> changes, List<Change> others) {
    return changes.stream().filter(change -> !others.contains(change));
  }
}
