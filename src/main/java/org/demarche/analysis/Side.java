package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.history.Reason;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.World;
import org.demarche.rule.Rule;

/** One run of a comparison, with the rules that it was run by: what is the case in it, and why. */
final class Side {

  private final History history;
  private final List<Rule> rules;
  private final Map<String, Rule> byName;
  private final Set<Fact> given = new HashSet<>();
  private final Map<Fact, List<Reason>> happened = new HashMap<>();
  private final Map<LocalDateTime, World> worlds = new HashMap<>();

  Side(History history, List<Rule> rules) {
    this.history = history;
    this.rules = rules;
    this.byName = rules.stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    history.background().stream().map(Known::fact).forEach(given::add);
    history.changes().forEach(this::add);
  }

  private void add(Change change) {
    if (change.given()) {
      given.add(change.fact());
    } else if (change.fact() instanceof Event) {
      happened.put(change.fact(), change.because());
    }
  }

  History history() {
    return history;
  }

  /** Whether the scenario gives a fact, at whatever moment. */
  boolean gives(Fact fact) {
    return given.contains(fact);
  }

  Optional<Rule> rule(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  World world(LocalDateTime moment) {
    return worlds.computeIfAbsent(moment, at -> Snapshot.at(at, history, rules));
  }

  /** The ways in which the rules conclude a fact at a moment. */
  List<Match> matches(Fact fact, LocalDateTime moment) {
    if (fact instanceof Event) {
      return happened.getOrDefault(fact, List.of()).stream()
          .flatMap(reason -> matches(reason, moment).stream())
          .toList();
    }
    return rules.stream()
        .filter(rule -> rule.conclusion().kind().equals(Vocabulary.of(fact)))
        .flatMap(rule -> Matcher.matches(rule, world(moment)).stream())
        .filter(match -> match.conclusion().equals(fact))
        .toList();
  }

  /** An event may end what it rests on, so that the record of its reasons is asked. */
  private List<Match> matches(Reason reason, LocalDateTime moment) {
    return Matcher.positiveMatches(byName.get(reason.rule()), World.of(moment, reason.facts()))
        .stream()
        .filter(match -> match.facts().equals(reason.facts()))
        .toList();
  }
}
