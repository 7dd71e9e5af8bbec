package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.junit.jupiter.api.Test;

/** What becomes of a base that is bargained over, given notice of, left and taken over. */
class BasesTest {

  /**
   * A harbour on its host's own ground, and an airfield of the same host on ground of the hills.
   */
  private static final String STAGE =
      """
      name: Two bases
      about: Told by a test.
      starts: 2030-05-01
      days: 40
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - actor: {id: envoy, type: state}
        - actor: {id: hills, type: armed-group}
        - tie: {of: envoy, to: hills, type: patron}
        - base: {id: harbour, host: south, user: envoy, type: naval, legal-basis: lease}
        - base: {id: airfield, host: south, user: envoy, type: air, held-by: hills}
        - base-terms: {base: harbour, reservation: 10}
      """;

  private static void expect(String added) {
    assertEquals(List.of(), Story.told(STAGE + added).unmet());
  }

  @Test
  void a_host_takes_over_some_days_after_the_last_have_left_its_own_ground() {
    expect(
        """
        events:
          2030-05-03T06:00:
            - withdrawal-started: {base: harbour, by: envoy, manner: voluntary}
          2030-05-05T06:00:
            - withdrawal-completed: {base: harbour, by: envoy}
          2030-05-08T06:00:
            - withdrawal-completed: {base: harbour, by: envoy}
        expect:
          - {holds: {base-active: {base: harbour}}, on: 2030-05-03T05:59}
          - {begins: {base-withdrawing: {base: harbour}}, on: 2030-05-03T06:00}
          - {begins: {hand-weakened: {client: hills, patron: envoy}}, on: 2030-05-03T06:00}
          - {begins: {base-vacated: {base: harbour}}, on: 2030-05-05T06:00}
          - {never: {base-vacated: {base: harbour, since: 2030-05-08T06:00}}}
          - {holds: {base-vacated: {base: harbour}}, on: 2030-05-12T05:59}
          - {happens: {site-taken-over: {base: harbour, by: south}}, on: 2030-05-12T06:00}
          - {begins: {site-held: {base: harbour, by: south}}, on: 2030-05-12T06:00}
          - {never: {site-contested: {}}}
          - {holds: {base-active: {base: airfield}}, on: 2030-06-09}
        """);
  }

  @Test
  void a_site_on_ground_that_others_hold_waits_for_their_invitation() {
    expect(
        """
        events:
          2030-05-05:
            - withdrawal-completed: {base: airfield, by: envoy}
            - invitation: {base: airfield, by: south, guest: north}
          2030-05-20:
            - invitation: {base: airfield, by: hills, guest: north}
          2030-05-23:
            - invitation: {base: airfield, by: hills, guest: north}
        expect:
          - {begins: {site-contested: {base: airfield, why: nobody-invited}}, on: 2030-05-05T00:00}
          - {ends: {site-contested: {base: airfield, why: nobody-invited}}, on: 2030-05-20T00:00}
          - {happens: {site-taken-over: {base: airfield, by: north}}, on: 2030-05-27T00:00}
          - {never: {site-contested: {base: airfield, why: taken-uninvited}}}
        """);
  }

  @Test
  void of_two_forces_invited_at_one_moment_none_takes_over_until_one_is_invited_again() {
    expect(
        """
        events:
          2030-05-05:
            - withdrawal-completed: {base: airfield, by: envoy}
            - invitation: {base: airfield, by: hills, guest: north}
            - invitation: {base: airfield, by: hills, guest: south}
          2030-05-20:
            - invitation: {base: airfield, by: hills, guest: south}
        expect:
          - {holds: {base-vacated: {base: airfield}}, on: 2030-05-26}
          - {happens: {site-taken-over: {base: airfield, by: south}}, on: 2030-05-27T00:00}
          - {never: {site-taken-over: {by: north}}}
        """);
  }

  @Test
  void a_takeover_that_is_given_stands_in_for_the_derived_one_and_is_contested_if_nobody_invited() {
    expect(
        """
        events:
          2030-05-05:
            - withdrawal-completed: {base: airfield, by: envoy}
            - withdrawal-completed: {base: harbour, by: envoy}
          2030-05-06:
            - site-taken-over: {base: airfield, by: south}
            - site-taken-over: {base: harbour, by: south}
          2030-05-10:
            - invitation: {base: airfield, by: hills, guest: south}
        expect:
          - {begins: {site-contested: {base: airfield, why: taken-uninvited}}, on: 2030-05-06T00:00}
          - {ends: {site-contested: {base: airfield, why: taken-uninvited}}, on: 2030-05-10T00:00}
          - {never: {site-taken-over: {at: 2030-05-12T00:00}}}
          - {never: {site-contested: {base: harbour}}}
        """);
  }

  @Test
  void a_claimed_handover_is_contested_until_a_takeover_and_then_has_two_dates() {
    expect(
        """
        events:
          2030-05-03:
            - withdrawal-completed: {base: airfield, by: envoy}
            - invitation: {base: airfield, by: hills, guest: south}
          2030-05-04:
            - base-handed-over: {base: airfield, from: envoy, to: south, claimant: north}
          2030-05-08T09:00:
            - base-handed-over: {base: airfield, from: envoy, to: south, status: acknowledged}
        expect:
          - {begins: {site-contested: {base: airfield, why: handover-claimed}}, on: 2030-05-04T00:00}
          - {happens: {site-taken-over: {base: airfield, by: south}}, on: 2030-05-08T09:00}
          - {ends: {site-contested: {base: airfield}}, on: 2030-05-08T09:00}
          - {begins: {handover-contested: {first: 2030-05-04, second: 2030-05-08}}, on: 2030-05-08T09:00}
        """);
  }

