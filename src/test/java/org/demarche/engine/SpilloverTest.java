package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.demarche.fact.Event;
import org.junit.jupiter.api.Test;

/** What a campaign of strikes next door does to a truce, the airspace and the fronts of allies. */
class SpilloverTest {

  /** On the stage of {@link Story}, east is struck; the way there leads over south. */
  private static final String STRIKES =
      """
        - actor: {id: east, type: state}
        - actor: {id: hills, type: armed-group}
        - actor: {id: coast, type: armed-group}
        - actor: {id: neighbour, type: state}
        - transit: {state: south, to: east}
        - tie: {of: east, to: hills, type: patron}
        - tie: {of: coast, to: east, type: ally}
        - front: {id: ridge, between: [hills, neighbour], where: the ridge}
        - front: {id: shore, between: [coast, neighbour], where: the shore}
        - front: {id: valley, between: [north, south], where: the valley}
      events:
        2030-05-04T06:00:
          - strike-campaign: {id: raids, by: [envoy], on: east}
      """;

  private static void expect(String added) {
    assertEquals(List.of(), Story.of(STRIKES + added).unmet());
  }

  @Test
  void the_airspace_closes_at_once_and_stays_closed_while_no_report_says_otherwise() {
    expect(
        """
        expect:
          - {absent: {airspace-status: {}}, on: 2030-05-04T05:59}
          - {happens: {airspace-closed: {state: south}}, on: 2030-05-04T06:00}
          - {begins: {debris-risk: {state: south, struck: east}}, on: 2030-05-04T06:00}
          - {holds: {airspace-status: {state: south, airspace: closed}}, on: 2030-05-20}
          - {never: {airspace-status: {airspace: open}}}
        """);
  }

  @Test
  void airspace_opens_when_a_report_says_so_and_closes_again_for_the_next_campaign() {
    expect(
        """
          2030-05-06:
            - strike-campaign-ended: {campaign: raids}
          2030-05-08:
            - airspace-opened: {state: south}
          2030-05-12:
            - strike-campaign: {id: sorties, by: [envoy], on: east}
        expect:
          - {ends: {debris-risk: {}}, on: 2030-05-06T00:00}
          - {holds: {airspace-status: {airspace: closed}}, on: 2030-05-07}
          - {begins: {airspace-status: {airspace: open}}, on: 2030-05-08T00:00}
          - {happens: {airspace-closed: {state: south}}, on: 2030-05-12T00:00}
          - {begins: {airspace-status: {airspace: closed}}, on: 2030-05-12T00:00}
        """);
  }

  @Test
  void a_second_campaign_under_closed_airspace_closes_nothing_again() {
    Story story =
        Story.of(
            STRIKES
                + """
                  2030-05-06:
                    - strike-campaign: {id: sorties, by: [neighbour], on: east}
                  2030-05-07:
                    - strike-campaign-ended: {campaign: raids}
                expect:
                  - {happens: {airspace-closed: {}}, on: 2030-05-04}
                  - {holds: {debris-risk: {}}, on: 2030-05-20}
                  - {holds: {front-at-risk: {front: ridge}}, on: 2030-05-20}
                """);
    assertEquals(List.of(), story.unmet());
    assertEquals(
        1,
        story.history().days().stream()
            .flatMap(day -> day.changes().stream())
            .filter(change -> change.fact() instanceof Event.AirspaceClosed)
            .count());
  }

  @Test
  void strikes_next_door_leave_a_truce_as_it_is() {
    expect(
        """
        expect:
          - {holds: {ceasefire-in-force: {ceasefire: truce}}, on: 2030-05-06T19:59}
          - {begins: {ceasefire-lapsed: {ceasefire: truce}}, on: 2030-05-06T20:00}
          - {never: {ceasefire-collapsed: {}}}
          - {never: {ceasefire-strained: {}}}
          - {never: {front-at-risk: {front: valley}}}
        """);
  }

  @Test
  void the_fronts_of_clients_and_allies_are_at_risk_and_nobody_enters_the_war_by_a_rule() {
    expect(
        """
          2030-05-15:
            - strike-campaign-ended: {campaign: raids}
        expect:
          - {begins: {front-at-risk: {front: ridge, ally: hills, struck: east}}, on: 2030-05-04T06:00}
          - {begins: {front-at-risk: {front: shore, ally: coast, struck: east}}, on: 2030-05-04T06:00}
          - {never: {offensive: {}}}
          - {ends: {front-at-risk: {front: ridge}}, on: 2030-05-15T00:00}
          - {ends: {front-at-risk: {front: shore}}, on: 2030-05-15T00:00}
        """);
  }

  @Test
  void an_ally_that_attacks_is_no_longer_at_risk_of_it_there_and_still_is_elsewhere() {
    expect(
        """
          2030-05-05:
            - front: {id: plain, between: [hills, north], where: the plain}
          2030-05-06:
            - offensive: {id: claimed, by: coast, against: neighbour, claimant: neighbour}
            - offensive: {id: spring, by: hills, against: neighbour, status: acknowledged}
        expect:
          - {ends: {front-at-risk: {front: ridge, ally: hills}}, on: 2030-05-06T00:00}
          - {holds: {front-at-risk: {front: plain, ally: hills}}, on: 2030-05-20}
          - {holds: {front-at-risk: {front: shore, ally: coast}}, on: 2030-05-20}
        """);
  }

  @Test
  void a_host_that_permits_nothing_is_not_drawn_in_and_one_that_permits_may_be() {
    expect(
        """
        expect:
          - {never: {draw-in-risk: {}}}
        """);
    expect(
        """
          2030-05-06:
            - permission-given: {state: south, to: envoy}
          2030-05-09:
            - strike-campaign-ended: {campaign: raids}
        expect:
          - {begins: {draw-in-risk: {state: south, struck: east}}, on: 2030-05-06T00:00}
          - {ends: {draw-in-risk: {}}, on: 2030-05-09T00:00}
        """);
  }
}
