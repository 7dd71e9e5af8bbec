package org.demarche.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.inference.Attempt;
import org.demarche.inference.Attempts;
import org.demarche.inference.Requirement;
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;

/** Finds what each rule that could have concluded something was missing, and when least. */
final class Diagnosis {

  private static final int DEEPEST = 9;

  private static final Comparator<WhyNot.Candidate> NEAREST =
      Comparator.<WhyNot.Candidate, Attempt.Nearness>comparing(it -> it.attempt().nearness())
          .thenComparing(it -> it.attempt().rule().name());

  /** Which of several moments is taken at which a rule comes equally near. */
  enum Tie {
    /** The first, from which most can still follow. */
    FIRST,
    /** The last, which shows how things stood in the end. */
    LAST
  }

  private final List<Rule> rules;
  private final Worlds worlds;
  private final Tie tie;

  Diagnosis(Worlds worlds, List<Rule> rules, Tie tie) {
    this.rules = rules;
    this.worlds = worlds;
    this.tie = tie;
  }

  /** The rules that could have concluded one more of what is counted, at a moment. */
  List<WhyNot.Candidate> missing(Requirement counted, LocalDateTime at) {
    return missed(
        concluding(counted.kind()), counted, at, new HashSet<>(Set.of(counted.kind())), 1, false);
  }

  /**
   * The rules that could have concluded something, each where it came nearest.
   *
   * @param when the date that is asked about; nothing for the whole run
   */
  List<WhyNot.Candidate> of(FactPattern goal, Optional<Expectation.When> when) {
    List<LocalDateTime> moments =
        (when.isPresent() ? worlds.named() : worlds.changes())
            .stream().filter(it -> when.map(date -> date.covers(it)).orElse(true)).toList();
    List<LocalDateTime> asked = moments.isEmpty() ? List.of(when.orElseThrow().moment()) : moments;
    return concluding(goal.kind()).stream()
        .flatMap(rule -> nearest(rule, requirement(goal), asked, others(when)).stream())
        .map(it -> followed(it, new HashSet<>(Set.of(goal.kind())), 1))
        .sorted(NEAREST)
        .toList();
  }

  private List<LocalDateTime> others(Optional<Expectation.When> when) {
    return worlds.moments().stream()
        .filter(it -> when.map(date -> date.covers(it)).orElse(true))
        .toList();
  }

  /** One rule, where it comes nearest among the moments of a day. */
  Optional<WhyNot.Candidate> of(Rule rule, FactPattern goal, LocalDate day) {
    List<LocalDateTime> moments =
        worlds.changes().stream().filter(it -> it.toLocalDate().equals(day)).toList();
    return nearest(rule, requirement(goal), moments)
        .map(it -> followed(it, new HashSet<>(Set.of(goal.kind())), 1));
  }

  private static Requirement requirement(FactPattern goal) {
    return Requirement.that(goal.kind(), goal.values());
  }

  private List<Rule> concluding(FactKind kind) {
    return new ArrayList<>(
        rules.stream().filter(rule -> rule.conclusion().kind().equals(kind)).toList());
  }

  private Optional<WhyNot.Candidate> nearest(
      Rule rule, Requirement goal, List<LocalDateTime> moments) {
    Optional<WhyNot.Candidate> best = Optional.empty();
    for (LocalDateTime moment : moments) {
      Optional<WhyNot.Candidate> here = at(rule, goal, moment, isEvent(rule));
      best = here.isPresent() && isNearer(here.get(), best) ? here : best;
    }
    return best;
  }

  /** Where nothing changes, only if it comes nearer there. */
  private Optional<WhyNot.Candidate> nearest(
      Rule rule, Requirement goal, List<LocalDateTime> moments, List<LocalDateTime> others) {
    Optional<WhyNot.Candidate> best = nearest(rule, goal, moments);
    for (LocalDateTime moment : others) {
      Optional<WhyNot.Candidate> here = at(rule, goal, moment, isEvent(rule));
      best = here.isPresent() && order(here.get(), best) < 0 ? here : best;
    }
    return best;
  }

