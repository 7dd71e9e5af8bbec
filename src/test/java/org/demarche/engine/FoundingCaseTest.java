package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.analysis.Invariants;
import org.demarche.analysis.Judged;
import org.demarche.analysis.Verdict;
import org.demarche.fact.Event;
import org.demarche.fact.Status;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;
import org.junit.jupiter.api.Test;

/**
 * What a sensible rule set answers in the founding case, beyond what the shipped what-ifs expect.
 */
class FoundingCaseTest {

  private static final Scenario SYRIA = Shipped.scenario("syria-2026");
  private static final String AGREEMENT =
      "agreement-signed id=agreement-30-january, 30 January 2026";

  private static History asked(String... changes) {
    Scenario changed = SYRIA;
    for (String change : changes) {
      changed = WhatIf.inline(changed, change, Shipped.book().policyFacts());
    }
    return run(changed);
  }

  private static History run(Scenario scenario) {
    History history = Shipped.simulation().run(scenario);
    assertEquals(List.of(), Invariants.violations(history, Shipped.book().invariants()));
    return history;
  }

  private static List<String> unmet(String changes, String expectations) {
    String text =
        "extends: syria-2026\nname: A question\nchange:\n" + changes + "expect:\n" + expectations;
    Scenario changed =
        WhatIf.file(SYRIA, new SourceText("w", "w.yaml", text), Shipped.book().policyFacts());
    return Verdict.of(Judged.of(run(changed), Shipped.book().rules()), changed.expectations())
        .stream()
        .filter(verdict -> verdict.outcome() != Verdict.Outcome.MET)
        .map(verdict -> verdict.expectation() + ": " + verdict.found())
        .toList();
  }

  @Test
  void what_rested_on_the_agreement_is_not_played_without_it() {
    History history = asked("remove agreement-signed id=agreement-30-january");
    assertEquals(17, history.withheld().size());
    assertTrue(
        history.withheld().stream().map(it -> it.premise().written()).allMatch(AGREEMENT::equals));
    assertTrue(
        history.withheld().stream()
            .map(it -> history.sentences().of(it.fact()))
            .anyMatch("Syria takes over Qamishli airport"::equals));
  }

  @Test
  void an_agreement_that_is_moved_counts_as_taken_away_for_what_rested_on_it() {
    History history = asked("move agreement-signed id=agreement-30-january to 2026-02-05T12:00");
    assertEquals(17, history.withheld().size());
    assertTrue(
        history.changes().map(it -> it.fact()).noneMatch(Status.ContactReduced.class::isInstance));
  }

  @Test
  void one_goodwill_signal_is_sent_and_no_other() {
    List<Event.GoodwillSignalled> signals =
        asked()
            .changes()
            .map(change -> change.fact())
            .filter(Event.GoodwillSignalled.class::isInstance)
            .map(Event.GoodwillSignalled.class::cast)
            .toList();
    assertEquals(1, signals.size());
    assertEquals("russia", signals.get(0).from());
    assertEquals("syria", signals.get(0).to());
  }

  @Test
  void the_buffer_names_on_every_day_that_both_positions_are_unknown() {
    History history = asked();
    history
        .days()
        .forEach(
            day ->
                assertEquals(
                    2,
                    history.standingAt(day.date().atTime(23, 59)).stream()
                        .filter(Status.BufferLacks.class::isInstance)
                        .map(Status.BufferLacks.class::cast)
                        .filter(it -> it.buffer().equals("quneitra-buffer"))
                        .filter(it -> it.found().equals("unknown"))
                        .count(),
                    day.date().toString()));
  }

  @Test
  void a_consent_withdrawn_before_deployment_ends_it() {
    assertEquals(
        List.of(),
        unmet(
            """
              - {add: {position-taken: {on: quneitra-buffer, by: syria, position: consents}}, on: 2026-02-01}
              - {add: {force-freed: {force: russian-military-police}}, on: 2026-02-01}
              - {add: {position-taken: {on: quneitra-buffer, by: israel, position: no-objection}}, on: 2026-02-04T12:00}
              - {add: {position-taken: {on: quneitra-buffer, by: syria, position: refuses}}, on: 2026-02-10T12:00}
            """,
            """
              - {begins: {buffer-consented: {buffer: quneitra-buffer}}, on: 2026-02-04T12:00}
              - {ends: {buffer-consented: {buffer: quneitra-buffer}}, on: 2026-02-10T12:00}
              - {never: {buffer-deployed: {buffer: quneitra-buffer}}}
              - {holds: {buffer-proposed: {buffer: quneitra-buffer}}, on: 2026-03-15}
            """));
  }

  @Test
  void nothing_of_a_strike_that_came_in_january_recurs_in_february() {
    History history = asked("move strike-campaign id=strikes-on-iran to 2026-01-22T09:15");
    assertTrue(history.days().get(41).changes().stream().allMatch(change -> change.given()));
    assertEquals(3, history.withheld().size());
  }

  @Test
  void russia_and_syria_end_nearer_than_they_began() {
    History history = asked();
    assertTrue(trust(history, 0) < trust(history, 56), "trust of Syria in Russia rose");
  }

  @Test
  void a_visit_raises_trust_by_a_little_and_fades() {
    History with = asked();
    History without = asked("remove visit id=moscow-january");
    assertEquals(300, trust(with, 10) - trust(without, 10));
    assertEquals(285, trust(with, 11) - trust(without, 11));
    assertEquals(28, trust(with, 56) - trust(without, 56));
  }

  /** Trust of Syria in Russia at the end of a day, in hundredths. */
  private static int trust(History history, int day) {
    return history.days().get(day).levels().stream()
        .filter(Status.TrustLevel.class::isInstance)
        .map(Status.TrustLevel.class::cast)
        .filter(it -> it.from().equals("syria") && it.to().equals("russia"))
        .findFirst()
        .orElseThrow()
        .trust();
  }
}
