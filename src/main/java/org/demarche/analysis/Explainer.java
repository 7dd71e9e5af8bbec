package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Now;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Withheld;
import org.demarche.inference.Match;
import org.demarche.inference.Settlement;
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;

/** Finds the proofs of what is the case in a run. */
public final class Explainer {

  private final Worlds worlds;
  private final LocalDateTime start;
  private final Dependencies dependencies;
  private final List<Withheld> withheld;
  private final Map<Fact, Proof> given = new HashMap<>();
  private final Map<List<Object>, Proof> proofs = new HashMap<>();
  private final Upkeeps upkeeps = new Upkeeps(this);

  private Explainer(History history, List<Rule> rules) {
    this.worlds = new Worlds(history, rules);
    this.withheld = history.withheld();
    this.dependencies = Dependencies.of(rules);
    this.start = history.days().get(0).date().atStartOfDay();
    history.background().forEach(it -> give(it.fact(), start, it.origins()));
    history.changes().filter(Change::given).forEach(it -> give(it.fact(), it.at(), it.origins()));
  }

  /** What is given is proved by that, whenever it is spoken of. */
  private void give(Fact fact, LocalDateTime from, List<Origin> origins) {
    LocalDateTime at = fact instanceof Event event ? event.at() : from;
    given.putIfAbsent(fact, new Proof(fact, at, true, origins, List.of()));
  }

  /**
   * The proofs of a run.
   *
   * @param rules the rules that it was run by
   */
  public static Explainer of(History history, List<Rule> rules) {
    return new Explainer(history, rules);
  }

  Worlds worlds() {
    return worlds;
  }

  /** What is given and was not played. */
  List<Withheld> withheld() {
    return withheld;
  }

  /** The events of a kind that are given at any time, in order of value. */
  List<Event> events(FactKind kind) {
    return FactOrder.sorted(
            given.keySet().stream().filter(it -> Vocabulary.of(it).equals(kind)).toList())
        .stream()
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .toList();
  }

  /** Whether the scenario, or the rule book, gives a fact. */
  boolean isGiven(Fact fact) {
    return given.containsKey(fact);
  }

  /**
   * Why a fact is the case.
   *
   * @param moment a moment at which it is; of an event, any from its own on
   */
  public Proof proof(Fact fact, LocalDateTime moment) {
    if (given.containsKey(fact)) {
      return given.get(fact);
    }
    LocalDateTime at = fact instanceof Event event ? event.at() : moment;
    List<Object> key = List.of(fact, at);
    Proof known = proofs.get(key);
    if (known == null) {
      known = found(fact, at);
      proofs.put(key, known);
    }
    return known;
  }

  /**
   * Why a status ended.
   *
   * @param at the first moment at which it no longer stood
   */
  public Ending ending(Fact fact, LocalDateTime at) {
    return new Endings(this).of(fact, at);
  }

  /** Why the fact of a spell ended; nothing if it did not. */
  public Optional<Ending> ending(Spell spell) {
    return spell.isMoment() ? Optional.empty() : spell.to().map(to -> ending(spell.fact(), to));
  }

  /** What the fact of a spell rests on, one stretch of time after the other; at least one. */
  public List<Upkeep> upkeep(Spell spell) {
    return upkeeps.of(spell, spell.from().orElse(start));
  }

  /** The whole answer to why something is the case. */
  public Why why(Question.Meant meant) {
    return Why.of(meant, this);
  }

  private Proof found(Fact fact, LocalDateTime at) {
    if (fact instanceof Event event) {
      return Settlement.roundOf(event, worlds.rounds(at))
          .map(round -> proof(event, at, round.happens().get(event), round.world()))
          .orElseGet(() -> proof(event, at, List.of(), World.of(at, List.of())));
    }
    return status(fact, at, worlds.settled(at).world());
  }

  private Proof status(Fact fact, LocalDateTime at, World world) {
    List<Match> matches = worlds.concluding(fact, world);
    return proof(fact, at, founded(matches, fact, world), world);
  }

  /** A way in which a fact rests on itself proves nothing. */
  private List<Match> founded(List<Match> matches, Fact fact, World world) {
    return new Foundations(
            fact,
            it -> !isGiven(it) && dependencies.reach(Vocabulary.of(it), Vocabulary.of(fact)),
            it -> worlds.concluding(it, world))
        .of(matches);
  }

  private Proof proof(Fact fact, LocalDateTime at, List<Match> matches, World world) {
    return new Proof(
        fact, at, false, List.of(), matches.stream().map(match -> way(match, at, world)).toList());
  }

  private Proof.Way way(Match match, LocalDateTime at, World world) {
    List<Proof.Ground> grounds = new ArrayList<>();
    List<Condition> conditions = match.rule().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i) instanceof Condition.Absence) {
        grounds.add(new Proof.Nothing(match.requirement(i)));
      } else if (conditions.get(i) instanceof Condition.Aggregate aggregate) {
        grounds.add(
            new Proof.Number(
                match.requirement(i),
                aggregate.function(),
                aggregate.measured(),
                (int) match.values().get(i).orElseThrow(),
                FactOrder.sorted(match.contributors().get(i)).stream()
                    .map(it -> within(it, at, world))
                    .toList()));
      } else if (!(match.values().get(i).orElseThrow() instanceof Now)) {
        grounds.add(
            new Proof.Premise(within((Fact) match.values().get(i).orElseThrow(), at, world)));
      }
    }
    return new Proof.Way(match.rule(), grounds);
  }

  /** A status that an event ends at once is proved from what the event saw. */
  private Proof within(Fact fact, LocalDateTime at, World world) {
    boolean over = !(fact instanceof Event) && !worlds.settled(at).world().has(fact);
    return over && !given.containsKey(fact) ? status(fact, at, world) : proof(fact, at);
  }
}
