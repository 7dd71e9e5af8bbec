package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Map<Fact, List<Change>> begun = new HashMap<>();
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
    } else if (change.type() != Change.Type.ENDED) {
      begun.computeIfAbsent(change.fact(), none -> new ArrayList<>()).add(change);
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

  /**
   * The ways in which the rules conclude a fact.
   *
   * @param at when they do
   */
  record Concluded(List<Match> matches, LocalDateTime at) {}

  /**
   * The ways in which the rules conclude a fact at a moment. Where it was at once over, as what an
   * event rests on may be, and for events themselves, the record of how it came about is asked.
   */
  Concluded concluded(Fact fact, LocalDateTime moment) {
    List<Match> matches =
        rules.stream()
            .filter(rule -> !(fact instanceof Event))
            .filter(rule -> rule.conclusion().kind().equals(Vocabulary.of(fact)))
            .flatMap(rule -> Matcher.matches(rule, world(moment)).stream())
            .filter(match -> match.conclusion().equals(fact))
            .toList();
    return matches.isEmpty() ? recorded(fact, moment) : new Concluded(matches, moment);
  }

  private Concluded recorded(Fact fact, LocalDateTime moment) {
    List<Change> before =
        begun.getOrDefault(fact, List.of()).stream()
            .filter(change -> !change.at().isAfter(moment))
            .toList();
    if (before.isEmpty()) {
      return new Concluded(List.of(), moment);
    }
    Change last = before.get(before.size() - 1);
    return new Concluded(
        last.because().stream().flatMap(reason -> matches(reason, last.at())).toList(), last.at());
  }

  private Stream<Match> matches(Reason reason, LocalDateTime moment) {
    return Matcher.positiveMatches(byName.get(reason.rule()), World.of(moment, reason.facts()))
        .stream()
        .filter(match -> match.facts().equals(reason.facts()));
  }
}
