package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;

/**
 * Which facts of a run are meant by a kind, some values and perhaps a date.
 *
 * @param pattern the kind and the values
 * @param when the date or moment; nothing for the whole run
 */
public record Question(FactPattern pattern, Optional<Expectation.When> when) {

  private static final Comparator<Spell> ORDER =
      Comparator.comparing(Spell::fact, FactOrder.BY_VALUE).thenComparing(Spell::start);

  /**
   * Something that is meant.
   *
   * @param spell one of the spells of a fact that touch the date
   * @param at the moment to speak of: its start, or the date if that lies in the spell
   */
  public record Meant(Spell spell, LocalDateTime at) {}

  /** The spells that are meant, by fact in order of value, then in order of time. */
  public List<Meant> in(History history) {
    List<Meant> meant = new ArrayList<>();
    spells(history)
        .filter(spell -> pattern.fits(spell.fact()))
        .filter(this::touches)
        .sorted(ORDER)
        .forEach(spell -> meant.add(new Meant(spell, moment(spell, history))));
    levels(history).forEach(meant::add);
    return meant;
  }

  /** What facts of a kind there are: at one moment, or in the whole run. */
  static Question of(FactKind kind, Optional<LocalDateTime> moment) {
    return new Question(
        new FactPattern(kind, Map.of()), moment.map(it -> new Expectation.When(it, false)));
  }

  /** The last of the spells of each fact. */
  public static List<Meant> latest(List<Meant> meant) {
    Map<Fact, Meant> latest = new LinkedHashMap<>();
    meant.forEach(it -> latest.put(it.spell().fact(), it));
    return List.copyOf(latest.values());
  }

  /** All spells of the kind, whatever their values. */
  private Stream<Spell> spells(History history) {
    Courses courses = Courses.of(history);
    return courses.subjects().stream()
        .filter(subject -> subject.kind().equals(pattern.kind()))
        .flatMap(subject -> courses.of(subject).stream());
  }

  private boolean touches(Spell spell) {
    return when.map(
            it -> {
              LocalDateTime first = it.moment();
              LocalDateTime last = it.last();
              boolean begun = !spell.start().isAfter(last);
              return spell.isMoment()
                  ? begun && !spell.start().isBefore(first)
                  : begun && spell.end().isAfter(first);
            })
        .orElse(true);
  }

  private LocalDateTime moment(Spell spell, History history) {
    LocalDateTime start = spell.from().orElse(history.days().get(0).date().atStartOfDay());
    return when.map(Expectation.When::moment).filter(start::isBefore).orElse(start);
  }

  /** Measures are kept at the end of each day; the last day is meant on which one fits. */
  private List<Meant> levels(History history) {
    List<Day> days =
        history.days().stream()
            .filter(
                day -> when.map(it -> it.moment().toLocalDate().equals(day.date())).orElse(true))
            .filter(day -> day.levels().stream().anyMatch(pattern::fits))
            .toList();
    return days.isEmpty() ? List.of() : levels(days.get(days.size() - 1));
  }

  private List<Meant> levels(Day day) {
    LocalDateTime at = when.map(Expectation.When::last).orElse(day.date().atTime(23, 59));
    return day.levels().stream()
        .filter(pattern::fits)
        .map(level -> new Meant(new Spell(Optional.of(at), Optional.empty(), level, false), at))
        .toList();
  }
}
