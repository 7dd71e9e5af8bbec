package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;

/** How everything fared in a run: for each subject its spells, in order of time. */
public final class Courses {

  private final Map<Subject, List<Spell>> spells = new LinkedHashMap<>();
  private final Map<Fact, Change> open = new LinkedHashMap<>();

  private Courses() {}

  /** Every spell of a run, subject by subject, each in order of time. */
  public static List<Spell> spells(History history) {
    return of(history).spells.values().stream().flatMap(List::stream).toList();
  }

  static Courses of(History history) {
    Courses courses = new Courses();
    history.background().stream().map(Known::fact).forEach(courses::known);
    history.changes().forEach(courses::change);
    courses.open.values().forEach(begun -> courses.add(begun, Optional.empty()));
    courses.spells.values().forEach(list -> list.sort(ORDER));
    return courses;
  }

  private static final java.util.Comparator<Spell> ORDER =
      java.util.Comparator.comparing(Spell::start)
          .thenComparing(Spell::fact, org.demarche.fact.FactOrder.BY_VALUE);

  /** The spells of a subject; none if nothing of it came about. */
  List<Spell> of(Subject subject) {
    return spells.getOrDefault(subject, List.of());
  }

  Set<Subject> subjects() {
    return spells.keySet();
  }

  private void known(Fact fact) {
    Optional<LocalDateTime> at =
        fact instanceof Event event ? Optional.of(event.at()) : Optional.empty();
    add(new Spell(at, at, fact, true));
  }

  private void change(Change change) {
    change.was().ifPresent(was -> close(was, change.at()));
    switch (change.type()) {
      case HAPPENED -> add(new Spell(at(change), at(change), change.fact(), change.given()));
      case ENDED -> close(change.fact(), change.at());
      case BEGAN, CHANGED -> open.put(change.fact(), change);
    }
  }

  private static Optional<LocalDateTime> at(Change change) {
    return Optional.of(change.at());
  }

  private void close(Fact fact, LocalDateTime at) {
    Optional.ofNullable(open.remove(fact)).ifPresent(begun -> add(begun, Optional.of(at)));
  }

  private void add(Change begun, Optional<LocalDateTime> to) {
    add(new Spell(at(begun), to, begun.fact(), begun.given()));
  }

  private void add(Spell spell) {
    spells.computeIfAbsent(Subject.of(spell.fact()), none -> new ArrayList<>()).add(spell);
  }
}
