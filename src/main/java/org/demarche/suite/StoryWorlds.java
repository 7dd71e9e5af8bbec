package org.demarche.suite;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Settlement;
import org.demarche.inference.World;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/** All that is the case in a story, at each moment and in each of its rounds, by the evaluator. */
final class StoryWorlds {

  private final Settlement settlement;
  private final List<GivenFact> played;
  private final Set<Fact> known = new LinkedHashSet<>();
  private final List<World> worlds = new ArrayList<>();

  private StoryWorlds(Scenario scenario, RuleBook book) {
    this.settlement = Settlement.by(book.rules());
    this.played = scenario.played();
    book.policyFacts().values().stream().filter(it -> !isGiven(it)).forEach(known::add);
  }

  private boolean isGiven(Fact policy) {
    return played.stream().anyMatch(it -> it.fact().getClass() == policy.getClass());
  }

  /** In order of time. */
  static List<World> of(Scenario scenario, RuleBook book) {
    StoryWorlds told = new StoryWorlds(scenario, book);
    scenario
        .starts()
        .datesUntil(scenario.lastDay().plusDays(1))
        .forEach(day -> told.day(day, scenario.ends()));
    return told.worlds;
  }

  private void day(LocalDate date, LocalDateTime ends) {
    LocalDateTime end = Collections.min(List.of(date.plusDays(1).atStartOfDay(), ends));
    Optional<LocalDateTime> moment = Optional.of(date.atStartOfDay());
    while (moment.isPresent()) {
      moment = next(moment.get(), settle(moment.get()), end);
    }
  }

  /** The last of a moment's rounds. */
  private World settle(LocalDateTime moment) {
    played.stream().filter(it -> !it.at().isAfter(moment)).map(GivenFact::fact).forEach(known::add);
    List<Settlement.Round> rounds = settlement.rounds(moment, known);
    for (Settlement.Round round : rounds) {
      known.addAll(round.happens().keySet());
      worlds.add(round.world());
    }
    return worlds.get(worlds.size() - 1);
  }

  private Optional<LocalDateTime> next(LocalDateTime now, World world, LocalDateTime end) {
    Stream<LocalDateTime> given = played.stream().map(GivenFact::at).filter(it -> it.isAfter(now));
    return Stream.concat(given, world.facts().stream().flatMap(StoryWorlds::moments))
        .filter(it -> it.isAfter(now) && it.isBefore(end))
        .min(LocalDateTime::compareTo);
  }

  private static Stream<LocalDateTime> moments(Fact fact) {
    return Vocabulary.of(fact).components().stream()
        .filter(Component::isMoment)
        .map(it -> (LocalDateTime) it.of(fact));
  }
}
