package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.scenario.FactPattern;

/**
 * What a run says of a pattern: the spells of what fits it, and the days on which a measure does.
 */
final class Evidence {

  private static final Comparator<Spell> ORDER =
      Comparator.comparing(Spell::start).thenComparing(Spell::fact, FactOrder.BY_VALUE);

  private final History history;
  private final Map<FactKind, List<Spell>> told;
  private final Sentence sentences;

  private Evidence(History history) {
    this.history = history;
    Courses courses = Courses.of(history);
    this.told =
        courses.subjects().stream()
            .flatMap(subject -> courses.of(subject).stream())
            .sorted(ORDER)
            .collect(Collectors.groupingBy(it -> Vocabulary.of(it.fact())));
    this.sentences = history.sentences();
  }

  static Evidence of(History history) {
    return new Evidence(history);
  }

  /** A measure stands at the last minute of its day, and is not known at any other. */
  private Stream<Spell> levels(Predicate<Fact> wanted) {
    return history.days().stream()
        .flatMap(
            day ->
                day.levels().stream()
                    .filter(wanted)
                    .map(it -> new Spell(of(last(day)), of(last(day).plusMinutes(1)), it, false)));
  }

  private static Optional<LocalDateTime> of(LocalDateTime moment) {
    return Optional.of(moment);
  }

  private static LocalDateTime last(Day day) {
    return day.date().atTime(23, 59);
  }

  History history() {
    return history;
  }

  Sentence sentences() {
    return sentences;
  }

  /** All of a kind, by start, then value. */
  List<Spell> of(FactKind kind) {
    return kind.show().isMeasure()
        ? levels(it -> Vocabulary.of(it).equals(kind)).sorted(ORDER).toList()
        : told.getOrDefault(kind, List.of());
  }

  List<Spell> of(FactPattern pattern) {
    return pattern.kind().show().isMeasure()
        ? levels(pattern::fits).sorted(ORDER).toList()
        : of(pattern.kind()).stream().filter(it -> pattern.fits(it.fact())).toList();
  }

  /** The spells of what fits and stands at a moment. */
  List<Spell> at(FactPattern pattern, LocalDateTime moment) {
    return of(pattern).stream()
        .filter(it -> !(it.fact() instanceof Event))
        .filter(it -> !it.start().isAfter(moment) && it.end().isAfter(moment))
        .toList();
  }

  /** The first moment after a spell; of an event the minute after it happens. */
  static LocalDateTime end(Spell spell) {
    return spell.isMoment() ? spell.start().plusMinutes(1) : spell.end();
  }
}
