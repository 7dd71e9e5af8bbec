package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final List<Reading> rules;
  private final List<List<Reading>> strata;

  private Settlement(List<Rule> rules) {
    this.rules = readings(rules.stream().filter(rule -> rule.conclusion().happens()).toList());
    this.strata = Strata.of(rules).stream().map(Settlement::readings).toList();
  }

  private static List<Reading> readings(List<Rule> rules) {
    return rules.stream().map(Reading::new).toList();
  }

  /**
   * Rules made ready to settle moments, one after the other: much is the same from moment to moment
   * and is not worked out again, so that this is for one thread.
   */
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
    World world = World.of(moment, base);
    for (List<Reading> stratum : strata) {
      settle(stratum, world);
    }
    return world;
  }

  private static void settle(List<Reading> stratum, World world) {
    boolean more = true;
    while (more) {
      more = false;
      for (Reading rule : stratum) {
        for (Fact concluded : rule.conclusions(world)) {
          more |= world.add(concluded);
        }
      }
    }
  }

  private Map<Event, List<Match>> happening(World world) {
    Map<Event, List<Match>> happening = new LinkedHashMap<>();
    for (Reading rule : rules) {
      List<Fact> conclusions = rule.conclusions(world);
      for (int i = 0; i < conclusions.size(); i++) {
        Event event = (Event) conclusions.get(i);
        if (!world.has(event)) {
          happening.computeIfAbsent(event, none -> new ArrayList<>()).add(rule.matches().get(i));
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
