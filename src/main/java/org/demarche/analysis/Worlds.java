package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.fact.Component;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.inference.Conclusions;
import org.demarche.inference.Match;
import org.demarche.inference.Settlement;
import org.demarche.inference.World;
import org.demarche.rule.Rule;

/**
 * What is the case in a run at each moment, settled anew from what is given and what has happened,
 * without asking the engine that ran it.
 */
final class Worlds {

  private final History history;
  private final List<Rule> rules;
  private final Settlement settlement;
  private final SortedSet<LocalDateTime> changes;
  private final SortedSet<LocalDateTime> moments;
  private final Map<World, Map<FactKind, Map<Fact, List<Match>>>> conclusions =
      new IdentityHashMap<>();
  private final Map<FactKind, Conclusions> readings = new HashMap<>();
  private final Map<LocalDateTime, List<Settlement.Round>> rounds = new HashMap<>();

  /** What is given and what happened, in order: all that a world rests on. */
  private final List<Change> bases;

  Worlds(History history, List<Rule> rules) {
    this.history = history;
    this.bases = history.changes().filter(it -> it.given() || it.fact() instanceof Event).toList();
    this.rules = rules;
    this.settlement = Settlement.by(rules);
    SortedSet<LocalDateTime> all = new TreeSet<>();
    history.changes().map(Change::at).forEach(all::add);
    this.changes = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    history.days().forEach(day -> all.add(day.date().atStartOfDay()));
    this.moments = Collections.unmodifiableSortedSet(all);
  }

  /** The rounds of a moment. */
  List<Settlement.Round> rounds(LocalDateTime moment) {
    return rounds.computeIfAbsent(moment, it -> settlement.rounds(it, base(it)));
  }

  /** The last round of a moment, in which all is settled. */
  Settlement.Round settled(LocalDateTime moment) {
    List<Settlement.Round> all = rounds(moment);
    return all.get(all.size() - 1);
  }

  /** Every way in which the rules conclude a status in one of these worlds. */
  List<Match> concluding(Fact fact, World world) {
    FactKind kind = Vocabulary.of(fact);
    return conclusions
        .computeIfAbsent(world, none -> new HashMap<>())
        .computeIfAbsent(kind, none -> concluded(kind).in(world))
        .getOrDefault(fact, List.of());
  }

  private Conclusions concluded(FactKind kind) {
    return readings.computeIfAbsent(
        kind,
        none ->
            new Conclusions(
                rules.stream().filter(rule -> rule.conclusion().kind().equals(kind)).toList()));
  }

  /** What is given by a moment, and what has happened before it. */
  Set<Fact> base(LocalDateTime moment) {
    Set<Fact> base = new LinkedHashSet<>();
    history.background().stream().map(Known::fact).forEach(base::add);
    bases.stream()
        .takeWhile(change -> !change.at().isAfter(moment))
        .filter(change -> change.given() || change.at().isBefore(moment))
        .map(Change::fact)
        .forEach(base::add);
    return base;
  }

  /** The moments at which something changed, in order. */
  SortedSet<LocalDateTime> changes() {
    return changes;
  }

  /** The moments at which something changed, or that facts of the run name, in order. */
  SortedSet<LocalDateTime> named() {
    SortedSet<LocalDateTime> named = new TreeSet<>(changes);
    history
        .changes()
        .map(Change::fact)
        .forEach(
            fact ->
                Vocabulary.of(fact).components().stream()
                    .filter(Component::isMoment)
                    .map(it -> (LocalDateTime) it.of(fact))
                    .forEach(named::add));
    return named;
  }

  /** The moments at which something changed, and the midnights, in order. */
  SortedSet<LocalDateTime> moments() {
    return moments;
  }
}