  @Test
  void a_handover_at_the_moment_a_takeover_is_due_comes_first_and_a_lost_site_may_be_handed_back() {
    expect(
        """
        events:
          2030-05-03:
            - withdrawal-completed: {base: harbour, by: envoy}
          2030-05-10:
            - base-handed-over: {base: harbour, from: envoy, to: north, status: acknowledged}
          2030-05-15:
            - site-taken-over: {base: harbour, by: south}
          2030-05-20:
            - base-handed-over: {base: harbour, from: south, to: north, status: acknowledged}
        expect:
          - {begins: {site-held: {base: harbour, by: north}}, on: 2030-05-10T00:00}
          - {never: {site-taken-over: {base: harbour, at: 2030-05-10T00:00, by: south}}}
          - {begins: {site-held: {base: harbour, by: south}}, on: 2030-05-15T00:00}
          - {begins: {site-held: {base: harbour, by: north}}, on: 2030-05-20T00:00}
        """);
  }

  @Test
  void a_notice_runs_out_on_who_stays_and_falls_away_when_terms_are_signed() {
    String notice =
        """
        events:
          2030-05-02T06:00:
            - notice-given: {base: harbour, by: south, days: 180}
          2030-05-04T06:00:
            - notice-given: {base: harbour, by: south, days: 10}
        """;
    expect(
        notice
            + """
              2030-05-20:
                - withdrawal-started: {base: harbour, by: envoy, manner: under-pressure}
            expect:
              - {begins: {base-under-notice: {ends: 2030-05-14T06:00}}, on: 2030-05-04T06:00}
              - {absent: {base-overstayed: {}}, on: 2030-05-14T05:59}
              - {begins: {base-overstayed: {base: harbour, user: envoy}}, on: 2030-05-14T06:00}
              - {ends: {base-overstayed: {base: harbour}}, on: 2030-05-20T00:00}
            """);
    expect(
        notice
            + """
              2030-05-14T05:59:
                - base-terms-signed: {base: harbour}
            expect:
              - {ends: {base-under-notice: {base: harbour}}, on: 2030-05-14T05:59}
              - {never: {base-overstayed: {}}}
            """);
  }

  @Test
  void after_a_change_of_government_the_terms_are_open_until_an_offer_meets_them_and_is_signed() {
    expect(
        """
        events:
          2030-05-02:
            - regime-changed: {state: south}
          2030-05-03:
            - offer-made: {id: rent, base: harbour, by: envoy, worth: 5}
          2030-05-05:
            - offer-made: {id: roads, base: harbour, by: north, worth: 14}
          2030-05-07:
            - offer-made: {id: rent-and-arms, base: harbour, by: envoy, worth: 12}
          2030-05-09:
            - base-terms-signed: {base: harbour}
        expect:
          - {begins: {base-under-renegotiation: {base: harbour}}, on: 2030-05-02T00:00}
          - {never: {base-under-renegotiation: {base: airfield}}}
          - {begins: {base-terms-unmet: {offered: 5, needed: 10}}, on: 2030-05-03T00:00}
          - {begins: {base-terms-unmet: {offered: 5, needed: 14}}, on: 2030-05-05T00:00}
          - {ends: {base-terms-unmet: {needed: 10}}, on: 2030-05-07T00:00}
          - {holds: {base-terms-unmet: {offered: 12, needed: 14}}, on: 2030-05-08}
          - {absent: {base-terms-unmet: {}}, on: 2030-05-09}
          - {ends: {base-under-renegotiation: {base: harbour}}, on: 2030-05-09T00:00}
        """);
  }

  /** Where two statuses of one key go and one comes, none is taken for the other. */
  @Test
  void two_that_held_a_site_at_once_both_cease_when_a_third_takes_it_over() {
    Story story =
        Story.unchecked(
            """
            name: Two at once
            about: Contradictory reports of one moment, settled by a third.
            starts: 2030-05-01
            days: 10
            facts:
              - actor: {id: north, type: state}
              - actor: {id: south, type: state}
              - actor: {id: envoy, type: state}
              - base: {id: harbour, host: south, user: envoy, type: naval}
            events:
              2030-05-02:
                - site-taken-over: {base: harbour, by: north}
                - site-taken-over: {base: harbour, by: south}
              2030-05-04:
                - site-taken-over: {base: harbour, by: envoy}
            expect:
              - {ends: {site-held: {base: harbour, by: north}}, on: 2030-05-04}
              - {ends: {site-held: {base: harbour, by: south}}, on: 2030-05-04}
              - {begins: {site-held: {base: harbour, by: envoy}}, on: 2030-05-04}
              - {absent: {site-held: {base: harbour, by: north}}, on: 2030-05-05}
              - {absent: {site-held: {base: harbour, by: south}}, on: 2030-05-05}
            """);
    assertEquals(List.of(), story.unmet());
  }
}
