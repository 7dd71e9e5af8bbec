package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.junit.jupiter.api.Test;

/** What visits, words and deeds together make of the trust of one actor in another. */
class RelationsTest {

  private static final String STAGE =
      """
      name: Two former opponents
      about: Told by a test.
      starts: 2030-05-01
      days: 60
      facts:
        - actor: {id: south, type: state}
        - actor: {id: envoy, type: state}
      """;

  private static void expect(String added) {
    assertEquals(List.of(), Story.told(STAGE + added).unmet());
  }

  @Test
  void the_effect_of_a_visit_fades_unless_action_follows_in_time() {
    String visit =
        """
          - relation: {from: south, to: envoy, trust: 18}
        events:
          2030-05-03T09:00:
            - visit: {id: summit, by: south, to: envoy, principle: sovereignty}
        """;
    expect(
        visit
            + """
            expect:
              - {holds: {trust-band: {band: neutral}}, on: 2030-05-03T08:59}
              - {begins: {trust-band: {from: south, to: envoy, band: cordial}}, on: 2030-05-03T09:00}
              - {holds: {trust-level: {trust: 2010}}, on: 2030-05-10}
              - {holds: {trust-level: {trust: 1999}}, on: 2030-05-11}
              - {begins: {trust-band: {band: neutral}}, on: 2030-05-11T00:00}
              - {never: {visit-followed: {}}}
            """);
    expect(
        visit
            + """
              2030-06-02T08:59:
                - aid-delivered: {id: fruit, by: south, to: envoy, what: fruit}
            expect:
              - {begins: {visit-followed: {visit: summit}}, on: 2030-06-02T08:59}
              - {begins: {trust-band: {band: cordial}}, on: 2030-06-02T08:59}
              - {holds: {trust-level: {trust: 2100}}, on: 2030-06-29}
            """);
    expect(
        visit
            + """
              2030-06-02T09:00:
                - aid-delivered: {id: fruit, by: south, to: envoy, what: fruit}
            expect:
              - {never: {visit-followed: {}}}
              - {absent: {trust-band: {band: cordial}}, on: 2030-06-29}
            """);
  }

  @Test
  void a_visit_without_a_shared_principle_moves_nothing() {
    expect(
        """
          - relation: {from: south, to: envoy, trust: 18}
        events:
          2030-05-03T09:00:
            - visit: {id: call, by: south, to: envoy}
        expect:
          - {holds: {trust-level: {trust: 1800}}, on: 2030-05-03}
        """);
  }

  @Test
  void a_pledge_counts_one_point_and_its_delivery_five_instead() {
    expect(
        """
          - relation: {from: south, to: envoy, trust: 0}
        events:
          2030-05-03T09:00:
            - pledge: {id: rebuilding, by: envoy, to: south, what: help in rebuilding}
          2030-05-20T09:00:
            - aid-delivered: {id: cement, by: envoy, to: south, what: cement, pledge: rebuilding}
        expect:
          - {holds: {trust-level: {trust: 0}}, on: 2030-05-02}
          - {holds: {trust-level: {trust: 100}}, on: 2030-05-03}
          - {holds: {trust-level: {trust: 100}}, on: 2030-05-19}
          - {holds: {trust-level: {trust: 500}}, on: 2030-05-20}
        """);
  }

  @Test
  void a_grievance_that_leaves_the_agenda_lifts_trust_into_another_band() {
    expect(
        """
          - relation: {from: south, to: envoy, trust: -15}
          - irritant: {id: exile, by: envoy, to: south, what: shelter of a deposed leader}
        events:
          2030-05-03T09:00:
            - irritant-dropped: {irritant: exile}
        expect:
          - {holds: {trust-band: {band: wary}}, on: 2030-05-03T08:59}
          - {ends: {trust-band: {band: wary}}, on: 2030-05-03T09:00}
          - {begins: {trust-band: {band: neutral}}, on: 2030-05-03T09:00}
        """);
  }

  @Test
  void leaving_a_base_raises_trust_until_it_is_verified_that_it_was_forced() {
    expect(
        """
          - relation: {from: south, to: envoy, trust: 15}
          - base: {id: harbour, host: south, user: envoy, type: naval, useful-to: south}
        events:
          2030-05-03T09:00:
            - withdrawal-started: {base: harbour, by: envoy, manner: voluntary, return-days: 30}
          2030-05-04T09:00:
            - manner-claimed: {base: harbour, manner: forced}
          2030-05-05T09:00:
            - manner-claimed: {base: harbour, manner: forced, status: verified}
        expect:
          - {begins: {trust-band: {from: south, to: envoy, band: cordial}}, on: 2030-05-03T09:00}
          - {holds: {trust-level: {trust: 2100}}, on: 2030-05-04}
          - {begins: {trust-band: {band: neutral}}, on: 2030-05-05T09:00}
        """);
  }

  @Test
  void who_gives_and_who_receives_may_change_places() {
    for (String[] pair : new String[][] {{"south", "envoy"}, {"envoy", "south"}}) {
      expect(
          """
            - relation: {from: ONE, to: OTHER, trust: 0}
            - relation: {from: OTHER, to: ONE, trust: 0}
          events:
            2030-05-03:
              - visit: {id: summit, by: ONE, to: OTHER, principle: sovereignty}
              - pledge: {id: rebuilding, by: OTHER, to: ONE, what: help in rebuilding}
          expect:
            - {holds: {trust-level: {from: ONE, to: OTHER, trust: 400}}, on: 2030-05-03}
            - {holds: {trust-level: {from: OTHER, to: ONE, trust: 300}}, on: 2030-05-03}
          """
              .replace("ONE", pair[0])
              .replace("OTHER", pair[1]));
    }
  }

  @Test
  void steps_in_their_order_build_trust_and_a_skipped_one_costs_it_for_good() {
    expect(
        """
          - relation: {from: south, to: envoy, trust: 0}
        events:
          2030-05-02:
            - agreement-signed: {id: accord, between: [south, envoy]}
          2030-05-03T09:00:
            - implementation-step: {agreement: accord, step: 1, what: armies leave the town}
          2030-05-05T09:00:
            - implementation-step: {agreement: accord, step: 3, what: posts are filled}
          2030-05-07T09:00:
            - implementation-step: {agreement: accord, step: 2, what: police enter the town}
        expect:
          - {holds: {trust-level: {trust: 200}}, on: 2030-05-03}
          - {holds: {trust-level: {trust: -200}}, on: 2030-05-05}
          - {holds: {trust-level: {trust: 0}}, on: 2030-05-07}
        """);
  }

  @Test
  void trust_that_the_scenario_does_not_give_is_not_followed() {
    expect(
        """
        events:
          2030-05-03:
            - pledge: {id: rebuilding, by: envoy, to: south, what: help in rebuilding}
        expect:
          - {never: {trust-level: {}}}
          - {never: {trust-band: {}}}
        """);
  }
}
