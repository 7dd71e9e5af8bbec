package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Words;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.Span;

/** Judges whether something stands at a moment, throughout, at some moment or at none. */
final class Lasting {

  private final Evidence evidence;
  private final Grounds grounds;
  private final Window window;

  Lasting(Evidence evidence, Grounds grounds, Window window) {
    this.evidence = evidence;
    this.grounds = grounds;
    this.window = window;
  }

  Finding of(Expectation expectation) {
    boolean atOnce = expectation.span() instanceof Span.On;
    return switch (expectation.verb()) {
      case HOLDS -> atOnce ? holds(expectation) : throughout(expectation);
      case ABSENT -> atOnce ? absent(expectation) : never(expectation);
      case ALWAYS -> throughout(expectation);
      case EVENTUALLY -> eventually(expectation);
      default -> never(expectation);
    };
  }

  private Finding holds(Expectation expectation) {
    List<Spell> standing = evidence.at(expectation.pattern(), window.last());
    if (standing.isEmpty()) {
      return Finding.unmet(
              measured(expectation.pattern(), window.last())
                  .orElse("it did not stand" + began(expectation.pattern())))
          .near(() -> NearMisses.of(expectation, evidence, window));
    }
    boolean carried =
        standing.stream()
            .anyMatch(it -> grounds.carry(expectation.grounds(), it.fact(), window.last()));
    String reasons =
        carried
            ? ""
            : ", " + grounds.told(expectation.grounds(), standing.get(0).fact(), window.last());
    return Finding.of(carried, "it stood" + reasons);
  }

  /** The numbers of a measure, where it has others than were asked for. */
  private Optional<String> measured(FactPattern pattern, LocalDateTime moment) {
    List<Component> numbers =
        pattern.values().keySet().stream()
            .filter(it -> !pattern.withoutNumbers().values().containsKey(it))
            .toList();
    List<Spell> standing = evidence.at(pattern.withoutNumbers(), moment);
    if (!pattern.kind().show().isMeasure() || numbers.isEmpty() || standing.isEmpty()) {
      return Optional.empty();
    }
    String found =
        standing.stream()
            .map(it -> amounts(numbers, it.fact()))
            .distinct()
            .collect(Collectors.joining(" and "));
    return Optional.of(found + " at the end of " + evidence.sentences().date(day(moment)));
  }

  private static LocalDateTime day(LocalDateTime moment) {
    return moment.toLocalDate().atStartOfDay();
  }

  private static String amounts(List<Component> numbers, Fact fact) {
    return numbers.stream()
        .map(it -> Words.amount(it, (int) it.of(fact)))
        .collect(Collectors.joining(", "));
  }

  private Finding absent(Expectation expectation) {
    boolean stands = !evidence.at(expectation.pattern(), window.last()).isEmpty();
    return Finding.of(
        !stands, stands ? "it stood" + began(expectation.pattern()) : "it did not stand");
  }

  private String began(FactPattern pattern) {
    List<Spell> spells = evidence.of(pattern);
    boolean measure = pattern.kind().show().isMeasure();
    return spells.isEmpty()
        ? measure ? ", nor on any other day" : "; it never began"
        : "; it " + (measure ? "stood " : "began ") + starts(spells);
  }

  /** The starts of spells; what is known from the start is said to be. */
  private String starts(List<Spell> spells) {
    boolean known = spells.stream().anyMatch(it -> it.from().isEmpty());
    List<LocalDateTime> moments =
        spells.stream().flatMap(it -> it.from().stream()).distinct().toList();
    String listed = Occurrences.listed(moments, evidence.sentences());
    return known ? "before the run" + (moments.isEmpty() ? "" : ", " + listed) : listed;
  }

  private Finding throughout(Expectation expectation) {
    Optional<Gap> gap = gap(expectation.pattern());
    return gap.map(
            it ->
                Finding.unmet(
                        measured(expectation.pattern(), it.from())
                            .orElse(
                                "it did not stand from "
                                    + evidence.sentences().moment(it.from())
                                    + " to "
                                    + evidence.sentences().moment(it.to())))
                    .settledIf(true)
                    .near(() -> NearMisses.of(expectation, evidence, window)))
        .orElseGet(() -> Finding.met("it stood throughout"));
  }

  /** A stretch of the window in which nothing that fits stands. */
  private record Gap(LocalDateTime from, LocalDateTime to) {}

  private Optional<Gap> gap(FactPattern pattern) {
    return pattern.kind().show().isMeasure() ? missingDay(pattern) : missingStretch(pattern);
  }

  private Optional<Gap> missingDay(FactPattern pattern) {
    return evidence.history().days().stream()
        .map(day -> day.date().atTime(23, 59))
        .filter(window::covers)
        .filter(moment -> evidence.at(pattern, moment).isEmpty())
        .map(moment -> new Gap(moment, moment.plusMinutes(1)))
        .findFirst();
  }

  private Optional<Gap> missingStretch(FactPattern pattern) {
    LocalDateTime covered = window.from();
    for (Spell spell : evidence.of(pattern)) {
      boolean joins = !spell.start().isAfter(covered);
      covered = joins && spell.end().isAfter(covered) ? spell.end() : covered;
    }
    if (!covered.isBefore(window.to())) {
      return Optional.empty();
    }
    LocalDateTime from = covered;
    LocalDateTime to =
        evidence.of(pattern).stream()
            .map(Spell::start)
            .filter(it -> it.isAfter(from) && it.isBefore(window.to()))
            .findFirst()
            .orElse(window.to());
    return Optional.of(new Gap(from, to));
  }

  private Finding eventually(Expectation expectation) {
    List<Spell> within = within(expectation.pattern());
    if (within.isEmpty()) {
      List<Spell> elsewhere = evidence.of(expectation.pattern());
      return Finding.unmet(
              elsewhere.isEmpty() ? "at no moment" : "at no moment of these; " + came(elsewhere))
          .near(() -> NearMisses.of(expectation, evidence, window));
    }
    boolean carried =
        within.stream().anyMatch(it -> grounds.carry(expectation.grounds(), it.fact(), first(it)));
    Spell one = within.get(0);
    return carried
        ? Finding.met(told(within)).settledIf(true)
        : Finding.unmet(
            told(within) + ", " + grounds.told(expectation.grounds(), one.fact(), first(one)));
  }

  private String came(List<Spell> spells) {
    return (spells.get(0).isMoment() ? "it happened " : "from ") + starts(spells);
  }

  private Finding never(Expectation expectation) {
    List<Spell> within = within(expectation.pattern());
    return within.isEmpty()
        ? Finding.met("at no moment")
        : Finding.unmet(told(within)).settledIf(true);
  }

  /** What is known from the start belongs to a window that begins with the run. */
  private List<Spell> within(FactPattern pattern) {
    List<Spell> within = new ArrayList<>();
    for (Spell spell : evidence.of(pattern)) {
      boolean known = window.fromStart() && spell.start().isBefore(window.from());
      if (window.touches(spell.start(), Evidence.end(spell)) || known) {
        within.add(spell);
      }
    }
    return within;
  }

  private LocalDateTime first(Spell spell) {
    boolean earlier = spell.start().isBefore(window.from());
    return earlier && !spell.isMoment() ? window.from() : spell.start();
  }

  private String told(List<Spell> within) {
    LocalDateTime start = evidence.history().days().get(0).date().atStartOfDay();
    boolean known = within.stream().anyMatch(it -> it.start().isBefore(start));
    return known ? "known from the start" : came(within);
  }
}
