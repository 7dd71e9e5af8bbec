package org.demarche.inference;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.demarche.engine.Shipped;
import org.demarche.fact.Fact;
import org.demarche.fact.Status;
import org.demarche.history.Reason;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** An engine that lost a conclusion, or a reason of one, would be found out. */
class LostConclusionTest {

  private static final List<Rule> SHIPPED = Shipped.book().rules();
  private static final LocalDateTime NOON = GeneratedFacts.START.atTime(12, 0);
  private static final Fact LAPSED = new Status.CeasefireOver("truce");
  private static final Reason FIRST = new Reason("First", "judgement", List.of());
  private static final Reason SECOND = new Reason("Second", "judgement", List.of());

  private static Rule rule(String name) {
    return SHIPPED.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Rule> without(Rule lost) {
    return SHIPPED.stream().filter(it -> it != lost).toList();
  }

  @Test
  void a_rule_that_the_engine_loses_is_named_with_no_more_than_it_takes_to_see_it() {
    Rule lost =
        rule("A base is active until its user begins to leave it or somebody takes it over");
    Scenario story = GeneratedWorld.story(SHIPPED, new Random(1));
    assertEquals(
        """
        2030-05-01T00:00: the engine lacks BaseActive[base=base-2, user=south], which rests on \
        [Reason[rule=A base is active until its user begins to leave it or somebody takes it over, \
        source=definition, facts=[Base[id=base-2, name=a word, host=south, user=south, type=AIR, \
        legalBasis=TACIT, heldBy=envoy, usefulTo=[envoy], front=front-2, lat=unknown, lon=unknown, \
        approximate=true]]]]

        name: A generated story
        about: Drawn by a test.
        starts: 2030-05-01
        days: 8
        facts:
          - base: {id: base-2, name: a word, host: south, user: south, type: air, \
        legal-basis: tacit, held-by: envoy, useful-to: [envoy], front: front-2, approximate: true}

        """
            + lost.text(),
        new Trial(without(lost), SHIPPED, story).smallest().toString());
  }

  @Test
  void every_rule_that_concludes_something_is_missed_when_the_engine_loses_it() {
    Scenario story = GeneratedWorld.story(SHIPPED, new Random(2));
    Set<String> used =
        Trial.evaluated(SHIPPED, story).stream().flatMap(Settled::rules).collect(toSet());
    assertTrue(used.size() > 10, used.toString());
    List<String> unnoticed =
        used.stream()
            .filter(it -> new Trial(without(rule(it)), SHIPPED, story).difference().isEmpty())
            .toList();
    assertEquals(List.of(), unnoticed);
  }

  private static Settled settled(Map<Fact, Set<Reason>> statuses) {
    return new Settled(NOON, statuses, Map.of());
  }

  private static Optional<String> difference(
      Map<Fact, Set<Reason>> engine, Map<Fact, Set<Reason>> evaluator) {
    return Settled.difference(List.of(settled(engine)), List.of(settled(evaluator)));
  }

  @Test
  void a_single_conclusion_that_is_lost_or_too_many_is_named() {
    Map<Fact, Set<Reason>> one = Map.of(LAPSED, Set.of(FIRST));
    assertEquals(Optional.empty(), difference(one, one));
    assertEquals(
        Optional.of(
            "2030-05-01T12:00: the engine lacks CeasefireOver[ceasefire=truce], which rests on"
                + " [Reason[rule=First, source=judgement, facts=[]]]"),
        difference(Map.of(), one));
    assertEquals(
        Optional.of(
            "2030-05-01T12:00: the evaluator lacks CeasefireOver[ceasefire=truce], which rests on"
                + " [Reason[rule=First, source=judgement, facts=[]]]"),
        difference(one, Map.of()));
  }

  @Test
  void a_single_reason_that_is_lost_is_named() {
    assertEquals(
        Optional.of(
            "2030-05-01T12:00: CeasefireOver[ceasefire=truce] has reasons of the engine alone: [];"
                + " of the evaluator alone: [Reason[rule=Second, source=judgement, facts=[]]]"),
        difference(Map.of(LAPSED, Set.of(FIRST)), Map.of(LAPSED, Set.of(FIRST, SECOND))));
  }

  @Test
  void a_moment_that_is_lost_is_named() {
    assertEquals(
        Optional.of("the engine settles 0 moments, the evaluator 1"),
        Settled.difference(List.of(), List.of(settled(Map.of()))));
  }

  /** The engine's telling of a shipped story, from which each conclusion is taken in turn. */
  @Test
  void each_conclusion_of_a_story_is_missed_when_it_is_taken_away() {
    List<Settled> told = Trial.evaluated(SHIPPED, Shipped.scenario("first-truce"));
    int taken = 0;
    for (int i = 0; i < told.size(); i++) {
      for (Fact fact : told.get(i).statuses().keySet()) {
        Map<Fact, Set<Reason>> fewer = new HashMap<>(told.get(i).statuses());
        fewer.remove(fact);
        List<Settled> lossy = new ArrayList<>(told);
        lossy.set(i, new Settled(told.get(i).at(), fewer, told.get(i).happened()));
        String named = Settled.difference(lossy, told).orElseThrow();
        assertTrue(named.startsWith(told.get(i).at() + ": the engine lacks " + fact + ","), named);
        taken++;
      }
    }
    assertTrue(taken > 50, taken + " were taken away");
  }
}
