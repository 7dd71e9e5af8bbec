package org.demarche.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Attempt;
import org.demarche.inference.Attempts;
import org.demarche.inference.Settlement;
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;
import org.demarche.scenario.Written;

/**
 * Proposes other numbers where a rule misses something only in how much, or when: numbers of the
 * policies that it reads, and of what is given on the way to what nearly does. The nearest number
 * that would do is searched by settling the moment anew with others; as if more of it never did
 * less.
 */
final class Levers {

  private static final int MOST = 10;
  private static final int MOST_NEAR = 2;
  private static final int UNBOUNDED = 100_000;

  private final Explainer explainer;
  private final List<Rule> rules;
  private final Map<String, Settlement> settlements = new HashMap<>();

  Levers(Explainer explainer, List<Rule> rules) {
    this.explainer = explainer;
    this.rules = rules;
  }

  /** A number of a given fact. */
  private record Lever(Fact fact, Component component) {

    int value() {
      return (int) component.of(fact);
    }

    Fact at(int value) {
      FactKind kind = Vocabulary.of(fact);
      return kind.create(
          kind.components().stream()
              .map(it -> it.equals(component) ? (Object) value : it.of(fact))
              .toArray());
    }

    String setTo(int value) {
      FactKind kind = Vocabulary.of(fact);
      String pair = Written.pair(component, value);
      return kind.isPolicy()
          ? "set " + kind.key() + " " + pair
          : "set " + Written.target(fact) + " to " + pair;
    }
  }

  /** Changes after which a condition more of the rule holds; those nearest to the rule first. */
  List<String> of(WhyNot.Candidate candidate) {
    List<Proof> near = near(candidate);
    if (near.isEmpty()) {
      return List.of();
    }
    Set<Lever> levers = new LinkedHashSet<>();
    candidate.attempt().conditions().stream()
        .flatMap(it -> it.facts().stream())
        .forEach(it -> levers.addAll(numbers(it, candidate.attempt().rule())));
    levers.addAll(below(near));
    return levers.stream()
        .limit(MOST)
        .flatMap(lever -> needed(lever, candidate).map(lever::setTo).stream())
        .toList();
  }

  /** What differs only in how much, or when, or is counted and does not come to enough. */
  private List<Proof> near(WhyNot.Candidate candidate) {
    return candidate.attempt().conditions().stream()
        .filter(Attempt.Checked::isUnmet)
        .flatMap(Levers::near)
        .map(it -> explainer.proof(it, candidate.at()))
        .toList();
  }

  private static Stream<Fact> near(Attempt.Checked checked) {
    return checked.condition() instanceof Condition.Aggregate
        ? checked.facts().stream()
        : checked.nearest().stream()
            .filter(Attempt.Near::isMeasured)
            .limit(MOST_NEAR)
            .map(Attempt.Near::fact);
  }

  /** Numbers that some facts rest on, breadth first. */
  private static Set<Lever> below(List<Proof> proofs) {
    Set<Lever> levers = new LinkedHashSet<>();
    Set<Fact> seen = new HashSet<>();
    Deque<Proof> ahead = new ArrayDeque<>(proofs);
    while (!ahead.isEmpty() && levers.size() < MOST) {
      Proof proof = ahead.remove();
      if (seen.add(proof.fact())) {
        if (proof.given()) {
          levers.addAll(numbers(proof.fact()));
        }
        for (Proof.Way way : proof.ways()) {
          for (Proof premise : premises(way)) {
            levers.addAll(numbers(premise.fact(), way.rule()));
            ahead.add(premise);
          }
        }
      }
    }
    return levers;
  }

  private static List<Proof> premises(Proof.Way way) {
    List<Proof> premises = new ArrayList<>();
    for (Proof.Ground ground : way.grounds()) {
      if (ground instanceof Proof.Premise premise) {
        premises.add(premise.proof());
      } else if (ground instanceof Proof.Number number) {
        premises.addAll(number.contributors());
      }
    }
    return premises;
  }

  /** Of a policy, the numbers that a rule reads; of other facts, none. */
  private static List<Lever> numbers(Fact fact, Rule rule) {
    FactKind kind = Vocabulary.of(fact);
    return kind.isPolicy()
        ? rule.conditions().stream()
            .map(Condition::pattern)
            .filter(pattern -> pattern.kind().equals(kind))
            .flatMap(pattern -> read(pattern, fact))
            .toList()
        : List.of();
  }

  private static Stream<Lever> read(Pattern pattern, Fact policy) {
    return WeakestLink.read(pattern).stream()
        .flatMap(key -> pattern.kind().componentByKey(key).stream())
        .filter(it -> it.type() == ComponentType.NUMBER)
        .map(it -> new Lever(policy, it));
  }

  private static List<Lever> numbers(Fact given) {
    FactKind kind = Vocabulary.of(given);
    return kind.isPolicy()
        ? List.of()
        : kind.components().stream()
            .filter(it -> it.type() == ComponentType.NUMBER)
            .map(it -> new Lever(given, it))
            .toList();
  }

  /** The nearest number with which a condition more would hold, if there is one. */
  private Optional<Integer> needed(Lever lever, WhyNot.Candidate candidate) {
    int least = lever.component().range().map(it -> it.min()).orElse(0);
    int most = lever.component().range().map(it -> it.max()).orElse(UNBOUNDED);
    int now = lever.value();
    int start = unmet(lever, now, candidate);
    return Stream.of(most, least)
        .filter(extreme -> extreme != now && unmet(lever, extreme, candidate) < start)
        .map(extreme -> nearest(lever, extreme, start, candidate))
        .min(java.util.Comparator.comparingInt(it -> Math.abs(it - now)));
  }

  private int nearest(Lever lever, int extreme, int start, WhyNot.Candidate candidate) {
    int fails = lever.value();
    int does = extreme;
    while (Math.abs(does - fails) > 1) {
      int between = fails + (does - fails) / 2;
      if (unmet(lever, between, candidate) < start) {
        does = between;
      } else {
        fails = between;
      }
    }
    return does;
  }

  /** How far the rule is from concluding it with another number; the lesser is the nearer. */
  private int unmet(Lever lever, int value, WhyNot.Candidate candidate) {
    Attempt attempt = candidate.attempt();
    Set<Fact> base = new LinkedHashSet<>(explainer.worlds().base(candidate.at()));
    base.remove(lever.fact());
    base.add(lever.at(value));
    World world = settlement(attempt.rule()).settled(candidate.at(), base);
    return Attempts.nearest(attempt.rule(), world, attempt.goal())
        .map(it -> it.nearness().unmet())
        .orElse(Integer.MAX_VALUE);
  }

  private Settlement settlement(Rule rule) {
    return settlements.computeIfAbsent(rule.name(), none -> Settlement.by(leadingTo(rule)));
  }

  /** The rules about statuses that the conditions of a rule depend on. */
  private List<Rule> leadingTo(Rule rule) {
    List<Rule> aboutStatuses = rules.stream().filter(it -> !it.conclusion().happens()).toList();
    return Dependencies.leadingTo(rule.kindsRead(), aboutStatuses);
  }
}
