package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Status;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;
import org.junit.jupiter.api.Test;

/** Runs that are compared meet again or not; each step says when it is so, and what decides. */
class MeetingTest {

  private static final RuleBook BOOK = Shipped.book();

  private static final String EXTENDED =
      """
      events:
        2030-05-06T12:00:
          - extension: {ceasefire: truce, ends: 2030-05-10T20:00}
      """;

  private static Comparison compared(Scenario base, String change) {
    Scenario changed = WhatIf.inline(base, change, BOOK.policyFacts());
    return Comparison.of(
        Shipped.simulation().run(base),
        BOOK.rules(),
        Shipped.simulation().run(changed),
        BOOK.rules());
  }

  private static Difference of(Comparison comparison, Class<? extends Fact> kind) {
    return comparison.differences().stream()
        .filter(it -> it.subject().kind().type().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDateTime may(int day, int hour) {
    return LocalDateTime.of(2030, 5, day, hour, 0);
  }

  private static final String TALKS =
      """
      events:
        2030-05-05:
          - talks-held: {between: [north, south]}
        2030-05-06T12:00:
          - extension: {ceasefire: truce, ends: 2030-05-10T20:00}
        2030-05-08:
          - agreement-signed: {id: peace, between: [north, south], comprehensive: true}
      """;

  @Test
  void a_step_says_when_it_is_so_in_either_run() {
    Comparison comparison =
        compared(Story.of(TALKS).scenario(), "remove extension ceasefire=truce");
    List<Chain.Link> links = of(comparison, Status.CeasefireLapsed.class).because().links();
    Chain.Times term = links.get(0).times();
    assertEquals(Optional.of(may(8, 0)), term.own().orElseThrow().to());
    assertEquals(List.of(Optional.of(may(6, 12))), term.other().stream().map(Spell::to).toList());
    Chain.Times extension = links.get(links.size() - 1).times();
    assertEquals(Optional.of(may(6, 12)), extension.own().orElseThrow().from());
    assertEquals(List.of(), extension.other());
  }

  @Test
  void what_both_runs_have_and_decides_an_outcome_is_named() {
    Difference defacto =
        of(
            compared(Story.of(TALKS).scenario(), "remove extension ceasefire=truce"),
            Status.CeasefireDeFacto.class);
    Chain.Alike alike = defacto.because().links().get(0).alike();
    assertEquals(
        List.of(Status.TalksStatus.class), alike.facts().stream().map(Fact::getClass).toList());
    assertEquals(List.of("advance"), alike.absences().stream().map(it -> it.kind().key()).toList());
  }

  @Test
  void the_runs_meet_where_nothing_differs_any_more_by_what_ends_it_in_both() {
    Meeting meeting =
        compared(Story.of(TALKS).scenario(), "remove extension ceasefire=truce")
            .meeting()
            .orElseThrow();
    assertEquals(may(8, 0), meeting.at());
    assertEquals(
        List.of(Event.AgreementSigned.class, Event.CeasefireSuperseded.class),
        meeting.by().stream().map(Fact::getClass).toList());
  }

  @Test
  void runs_in_one_of_which_a_truce_ended_for_good_do_not_meet() {
    assertEquals(
        Optional.empty(),
        compared(Story.of(TALKS).scenario(), "remove agreement-signed id=peace").meeting());
    assertEquals(
        Optional.empty(),
        compared(Story.of(EXTENDED).scenario(), "remove extension ceasefire=truce").meeting());
  }
}
