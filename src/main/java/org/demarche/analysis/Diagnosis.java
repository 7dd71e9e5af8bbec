package org.demarche.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  private static final int DEEPEST = 5;

  private static final Comparator<WhyNot.Candidate> NEAREST =
      Comparator.<WhyNot.Candidate>comparingInt(it -> it.attempt().unmet())
          .thenComparing(it -> -it.attempt().met())
          .thenComparing(it -> it.attempt().rule().name());

  private final List<Rule> rules;
  private final Worlds worlds;

  Diagnosis(Worlds worlds, List<Rule> rules) {
    this.rules = rules;
    this.worlds = worlds;
  }

  /** The rules that could have concluded one more of what is counted, at a moment. */
  List<WhyNot.Candidate> missing(Requirement counted, LocalDateTime at) {
    return missed(counted, at, new HashSet<>(Set.of(counted.kind())), 1);
  }

  /**
   * The rules that could have concluded something, each where it came nearest; of moments that are
   * equally near, the first.
   *
   * @param when the date that is asked about; nothing for the whole run
   */
  List<WhyNot.Candidate> of(FactPattern goal, Optional<Expectation.When> when) {
    List<LocalDateTime> moments =
        worlds.changes().stream()
            .filter(it -> when.map(date -> date.covers(it)).orElse(true))
            .toList();
    List<LocalDateTime> asked = moments.isEmpty() ? List.of(when.orElseThrow().moment()) : moments;
    return concluding(goal.kind()).stream()
        .flatMap(rule -> nearest(rule, goal.values(), asked).stream())
        .map(it -> followed(it, new HashSet<>(Set.of(goal.kind())), 1))
        .sorted(NEAREST)
        .toList();
  }

  /** One rule, where it comes nearest among the moments of a day. */
  Optional<WhyNot.Candidate> of(Rule rule, FactPattern goal, LocalDate day) {
    List<LocalDateTime> moments =
        worlds.changes().stream().filter(it -> it.toLocalDate().equals(day)).toList();
    return nearest(rule, goal.values(), moments)
        .map(it -> followed(it, new HashSet<>(Set.of(goal.kind())), 1));
  }

  private List<Rule> concluding(FactKind kind) {
    return rules.stream().filter(rule -> rule.conclusion().kind().equals(kind)).toList();
  }

  private Optional<WhyNot.Candidate> nearest(
      Rule rule, Map<Component, Object> goal, List<LocalDateTime> moments) {
    Optional<WhyNot.Candidate> best = Optional.empty();
    for (LocalDateTime moment : moments) {
      Optional<WhyNot.Candidate> here = at(rule, goal, moment);
      boolean better =
          here.isPresent() && best.map(it -> rank(it).compareTo(rank(here.get())) < 0).orElse(true);
      best = better ? here : best;
    }
    return best;
  }

  private static Integer rank(WhyNot.Candidate candidate) {
    return candidate.attempt().met() - 2 * candidate.attempt().unmet();
  }

  /** An event is concluded from what is settled before it happens. */
  private Optional<WhyNot.Candidate> at(
      Rule rule, Map<Component, Object> goal, LocalDateTime moment) {
    World world =
        rule.conclusion().happens()
            ? worlds.rounds(moment).get(0).world()
            : worlds.settled(moment).world();
    return Attempts.nearest(rule, world, goal)
        .map(attempt -> new WhyNot.Candidate(attempt, moment, Map.of()));
  }

  /** Goes on to the rules that could have concluded what is missing. */
  private WhyNot.Candidate followed(WhyNot.Candidate candidate, Set<FactKind> seen, int depth) {
    Map<Integer, List<WhyNot.Candidate>> below = new HashMap<>();
    List<Attempt.Checked> conditions = candidate.attempt().conditions();
    for (int i = 0; i < conditions.size() && depth < DEEPEST; i++) {
      Attempt.Checked checked = conditions.get(i);
      boolean missing = checked.isUnmet() && checked.condition() instanceof Condition.Match;
      FactKind kind = checked.requirement().kind();
      if (missing && !seen.contains(kind)) {
        Set<FactKind> deeper = new HashSet<>(seen);
        deeper.add(kind);
        List<WhyNot.Candidate> missed =
            missed(checked.requirement(), candidate.at(), deeper, depth);
        if (!missed.isEmpty()) {
          below.put(i, missed);
        }
      }
    }
    return new WhyNot.Candidate(candidate.attempt(), candidate.at(), below);
  }

  private List<WhyNot.Candidate> missed(
      Requirement requirement, LocalDateTime at, Set<FactKind> seen, int depth) {
    List<WhyNot.Candidate> missed = new ArrayList<>();
    for (Rule rule : concluding(requirement.kind())) {
      List<LocalDateTime> moments =
          rule.conclusion().happens()
              ? worlds.changes().stream().filter(it -> !it.isAfter(at)).toList()
              : List.of(at);
      nearest(rule, wanted(requirement), moments)
          .filter(it -> it.attempt().unmet() > 0)
          .map(it -> followed(it, seen, depth + 1))
          .ifPresent(missed::add);
    }
    return missed.stream().sorted(NEAREST).toList();
  }

  /** What the missing fact would have to be, where only one value would do. */
  static Map<Component, Object> wanted(Requirement requirement) {
    Map<Component, Object> wanted = new LinkedHashMap<>();
    requirement.tests().stream()
        .filter(test -> test.isEquality() && test.values().size() == 1)
        .filter(test -> !test.component().orElseThrow().isMoment())
        .forEach(test -> wanted.put(test.component().orElseThrow(), test.values().get(0)));
    return wanted;
  }
}
