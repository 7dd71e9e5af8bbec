package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.engine.Shipped;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Expectations are judged by what a run brought forth, and say what was found. */
class VerdictTest {

  private static List<String> unmet(String expectation) {
    return Story.of("expect:\n  - " + expectation + "\n").unmet();
  }

  @Test
  void begins_is_met_at_the_very_moment_or_on_its_day() {
    assertEquals(List.of(), unmet("{begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}"));
    assertEquals(List.of(), unmet("{begins: {ceasefire-lapsed: {}}, on: 2030-05-06}"));
  }

  @Test
  void begins_is_unmet_a_minute_off_and_says_when_it_did() {
    assertEquals(
        List.of("{begins: {ceasefire-lapsed: {}}, on: 2030-05-06T19:59}: it began 6 May 20:00"),
        unmet("{begins: {ceasefire-lapsed: {}}, on: 2030-05-06T19:59}"));
  }

  @Test
  void begins_is_unmet_of_what_never_began() {
    assertEquals(
        List.of("{begins: {ceasefire-de-facto: {}}, on: 2030-05-06}: it never began"),
        unmet("{begins: {ceasefire-de-facto: {}}, on: 2030-05-06}"));
  }

  @Test
  void ends_is_met_when_a_status_ends() {
    assertEquals(List.of(), unmet("{ends: {ceasefire-in-force: {}}, on: 2030-05-06T20:00}"));
    assertEquals(
        List.of("{ends: {ceasefire-in-force: {}}, on: 2030-05-07}: it ended 6 May 20:00"),
        unmet("{ends: {ceasefire-in-force: {}}, on: 2030-05-07}"));
  }

  @Test
  void holds_of_a_day_means_its_end() {
    assertEquals(List.of(), unmet("{holds: {ceasefire-in-force: {}}, on: 2030-05-02}"));
    assertEquals(
        List.of(
            "{holds: {ceasefire-in-force: {}}, on: 2030-05-06}: it did not stand; it began 2 May"
                + " 20:00"),
        unmet("{holds: {ceasefire-in-force: {}}, on: 2030-05-06}"));
  }

  @Test
  void absent_is_unmet_of_what_stands() {
    assertEquals(List.of(), unmet("{absent: {ceasefire-in-force: {}}, on: 2030-05-02T19:59}"));
    assertEquals(
        List.of(
            "{absent: {ceasefire-in-force: {}}, on: 2030-05-02T20:00}: it stood; it began 2 May"
                + " 20:00"),
        unmet("{absent: {ceasefire-in-force: {}}, on: 2030-05-02T20:00}"));
  }

  @Test
  void eventually_and_never_speak_of_the_whole_run() {
    assertEquals(List.of(), unmet("{eventually: {ceasefire-lapsed: {ceasefire: truce}}}"));
    assertEquals(
        List.of("{never: {ceasefire-lapsed: {}}}: from 6 May 20:00"),
        unmet("{never: {ceasefire-lapsed: {}}}"));
    assertEquals(List.of(), unmet("{never: {ceasefire-expired: {}}}"));
    assertEquals(
        List.of("{eventually: {ceasefire-expired: {}}}: at no moment"),
        unmet("{eventually: {ceasefire-expired: {}}}"));
  }

  @Test
  void a_status_that_changes_its_value_begins_with_the_new_and_ends_with_the_old() {
    String extended =
        """
        events:
          2030-05-05:
            - extension: {ceasefire: truce, ends: 2030-05-09T20:00}
        expect:
          - {begins: {ceasefire-in-force: {ends: 2030-05-09T20:00}}, on: 2030-05-05T00:00}
          - {ends: {ceasefire-in-force: {ends: 2030-05-06T20:00}}, on: 2030-05-05T00:00}
          - {begins: {ceasefire-in-force: {ceasefire: truce}}, on: 2030-05-05}
        """;
    assertEquals(
        List.of(
            "{begins: {ceasefire-in-force: {ceasefire: truce}}, on: 2030-05-05}: it began 2 May"
                + " 20:00"),
        Story.of(extended).unmet());
  }

  @Test
  void what_lies_ahead_of_a_shorter_run_is_not_judged_unless_it_was_seen() {
    Story story =
        Story.of(
            """
            expect:
              - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06}
              - {never: {ceasefire-expired: {}}}
              - {never: {ceasefire-in-force: {}}}
              - {eventually: {ceasefire-in-force: {}}}
              - {eventually: {ceasefire-lapsed: {}}}
            """);
    Scenario shorter = story.scenario().until(story.scenario().starts().plusDays(3).atStartOfDay());
    History history = Shipped.simulation().run(shorter);
    assertEquals(
        List.of(
            Verdict.Outcome.AHEAD,
            Verdict.Outcome.AHEAD,
            Verdict.Outcome.UNMET,
            Verdict.Outcome.MET,
            Verdict.Outcome.AHEAD),
        Verdict.of(
                Judged.of(history, Shipped.book().rules()).cutShort(),
                story.scenario().expectations())
            .stream()
            .map(Verdict::outcome)
            .toList());
  }
}
