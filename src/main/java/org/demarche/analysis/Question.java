package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Fact;
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

  /**
   * Something that is meant.
   *
   * @param spell the last of its spells that touches the date
   * @param at the moment to speak of: its start, or the date if that lies in the spell
   */
  public record Meant(Spell spell, LocalDateTime at) {}

  /** The facts that are meant, each once, in order of value. */
  public List<Meant> in(History history) {
    Courses courses = Courses.of(history);
    List<Spell> spells =
        courses.subjects().stream()
            .filter(subject -> subject.kind().equals(pattern.kind()))
            .flatMap(subject -> courses.of(subject).stream())
            .filter(spell -> pattern.fits(spell.fact()))
            .filter(this::touches)
            .toList();
    Set<Fact> facts = new LinkedHashSet<>();
    spells.stream().map(Spell::fact).sorted(FactOrder.BY_VALUE).forEach(facts::add);
    List<Meant> meant = new ArrayList<>();
    for (Fact fact : facts) {
      List<Spell> own = spells.stream().filter(it -> it.fact().equals(fact)).toList();
      Spell last = own.get(own.size() - 1);
      meant.add(new Meant(last, moment(last, history)));
    }
    levels(history).forEach(meant::add);
    return meant;
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
