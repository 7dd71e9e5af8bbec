package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.junit.jupiter.api.Test;

/** What leaving a site tells the others, what makes a front tense, and the ladder of escalation. */
class SignalsTest {

  /** On the stage of {@link Story}, envoy uses an airfield of south at the front in the valley. */
  private static final String AIRFIELD =
      """
        - actor: {id: east, type: state}
        - front: {id: valley, between: [north, south], where: the valley}
        - base: {id: airfield, host: south, user: envoy, type: air, useful-to: south, front: valley}
      """;

  private static final String LEAVES =
      AIRFIELD
          + """
          events:
            2030-05-03T06:00:
              - withdrawal-started: {base: airfield, by: envoy, manner: voluntary, return-days: 30}
          """;

  private static void expect(String added) {
    assertEquals(List.of(), Story.of(added).unmet());
  }

  @Test
  void leaving_a_useful_site_is_goodwill_and_is_answered_in_time_or_makes_the_next_one_dearer() {
    expect(
        LEAVES
            + """
            expect:
              - {happens: {goodwill-signalled: {from: envoy, to: south, strength: strong}}, on: 2030-05-03T06:00}
              - {begins: {perceived-neutral: {actor: envoy, front: valley, observer: south}}, on: 2030-05-03T06:00}
              - {never: {perceived-neutral: {observer: north}}}
              - {absent: {concession-unanswered: {}}, on: 2030-05-17T05:59}
              - {begins: {concession-unanswered: {giver: envoy, receiver: south}}, on: 2030-05-17T06:00}
            """);
    expect(
        LEAVES
            + """
              2030-05-17T05:59:
                - reciprocation: {base: airfield, by: south, act: an old debt is settled}
            expect:
              - {begins: {concession-reciprocated: {giver: envoy}}, on: 2030-05-17T05:59}
              - {never: {concession-unanswered: {}}}
            """);
    expect(
        LEAVES
            + """
              2030-05-17T06:00:
                - reciprocation: {base: airfield, by: south, act: an old debt is settled}
            expect:
              - {holds: {concession-unanswered: {}}, on: 2030-05-20}
              - {never: {concession-reciprocated: {}}}
            """);
  }

  @Test
  void a_forced_withdrawal_signals_nothing() {
    expect(
        LEAVES.replace("voluntary", "forced")
            + """
              2030-05-04:
                - signal-read: {base: airfield, by: north}
            expect:
              - {never: {goodwill-signalled: {}}}
              - {never: {perceived-neutral: {}}}
              - {never: {concession-unanswered: {}}}
            """);
  }

  @Test
  void that_a_withdrawal_was_forced_is_a_claim_until_it_is_verified() {
    expect(
        LEAVES
            + """
              2030-05-04:
                - manner-claimed: {base: airfield, manner: forced, claimant: north}
              2030-05-10:
                - manner-claimed: {base: airfield, manner: forced, status: verified}
            expect:
              - {holds: {perceived-neutral: {}}, on: 2030-05-09}
              - {ends: {perceived-neutral: {}}, on: 2030-05-10T00:00}
              - {never: {concession-unanswered: {}}}
            """);
  }

  @Test
  void of_two_accounts_of_one_moment_only_one_signal_comes() {
    expect(
        LEAVES
            + """
                - withdrawal-started: {base: airfield, by: envoy, manner: under-pressure, return-days: 30, claimant: north}
            expect:
              - {happens: {goodwill-signalled: {strength: strong}}, on: 2030-05-03T06:00}
              - {never: {goodwill-signalled: {strength: weak}}}
            """);
  }

  @Test
  void who_attacks_at_the_front_is_neutral_there_no_longer_and_who_attacks_elsewhere_is() {
    String read =
        """
          2030-05-05:
            - signal-read: {base: airfield, by: north}
          2030-05-08:
            - offensive: {id: push, by: envoy, against: AGAINST, status: acknowledged}
        """;
    expect(
        LEAVES
            + read.replace("AGAINST", "north")
            + """
            expect:
              - {begins: {perceived-neutral: {observer: north}}, on: 2030-05-05T00:00}
              - {ends: {perceived-neutral: {observer: north}}, on: 2030-05-08T00:00}
              - {ends: {perceived-neutral: {observer: south}}, on: 2030-05-08T00:00}
            """);
    expect(
        LEAVES
            + read.replace("AGAINST", "east")
            + """
            expect:
              - {holds: {perceived-neutral: {observer: north}}, on: 2030-05-20}
              - {holds: {perceived-neutral: {observer: south}}, on: 2030-05-20}
            """);
  }

  @Test
  void a_front_is_tense_before_its_truce_and_for_some_days_after_a_threat_without_means() {
    expect(
        AIRFIELD
            + """
            events:
              2030-05-05T12:00:
                - threat: {id: ultimatum, by: south, against: north, capable: false}
            expect:
              - {holds: {tension: {front: valley}}, on: 2030-05-02T19:59}
              - {absent: {tension: {front: valley}}, on: 2030-05-02T20:00}
              - {begins: {tension: {front: valley}}, on: 2030-05-05T12:00}
              - {begins: {escalation: {rung: statement}}, on: 2030-05-05T12:00}
              - {holds: {tension: {front: valley}}, on: 2030-05-12T11:59}
              - {absent: {tension: {front: valley}}, on: 2030-05-12T12:00}
              - {absent: {clash-risk: {}}, on: 2030-05-05}
            """);
  }

  @Test
  void the_ladder_goes_by_the_highest_established_step_of_the_last_days() {
    expect(
        """
        events:
          2030-05-03T09:00:
            - violation: {id: patrol, ceasefire: truce, by: north, type: movement, status: acknowledged}
          2030-05-04T09:00:
            - violation: {id: shelling, ceasefire: truce, by: south, type: artillery, claimant: north}
            - violation: {id: assault, ceasefire: truce, by: north, type: ground-assault, claimant: south}
          2030-05-06T09:00:
            - violation-adjudicated: {violation: shelling, outcome: verified}
            - violation-adjudicated: {violation: assault, outcome: refuted}
          2030-05-08T09:00:
            - offensive: {id: push, by: north, against: south, claimant: south}
            - violation: {id: shots, ceasefire: truce, by: north, type: small-arms, status: acknowledged}
        expect:
          - {begins: {escalation: {between: [north, south], rung: movement}}, on: 2030-05-03T09:00}
          - {begins: {escalation: {rung: artillery-or-uav}}, on: 2030-05-06T09:00}
          - {holds: {escalation: {rung: artillery-or-uav}}, on: 2030-05-10T23:59}
          - {begins: {escalation: {rung: skirmish}}, on: 2030-05-11T00:00}
          - {ends: {escalation: {}}, on: 2030-05-15T00:00}
          - {never: {escalation: {rung: ground-assault}}}
          - {never: {escalation: {rung: offensive}}}
        """);
  }

  @Test
  void an_offensive_between_parties_of_a_truce_is_a_step_also_where_no_front_is_given() {
    expect(
        """
        events:
          2030-05-03T06:00:
            - offensive: {id: push, by: north, against: south, status: acknowledged}
        expect:
          - {begins: {escalation: {between: [north, south], rung: offensive}}, on: 2030-05-03T06:00}
        """);
  }
}
