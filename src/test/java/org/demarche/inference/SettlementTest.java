package org.demarche.inference;

import static org.demarche.inference.Small.ALL;
import static org.demarche.inference.Small.NOON;
import static org.demarche.inference.Small.ONE;
import static org.demarche.inference.Small.THREE;
import static org.demarche.inference.Small.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Status;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Rule;
import org.junit.jupiter.api.Test;

/** A moment settles in layers of statuses and rounds of events, in whatever order rules stand. */
class SettlementTest {

  private static final Fact STRAINED = new Status.CeasefireStrained("truce");
  private static final Event COLLAPSED = new Event.CeasefireCollapsed("truce", NOON);
  private static final Event EXPIRED = new Event.CeasefireExpired("truce", NOON);

  /** Each rule reads what the next concludes. */
  private static final List<Rule> LAYERED =
      rules(
          "Violation($c : ceasefire) not CeasefireStrained()",
          "new CeasefireOver($c)",
          "accumulate(Absorption($n : points); $sum : sum($n); $sum > 8) Violation($c : ceasefire)",
          "new CeasefireStrained($c)",
          "Violation($c : ceasefire, $v : id, $n : severity)",
          "new Absorption($c, $v, $n)");

  private static final List<Rule> CHAINED =
      rules(
          "Now($now : now) CeasefireCollapsed($c : ceasefire, at == $now)"
              + " not CeasefireStrained(ceasefire == $c) not CeasefireExpired(ceasefire == $c)",
          "new Happens(new CeasefireExpired($c, $now))",
          "Now($now : now) Violation($c : ceasefire, at == $now)"
              + " not CeasefireCollapsed(ceasefire == $c)",
          "new Happens(new CeasefireCollapsed($c, $now))",
          "Violation($c : ceasefire) not CeasefireCollapsed(ceasefire == $c)",
          "new CeasefireStrained($c)");

  private static List<Fact> statuses(World world) {
    return world.facts().stream().filter(it -> Vocabulary.of(it).isStatus()).toList();
  }

  private static List<Fact> absorptions(World world) {
    return statuses(world).stream().filter(Status.Absorption.class::isInstance).toList();
  }

  @Test
  void what_is_counted_or_denied_is_settled_before_who_asks() {
    World world = Settlement.by(LAYERED).settled(NOON, ALL);
    assertEquals(3, absorptions(world).size());
    assertEquals(
        List.of(STRAINED),
        statuses(world).stream().filter(it -> !(it instanceof Status.Absorption)).toList());
  }

  @Test
  void the_order_of_rules_and_facts_makes_no_difference() {
    List<Rule> reversed = new ArrayList<>(LAYERED);
    Collections.reverse(reversed);
    assertEquals(
        Settlement.by(LAYERED).settled(NOON, ALL).facts(),
        Settlement.by(reversed).settled(NOON, List.of(THREE, Small.TWO, ONE)).facts());
  }

  @Test
  void a_rule_is_matched_again_only_where_what_it_reads_is_another() {
    Reading counting = new Reading(LAYERED.get(1));
    World world = Settlement.by(LAYERED).settled(NOON, ALL);
    List<Fact> once = counting.conclusions(world);
    assertEquals(List.of(STRAINED, STRAINED, STRAINED), once);
    World later = Settlement.by(LAYERED).settled(NOON.plusDays(1), ALL);
    assertSame(once, counting.conclusions(later));
    assertEquals(List.of(), counting.conclusions(World.of(NOON, List.of(ONE))));
    assertEquals(List.of(), counting.matches());
    assertEquals(once, counting.conclusions(world));
  }

  @Test
  void an_event_becomes_a_fact_when_all_has_settled_and_others_follow_in_the_next_round() {
    List<Settlement.Round> rounds = Settlement.by(CHAINED).rounds(NOON, ALL);
    assertEquals(
        List.of(Set.of(COLLAPSED), Set.of(EXPIRED), Set.of()),
        rounds.stream().map(round -> round.happens().keySet()).toList());
    assertEquals(
        List.of(List.of(STRAINED), List.of(), List.of()),
        rounds.stream().map(round -> statuses(round.world())).toList());
    assertEquals(Optional.of(rounds.get(1)), Settlement.roundOf(EXPIRED, rounds));
    assertEquals(List.of(COLLAPSED), rounds.get(1).happens().get(EXPIRED).get(0).facts());
  }

  @Test
  void an_event_that_is_known_does_not_happen_again() {
    List<Fact> known = new ArrayList<>(ALL);
    known.addAll(List.of(COLLAPSED, EXPIRED));
    List<Settlement.Round> rounds = Settlement.by(CHAINED).rounds(NOON, known);
    assertEquals(List.of(Map.of()), rounds.stream().map(Settlement.Round::happens).toList());
  }

  @Test
  void without_rules_nothing_follows() {
    assertEquals(ALL.size(), Settlement.by(List.of()).settled(NOON, ALL).facts().size());
  }

  @Test
  void rules_that_deny_what_rests_on_themselves_are_no_rule_book() {
    List<Rule> circular =
        rules(
            "Violation($c : ceasefire) not CeasefireOver(ceasefire == $c)",
            "new CeasefireStrained($c)",
            "CeasefireStrained($c : ceasefire)",
            "new CeasefireOver($c)");
    assertThrows(IllegalArgumentException.class, () -> Settlement.by(circular));
  }
}
