package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.junit.jupiter.api.Test;

/** What the rules together make of a truce, its end and what comes after, to the minute. */
class TrucesTest {

  private static void expect(String added) {
    assertEquals(List.of(), Story.of(added).unmet());
  }

  @Test
  void the_end_of_a_term_is_the_first_moment_without_it() {
    expect(
        """
        expect:
          - {holds: {ceasefire-pending: {}}, on: 2030-05-02T19:59}
          - {holds: {ceasefire-in-force: {}}, on: 2030-05-02T20:00}
          - {holds: {ceasefire-in-force: {}}, on: 2030-05-06T19:59}
          - {holds: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
        """);
  }

  @Test
  void an_extension_in_the_grace_renews_and_one_after_it_does_not() {
    expect(
        """
        events:
          2030-05-07T20:00:
            - extension: {ceasefire: truce, ends: 2030-05-10T20:00}
        expect:
          - {holds: {ceasefire-lapsed: {}}, on: 2030-05-07T19:59}
          - {begins: {ceasefire-in-force: {}}, on: 2030-05-07T20:00}
          - {begins: {ceasefire-lapsed: {since: 2030-05-10T20:00}}, on: 2030-05-10T20:00}
        """);
    expect(
        """
        events:
          2030-05-07T20:01:
            - extension: {ceasefire: truce, ends: 2030-05-10T20:00}
        expect:
          - {holds: {ceasefire-lapsed: {}}, on: 2030-05-08}
        """);
  }

  @Test
  void hostilities_at_the_instant_the_term_ends_are_war() {
    expect(
        """
        events:
          2030-05-06T20:00:
            - offensive: {id: o, by: north, against: south, status: acknowledged}
        expect:
          - {happens: {ceasefire-expired: {ceasefire: truce}}, on: 2030-05-06T20:00}
          - {never: {ceasefire-lapsed: {}}}
          - {never: {ceasefire-collapsed: {}}}
        """);
  }

  @Test
  void the_same_hostilities_a_minute_earlier_are_a_collapse() {
    expect(
        """
        events:
          2030-05-06T19:59:
            - offensive: {id: o, by: north, against: south, status: acknowledged}
        expect:
          - {happens: {ceasefire-collapsed: {ceasefire: truce}}, on: 2030-05-06T19:59}
          - {never: {ceasefire-expired: {}}}
        """);
  }

  @Test
  void allegations_alone_never_end_a_truce() {
    expect(
        """
        events:
          2030-05-03:
            - violation: {id: v, ceasefire: truce, by: north, type: ground-assault, severity: 5, count: 500, claimant: south}
            - offensive: {id: o, by: north, against: south, claimant: south}
            - line-crossed: {ceasefire: truce, by: north, claimant: south}
        expect:
          - {holds: {ceasefire-strained: {ceasefire: truce}}, on: 2030-05-03}
          - {holds: {ceasefire-in-force: {}}, on: 2030-05-05}
          - {never: {ceasefire-collapsed: {}}}
          - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
          - {absent: {ceasefire-strained: {}}, on: 2030-05-10}
        """);
  }

  @Test
  void open_talks_carry_a_lapsed_truce_and_stalled_ones_do_not() {
    expect(
        """
        events:
          2030-05-05:
            - talks-held: {between: [north, south]}
        expect:
          - {begins: {ceasefire-de-facto: {ceasefire: truce}}, on: 2030-05-07T20:00}
          - {begins: {talks-status: {state: stalled}}, on: 2030-05-09T00:00}
          - {begins: {ceasefire-lapsed: {since: 2030-05-06T20:00}}, on: 2030-05-09T00:00}
          - {begins: {clash-risk: {}}, on: 2030-05-09T00:00}
          - {never: {ceasefire-expired: {}}}
        """);
  }

  @Test
  void talks_that_collapse_and_a_side_that_advances_at_the_end_of_the_grace_are_war() {
    expect(
        """
        events:
          2030-05-04:
            - talks-collapsed: {between: [north, south]}
            - line-crossed: {ceasefire: truce, by: north, status: verified}
        expect:
          - {holds: {ceasefire-in-force: {}}, on: 2030-05-05}
          - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
          - {happens: {ceasefire-expired: {}}, on: 2030-05-07T20:00}
        """);
  }

  @Test
  void an_offensive_against_a_truce_that_holds_de_facto_collapses_it() {
    expect(
        """
        events:
          2030-05-05:
            - talks-held: {between: [north, south]}
          2030-05-08T06:00:
            - offensive: {id: o, by: north, against: south, status: acknowledged}
        expect:
          - {happens: {ceasefire-collapsed: {}}, on: 2030-05-08T06:00}
          - {never: {ceasefire-expired: {}}}
        """);
  }

  @Test
  void a_verified_offensive_collapses_a_truce_unless_it_is_stopped_within_a_day() {
    String offensive =
        """
        events:
          2030-05-03T06:00:
            - offensive: {id: o, by: north, against: south, status: verified}
        """;
    expect(
        offensive
            + """
              expect:
                - {holds: {ceasefire-in-force: {}}, on: 2030-05-04T05:59}
                - {happens: {ceasefire-collapsed: {}}, on: 2030-05-04T06:00}
            """
                .indent(-4));
    expect(
        offensive
            + """
              2030-05-04T05:59:
                - offensive-stopped: {offensive: o}
            expect:
              - {never: {ceasefire-collapsed: {}}}
            """);
  }

