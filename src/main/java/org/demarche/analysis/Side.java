package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.inference.Match;
import org.demarche.inference.Settlement;
import org.demarche.inference.World;
import org.demarche.rule.Rule;

/** One run of a comparison, with the rules that it was run by: what is the case in it, and why. */
final class Side {

  private final Map<String, Rule> byName;
  private final Set<Fact> given = new HashSet<>();
  private final Worlds worlds;
  private final Courses courses;
  private final Explainer explainer;

  Side(History history, List<Rule> rules) {
    this.byName = rules.stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    this.worlds = new Worlds(history, rules);
    this.courses = Courses.of(history);
    this.explainer = Explainer.of(history, rules);
    history.background().stream().map(Known::fact).forEach(given::add);
    history.changes().filter(Change::given).map(Change::fact).forEach(given::add);
  }

  /** Whether the scenario gives a fact, at whatever moment. */
  boolean gives(Fact fact) {
    return given.contains(fact);
  }

  /** All spells of a fact, in order of time; none of a measure. */
  List<Spell> spells(Fact fact) {
    return courses.of(Subject.of(fact)).stream().filter(it -> it.fact().equals(fact)).toList();
  }

  /** The spell of a fact at a moment, or that ends then; of an event, the one there is. */
  Optional<Spell> spell(Fact fact, LocalDateTime at) {
    return spells(fact).stream()
        .filter(it -> it.isMoment() || !it.start().isAfter(at) && !it.end().isBefore(at))
        .findFirst();
  }

  /** Why the fact of a spell ended. */
  Optional<Ending> ending(Spell spell) {
    return spell.given() ? Optional.empty() : explainer.ending(spell);
  }

  Optional<Rule> rule(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The ways in which the rules conclude a fact.
   *
   * @param at when they do
   * @param world what they conclude it from
   * @param settled whether nothing happens then that might end what it rests on
   */
  record Concluded(List<Match> matches, LocalDateTime at, World world, boolean settled) {}

  /** The ways in which the rules conclude a fact at a moment; of an event, at its own. */
  Concluded concluded(Fact fact, LocalDateTime moment) {
    return fact instanceof Event event ? event(event) : status(fact, moment);
  }

  private Concluded event(Event event) {
    List<Settlement.Round> rounds = worlds.rounds(event.at());
    return Settlement.roundOf(event, rounds)
        .map(round -> new Concluded(round.happens().get(event), event.at(), round.world(), false))
        .orElseGet(() -> new Concluded(List.of(), event.at(), rounds.get(0).world(), false));
  }

  /** What an event ends at once is found as it stood before the event. */
  private Concluded status(Fact fact, LocalDateTime moment) {
    List<Settlement.Round> rounds = worlds.rounds(moment);
    for (int i = rounds.size() - 1; i >= 0; i--) {
      World world = rounds.get(i).world();
      if (world.has(fact)) {
        List<Match> matches = worlds.concluding(fact, world);
        return new Concluded(matches, moment, world, i == rounds.size() - 1);
      }
    }
    return new Concluded(List.of(), moment, rounds.get(0).world(), false);
  }

  /** What is the case at a moment: once all is settled, or before anything happens. */
  World world(LocalDateTime moment, boolean settled) {
    return settled ? worlds.settled(moment).world() : worlds.rounds(moment).get(0).world();
  }
}
