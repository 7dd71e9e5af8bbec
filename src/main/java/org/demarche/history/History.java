package org.demarche.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Names;
import org.demarche.fact.Sentence;

/**
 * Everything that a run brought forth: the one result of a simulation.
 *
 * @param scenario which story was run
 * @param ruleBook by which rules
 * @param background known from the start, events before it among them; in order of value
 * @param days all of them, from day 0
 * @param withheld what was given and not played, by moment
 * @param ends the first moment that was not run; not always a midnight
 */
public record History(
    Story scenario,
    Book ruleBook,
    List<Known> background,
    List<Day> days,
    List<Withheld> withheld,
    LocalDateTime ends) {

  /**
   * A story's name and, in hexadecimal, the SHA-256 of its file.
   *
   * @param whatIfs what was changed of it, in words; empty for the story itself
   */
  public record Story(
      String id,
      String name,
      String about,
      String zone,
      String file,
      String sha256,
      List<String> whatIfs) {
    public Story {
      whatIfs = List.copyOf(whatIfs);
    }
  }

  /** How many rules there were and, in hexadecimal, the SHA-256 of them in sorted order. */
  public record Book(int rules, String sha256) {}

  public History {
    background = List.copyOf(background);
    days = List.copyOf(days);
    withheld = List.copyOf(withheld);
  }

  /** The same, of which no more was run than what lies before a moment. */
  public History until(LocalDateTime moment) {
    List<Withheld> before = withheld.stream().filter(it -> it.at().isBefore(moment)).toList();
    return new History(scenario, ruleBook, background, days, before, moment);
  }

  /** All changes of all days, in order. */
  public Stream<Change> changes() {
    return days.stream().flatMap(day -> day.changes().stream());
  }

  /** What stands at a moment once it is settled, and has not merely happened; in order of value. */
  public List<Fact> standingAt(LocalDateTime moment) {
    SortedSet<Fact> standing = new TreeSet<>(FactOrder.BY_VALUE);
    background.stream()
        .map(Known::fact)
        .filter(fact -> !(fact instanceof Event))
        .forEach(standing::add);
    changes()
        .takeWhile(change -> !change.at().isAfter(moment))
        .forEach(change -> apply(change, standing));
    return List.copyOf(standing);
  }

  /** The same at the end of each day, of those facts that are asked for. */
  public List<List<Fact>> standingByDay(Predicate<Fact> asked) {
    SortedSet<Fact> standing = new TreeSet<>(FactOrder.BY_VALUE);
    background.stream()
        .map(Known::fact)
        .filter(fact -> !(fact instanceof Event) && asked.test(fact))
        .forEach(standing::add);
    List<List<Fact>> byDay = new ArrayList<>();
    for (Day day : days) {
      day.changes().stream()
          .filter(change -> asked.test(change.fact()))
          .forEach(change -> apply(change, standing));
      byDay.add(List.copyOf(standing));
    }
    return byDay;
  }

  private static void apply(Change change, Collection<Fact> standing) {
    change.was().ifPresent(standing::remove);
    switch (change.type()) {
      case BEGAN, CHANGED -> standing.add(change.fact());
      case ENDED -> standing.remove(change.fact());
      case HAPPENED -> {}
    }
  }

  /** What stands at the end of the last day, in order of value. */
  public List<Fact> standing() {
    return standingAt(LocalDateTime.MAX);
  }

  /** The measures at the end of a day; none of a day that was not run. */
  public List<Fact> levelsOn(LocalDate date) {
    return days.stream()
        .filter(day -> day.date().equals(date))
        .findFirst()
        .map(Day::levels)
        .orElse(List.of());
  }

  /** The measures at the end of the last day. */
  public List<Fact> lastLevels() {
    return days.isEmpty() ? List.of() : days.get(days.size() - 1).levels();
  }

  /** Puts facts of this run into words, calling things by their names. */
  public Sentence sentences() {
    Stream<Fact> told =
        Stream.concat(background.stream().map(Known::fact), changes().map(Change::fact));
    int year = days.isEmpty() ? ends.getYear() : days.get(0).date().getYear();
    return new Sentence(Names.of(Stream.concat(told, withheld.stream().map(Withheld::fact))), year);
  }
}
