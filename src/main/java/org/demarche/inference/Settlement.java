package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.rule.Rule;

/**
 * What the rules make of the facts of one moment, in rounds: first statuses settle; then the events
 * that are concluded from them become facts together; and so on until none is new.
 */
public final class Settlement {

  private static final int MOST_ROUNDS = 1_000;

  /**
   * One round.
   *
   * @param world what is the case once statuses have settled
   * @param happens the new events that are concluded from it, each with every match
   */
  public record Round(World world, Map<Event, List<Match>> happens) {
    public Round {
      happens = Map.copyOf(happens);
    }
  }

  private final List<Rule> rules;
  private final List<List<Rule>> strata;

  private Settlement(List<Rule> rules) {
    this.rules = rules.stream().filter(rule -> rule.conclusion().happens()).toList();
    this.strata = Strata.of(rules);
  }

  /** Rules made ready to settle moments. */
  public static Settlement by(List<Rule> rules) {
    return new Settlement(rules);
  }

  /**
   * All rounds; in the last, no new event happens.
   *
   * @param base what is given, and what has happened before the moment or is given at it
   */
  public List<Round> rounds(LocalDateTime moment, Collection<? extends Fact> base) {
    List<Fact> known = new ArrayList<>(base);
    List<Round> rounds = new ArrayList<>();
    do {
      if (rounds.size() == MOST_ROUNDS) {
        throw new IllegalStateException("Events follow events without end");
      }
      World world = settled(moment, known);
      Round round = new Round(world, happening(world));
      rounds.add(round);
      known.addAll(round.happens().keySet());
    } while (!rounds.get(rounds.size() - 1).happens().isEmpty());
    return rounds;
  }

  /** The world once statuses have settled, whatever events are concluded from it. */
  public World settled(LocalDateTime moment, Collection<? extends Fact> base) {
    return settled(moment, base, fact -> true);
  }

  /** The same if one fact could not be concluded. */
  public World without(Fact fact, LocalDateTime moment, Collection<? extends Fact> base) {
    return settled(moment, base, concluded -> !concluded.equals(fact));
  }

  private World settled(
      LocalDateTime moment, Collection<? extends Fact> base, Predicate<Fact> allowed) {
    World world = World.of(moment, base);
    for (List<Rule> stratum : strata) {
      settle(stratum, world, allowed);
    }
    return world;
  }

  private static void settle(List<Rule> stratum, World world, Predicate<Fact> allowed) {
    boolean more = true;
    while (more) {
      more = false;
      for (Rule rule : stratum) {
        for (Match match : Matcher.matches(rule, world)) {
          Fact concluded = match.conclusion();
          more |= allowed.test(concluded) && world.add(concluded);
        }
      }
    }
  }

  private Map<Event, List<Match>> happening(World world) {
    Map<Event, List<Match>> happening = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Match match : Matcher.matches(rule, world)) {
        Event event = (Event) match.conclusion();
        if (!world.has(event)) {
          happening.computeIfAbsent(event, none -> new ArrayList<>()).add(match);
        }
      }
    }
    return happening;
  }

  /** The round in which an event is concluded, if it is. */
  public static Optional<Round> roundOf(Event event, List<Round> rounds) {
    return rounds.stream().filter(round -> round.happens().containsKey(event)).findFirst();
  }
}
