package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.Ground;

/** Whether facts of a run are the case for the reasons that they are to have. */
final class Grounds {

  private final Judged run;
  private final Map<FactKind, Explainer> explainers = new HashMap<>();

  Grounds(Judged run) {
    this.run = run;
  }

  /** Proofs are only looked for once somebody asks for them, and by the rules that matter. */
  private Proof proof(Fact fact, LocalDateTime at) {
    return explainers
        .computeIfAbsent(
            Vocabulary.of(fact),
            it -> Explainer.of(run.history(), Dependencies.leadingTo(Set.of(it), run.rules())))
        .proof(fact, at);
  }

  /** Whether a fact has every reason that it is to have, and none that it is not. */
  boolean carry(List<Ground> grounds, Fact fact, LocalDateTime at) {
    return failing(grounds, fact, at).isEmpty();
  }

  private List<Ground> failing(List<Ground> grounds, Fact fact, LocalDateTime at) {
    return grounds.stream().filter(it -> has(it, fact, at) != it.wanted()).toList();
  }

  private boolean has(Ground ground, Fact fact, LocalDateTime at) {
    Proof proof = proof(fact, at);
    return ground instanceof Ground.ByRule rule
        ? proof.ways().stream().anyMatch(it -> it.rule().name().equals(rule.rule()))
        : rests(proof, ((Ground.OnFact) ground).pattern());
  }

  private static boolean rests(Proof proof, FactPattern pattern) {
    Set<Object> seen = new HashSet<>();
    Deque<Proof> open = new ArrayDeque<>(below(proof).toList());
    while (!open.isEmpty()) {
      Proof next = open.poll();
      if (pattern.fits(next.fact())) {
        return true;
      }
      if (seen.add(next.identity())) {
        below(next).forEach(open::add);
      }
    }
    return false;
  }

  private static Stream<Proof> below(Proof proof) {
    return proof.ways().stream().flatMap(Proof.Way::below);
  }

  /** Such as {@code by 'One rule' and 'Another', not by 'A third'}. */
  String told(List<Ground> grounds, Fact fact, LocalDateTime at) {
    List<String> rules =
        proof(fact, at).ways().stream().map(it -> "'" + it.rule().name() + "'").distinct().toList();
    return (rules.isEmpty() ? "given" : "by " + String.join(" and ", rules))
        + failing(grounds, fact, at).stream().map(Grounds::told).collect(Collectors.joining());
  }

  private static String told(Ground ground) {
    if (ground instanceof Ground.ByRule rule) {
      return ", " + (rule.wanted() ? "not by '" + rule.rule() + "'" : "which it is not to be");
    }
    FactPattern pattern = ((Ground.OnFact) ground).pattern();
    return ", resting on " + (ground.wanted() ? "no " : "") + pattern;
  }
}
