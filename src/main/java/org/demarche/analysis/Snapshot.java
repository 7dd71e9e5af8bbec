package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.World;
import org.demarche.rule.Rule;

/**
 * Everything that is the case at a settled moment of a run: what stands, what has happened, and the
 * measures, which a history keeps for the ends of days only and which are concluded here anew.
 */
final class Snapshot {

  private final List<Rule> rules;
  private final Set<FactKind> done = new HashSet<>();
  private World world;

  private Snapshot(List<Rule> rules, World world) {
    this.rules = rules;
    this.world = world;
  }

  /** The world of a run at a moment. */
  static World at(LocalDateTime moment, History history, List<Rule> rules) {
    Stream<Fact> past =
        Stream.concat(
            history.background().stream().map(Known::fact),
            history.changes().takeWhile(change -> !change.at().isAfter(moment)).map(Change::fact));
    List<Fact> facts = new ArrayList<>(history.standingAt(moment));
    past.filter(Event.class::isInstance).forEach(facts::add);
    Snapshot snapshot = new Snapshot(rules, World.of(moment, facts));
    Vocabulary.kinds().stream().filter(kind -> kind.show().isMeasure()).forEach(snapshot::conclude);
    return snapshot.world;
  }

  /** Measures rest on measures; those below come first. */
  private void conclude(FactKind kind) {
    if (!done.add(kind)) {
      return;
    }
    List<Rule> concluding =
        rules.stream().filter(rule -> rule.conclusion().kind().equals(kind)).toList();
    concluding.stream()
        .flatMap(rule -> rule.conditions().stream())
        .map(condition -> condition.pattern().kind())
        .filter(read -> read.show().isMeasure())
        .forEach(this::conclude);
    world =
        world.with(
            concluding.stream()
                .flatMap(rule -> Matcher.matches(rule, world).stream())
                .map(Match::conclusion)
                .toList());
  }
}
