package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Reason;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/**
 * A whole story told by the evaluator alone: which moments there are, what happens and what stands
 * at each. Nothing of it is taken from the engine.
 */
public final class Retelling {

  private final List<Rule> rules;
  private final Settlement settlement;
  private final List<GivenFact> played;
  private final Set<Fact> known = new LinkedHashSet<>();
  private final List<Settled> told = new ArrayList<>();

  private Retelling(Scenario scenario, Collection<? extends Fact> policies, List<Rule> rules) {
    this.rules = rules;
    this.settlement = Settlement.by(rules);
    this.played = scenario.played();
    Set<Class<?>> given =
        played.stream().map(it -> it.fact().getClass()).collect(Collectors.toSet());
    policies.stream().filter(it -> !given.contains(it.getClass())).forEach(known::add);
  }

  /** What is settled at each moment of a story, in order. */
  public static List<Settled> of(
      Scenario scenario, Collection<? extends Fact> policies, List<Rule> rules) {
    Retelling retelling = new Retelling(scenario, policies, rules);
    scenario
        .starts()
        .datesUntil(scenario.lastDay().plusDays(1))
        .map(day -> day.atStartOfDay())
        .forEach(
            midnight ->
                retelling.day(
                    midnight, Collections.min(List.of(midnight.plusDays(1), scenario.ends()))));
    return retelling.told;
  }

  private void day(LocalDateTime midnight, LocalDateTime end) {
    for (Optional<LocalDateTime> moment = Optional.of(midnight);
        moment.isPresent();
        moment = next(moment.get(), settle(moment.get()), end)) {
      continue;
    }
  }

  /** All that is the case at a moment, once it is settled and told. */
  private World settle(LocalDateTime moment) {
    played.stream().filter(it -> !it.at().isAfter(moment)).map(GivenFact::fact).forEach(known::add);
    Map<Fact, Set<Reason>> happened = new HashMap<>();
    List<Settlement.Round> rounds = settlement.rounds(moment, known);
    for (Settlement.Round round : rounds) {
      round.happens().forEach((event, matches) -> happened.put(event, reasons(matches.stream())));
      known.addAll(round.happens().keySet());
    }
    World world = rounds.get(rounds.size() - 1).world();
    told.add(new Settled(moment, statuses(world), happened));
    return world;
  }

  private Map<Fact, Set<Reason>> statuses(World world) {
    Map<Fact, List<Match>> matches = new HashMap<>();
    for (Rule rule : rules) {
      if (!rule.conclusion().happens()) {
        Matcher.matches(rule, world)
            .forEach(
                it -> matches.computeIfAbsent(it.conclusion(), n -> new ArrayList<>()).add(it));
      }
    }
    Map<Fact, Set<Reason>> statuses = new HashMap<>();
    matches.forEach((fact, ways) -> statuses.put(fact, reasons(ways.stream())));
    return statuses;
  }

  private static Set<Reason> reasons(Stream<Match> matches) {
    return matches
        .map(it -> new Reason(it.rule().name(), it.rule().source(), it.facts()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Optional<LocalDateTime> next(LocalDateTime now, World world, LocalDateTime end) {
    Stream<LocalDateTime> given =
        played.stream().filter(it -> it.at().isAfter(now)).map(GivenFact::at);
    return Stream.concat(given, world.facts().stream().flatMap(Retelling::moments))
        .filter(it -> it.isAfter(now) && it.isBefore(end))
        .min(LocalDateTime::compareTo);
  }

  private static Stream<LocalDateTime> moments(Fact fact) {
    return Vocabulary.of(fact).components().stream()
        .filter(Component::isMoment)
        .map(it -> (LocalDateTime) it.of(fact));
  }
}
