package org.demarche.analysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Day;
import org.demarche.history.History;

/** The measures of two runs side by side. */
final class Levels {

  private Levels() {}

  /** Those that differ on some day, in order of value. */
  static List<LevelSeries> differing(History left, History right) {
    Map<Subject, Map<LocalDate, Fact>> before = bySubject(left);
    Map<Subject, Map<LocalDate, Fact>> after = bySubject(right);
    SortedSet<LocalDate> days = new TreeSet<>();
    Stream.of(left, right).forEach(run -> run.days().forEach(day -> days.add(day.date())));
    Map<Subject, Fact> samples = new LinkedHashMap<>();
    Stream.of(before, after)
        .flatMap(it -> it.entrySet().stream())
        .forEach(it -> samples.putIfAbsent(it.getKey(), it.getValue().values().iterator().next()));
    return samples.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(FactOrder.BY_VALUE))
        .flatMap(
            it ->
                series(
                    it.getValue(),
                    days,
                    before.getOrDefault(it.getKey(), Map.of()),
                    after.getOrDefault(it.getKey(), Map.of()))
                    .stream())
        .toList();
  }

  private static Map<Subject, Map<LocalDate, Fact>> bySubject(History history) {
    Map<Subject, Map<LocalDate, Fact>> bySubject = new HashMap<>();
    for (Day day : history.days()) {
      day.levels()
          .forEach(
              level ->
                  bySubject
                      .computeIfAbsent(Subject.of(level), none -> new LinkedHashMap<>())
                      .put(day.date(), level));
    }
    return bySubject;
  }

  private static Optional<LevelSeries> series(
      Fact sample,
      SortedSet<LocalDate> days,
      Map<LocalDate, Fact> left,
      Map<LocalDate, Fact> right) {
    Component number = number(sample);
    List<OptionalInt> before = days.stream().map(day -> value(left, day, number)).toList();
    List<OptionalInt> after = days.stream().map(day -> value(right, day, number)).toList();
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new LevelSeries(sample, number, days.first(), before, after));
  }

  private static OptionalInt value(Map<LocalDate, Fact> levels, LocalDate day, Component number) {
    return levels.containsKey(day)
        ? OptionalInt.of((int) number.of(levels.get(day)))
        : OptionalInt.empty();
  }

  /** The first number that a measure holds is what it measures. */
  private static Component number(Fact level) {
    return Vocabulary.of(level).components().stream()
        .filter(it -> it.type() == ComponentType.NUMBER && !it.identifies())
        .findFirst()
        .orElseThrow();
  }
}