  private static boolean isEvent(Rule rule) {
    return rule.conclusion().happens();
  }

  private boolean isNearer(WhyNot.Candidate here, Optional<WhyNot.Candidate> best) {
    int order = order(here, best);
    return order < 0 || order == 0 && tie == Tie.LAST;
  }

  private static int order(WhyNot.Candidate here, Optional<WhyNot.Candidate> best) {
    return best.map(it -> here.attempt().nearness().compareTo(it.attempt().nearness())).orElse(-1);
  }

  /**
   * @param before whether what is concluded at the moment is left aside: an event, and what leads
   *     to it, is concluded from what is settled before it happens
   */
  private Optional<WhyNot.Candidate> at(
      Rule rule, Requirement goal, LocalDateTime moment, boolean before) {
    World world = before ? worlds.rounds(moment).get(0).world() : worlds.settled(moment).world();
    return Attempts.nearest(rule, world, goal)
        .map(attempt -> new WhyNot.Candidate(attempt, moment, Map.of()));
  }

  /** Goes on to the rules that could have concluded what is missing. */
  private WhyNot.Candidate followed(WhyNot.Candidate candidate, Set<FactKind> seen, int depth) {
    return followed(candidate, seen, depth, isEvent(candidate.attempt().rule()));
  }

  private WhyNot.Candidate followed(
      WhyNot.Candidate candidate, Set<FactKind> seen, int depth, boolean before) {
    Map<Integer, List<WhyNot.Candidate>> below = new HashMap<>();
    List<Attempt.Checked> conditions = candidate.attempt().conditions();
    for (int i = 0; i < conditions.size() && depth < DEEPEST; i++) {
      Attempt.Checked checked = conditions.get(i);
      Optional<Requirement> missing = checked.missing();
      FactKind kind = checked.requirement().kind();
      if (missing.isPresent() && !seen.contains(kind)) {
        Set<FactKind> deeper = new HashSet<>(seen);
        deeper.add(kind);
        List<Rule> concluding = concluding(kind);
        concluding.removeIf(rule -> !isAsked(checked.condition(), rule));
        List<WhyNot.Candidate> missed =
            missed(concluding, missing.get(), candidate.at(), deeper, depth, before);
        if (!missed.isEmpty()) {
          below.put(i, missed);
        }
      }
    }
    return new WhyNot.Candidate(candidate.attempt(), candidate.at(), below);
  }

  /** Whether it can be told how much a rule would add to a sum. */
  private static boolean isAsked(Condition condition, Rule rule) {
    return !(condition instanceof Condition.Aggregate aggregate)
        || aggregate.measured().map(it -> Attempts.isAsked(rule, it)).orElse(true);
  }

  private List<WhyNot.Candidate> missed(
      List<Rule> concluding,
      Requirement requirement,
      LocalDateTime at,
      Set<FactKind> seen,
      int depth,
      boolean before) {
    return concluding.stream()
        .flatMap(rule -> below(rule, requirement, at, before).stream())
        .filter(it -> it.attempt().unmet() > 0)
        .map(it -> followed(it, seen, depth + 1, before || isEvent(it.attempt().rule())))
        .sorted(NEAREST)
        .toList();
  }

  private Optional<WhyNot.Candidate> below(
      Rule rule, Requirement requirement, LocalDateTime at, boolean before) {
    return isEvent(rule)
        ? nearest(rule, requirement, moments(rule, requirement, at))
        : at(rule, requirement, at, before);
  }

  /** An event may have happened before, if that is early enough or late enough. */
  private List<LocalDateTime> moments(Rule rule, Requirement requirement, LocalDateTime at) {
    if (!rule.conclusion().happens()) {
      return List.of(at);
    }
    Optional<Component> moment = requirement.kind().component("at");
    return worlds.changes().stream()
        .filter(it -> !it.isAfter(at))
        .filter(it -> moment.map(component -> requirement.accepts(component, it)).orElse(true))
        .toList();
  }
}