  @Test
  void a_verified_offensive_in_the_last_hours_of_a_term_is_war_when_it_is_not_stopped() {
    expect(
        """
        events:
          2030-05-06T12:00:
            - offensive: {id: o, by: north, against: south, status: verified}
            - talks-held: {between: [north, south]}
        expect:
          - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
          - {happens: {ceasefire-expired: {}}, on: 2030-05-07T12:00}
        """);
  }

  @Test
  void an_offensive_from_before_a_truce_does_not_break_it() {
    expect(
        """
        events:
          2030-05-02T10:00:
            - offensive: {id: o, by: north, against: south, status: verified}
        expect:
          - {holds: {ceasefire-in-force: {}}, on: 2030-05-05}
          - {never: {ceasefire-collapsed: {}}}
          - {begins: {advancing: {by: north}}, on: 2030-05-02T20:00}
        """);
  }

  @Test
  void a_truce_that_is_rejected_before_its_start_takes_no_risk_away() {
    expect(
        """
        events:
          2030-05-03:
            - ceasefire-declared-over: {ceasefire: truce, by: south}
            - ceasefire: {id: second, between: [north, south], starts: 2030-05-05, term: open}
          2030-05-04:
            - ceasefire-rejected: {ceasefire: second, by: south}
        expect:
          - {begins: {offensive-risk: {}}, on: 2030-05-03T00:00}
          - {holds: {offensive-risk: {}}, on: 2030-05-20}
        """);
  }

  @Test
  void an_open_truce_is_in_force_without_end() {
    expect(
        """
        events:
          2030-05-08:
            - ceasefire: {id: second, between: [north, south], starts: 2030-05-08, term: open}
        expect:
          - {holds: {ceasefire-in-force: {ceasefire: second, ends: open}}, on: 2030-05-20}
        """);
  }

  @Test
  void an_agreement_goes_before_a_declaration_of_the_same_moment() {
    expect(
        """
        events:
          2030-05-04:
            - agreement-signed: {id: a, between: [north, south], comprehensive: true}
            - ceasefire-declared-over: {ceasefire: truce, by: north}
        expect:
          - {happens: {ceasefire-superseded: {}}, on: 2030-05-04}
          - {never: {ceasefire-collapsed: {}}}
          - {never: {ceasefire-expired: {}}}
        """);
  }

  @Test
  void a_declaration_by_somebody_who_is_no_party_ends_nothing() {
    expect(
        """
        events:
          2030-05-04:
            - ceasefire-declared-over: {ceasefire: truce, by: envoy}
        expect:
          - {never: {ceasefire-collapsed: {}}}
          - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
        """);
  }

  @Test
  void an_extension_is_expected_for_an_open_stake_under_open_talks_and_not_once_it_is_finished() {
    String stake =
        """
        events:
          2030-05-03:
            - stake: {id: s, holder: envoy, ceasefire: truce, need: a convoy}
          2030-05-05:
            - talks-held: {between: [north, south]}
        """;
    expect(
        stake + "expect:\n  - {begins: {extension-expected: {stake: s}}, on: 2030-05-05T20:00}\n");
    expect(
        stake
            + """
              2030-05-05T19:59:
                - stake-ended: {stake: s}
            expect:
              - {never: {extension-expected: {}}}
            """);
  }

  @Test
  void rulings_never_make_a_truce_end_sooner() {
    String claims =
        """
        events:
          2030-05-03:
            - monitoring: {ceasefire: truce, type: third-party, adjudicates: true}
            - violation: {id: v, ceasefire: truce, by: north, type: ground-assault, severity: 5, count: 40, claimant: south}
          2030-05-04:
            - violation-adjudicated: {violation: v, outcome: OUTCOME}
        """;
    expect(
        claims.replace("OUTCOME", "verified")
            + """
            expect:
              - {holds: {ceasefire-strained: {}}, on: 2030-05-05}
              - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
              - {never: {adjudication-overdue: {}}}
            """);
    expect(
        claims.replace("OUTCOME", "refuted")
            + """
            expect:
              - {begins: {retaliation-risk: {}}, on: 2030-05-03T00:00}
              - {ends: {ceasefire-strained: {}}, on: 2030-05-04T00:00}
              - {ends: {retaliation-risk: {}}, on: 2030-05-04T00:00}
              - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
            """);
  }

  @Test
  void a_guarantor_that_leaves_takes_its_part_of_the_capacity_away() {
    Story story =
        Story.told(
            """
            name: A guaranteed truce
            about: Its guarantor leaves.
            starts: 2030-05-01
            days: 6
            facts:
              - actor: {id: north, type: state}
              - actor: {id: south, type: state}
              - actor: {id: envoy, type: mediator}
              - ceasefire: {id: truce, between: [north, south], starts: 2030-05-01, term: open, guarantors: [envoy]}
              - violation-policy: {base-capacity: 10, guarantor-bonus: 10}
            events:
              2030-05-02:
                - violation: {id: v, ceasefire: truce, by: north, count: 15, claimant: south}
              2030-05-03:
                - guarantor-left: {ceasefire: truce, guarantor: envoy}
            expect:
              - {absent: {ceasefire-strained: {}}, on: 2030-05-02}
              - {begins: {ceasefire-strained: {}}, on: 2030-05-03T00:00}
            """);
    assertEquals(List.of(), story.unmet());
  }
}
