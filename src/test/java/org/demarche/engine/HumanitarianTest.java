package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.junit.jupiter.api.Test;

/** What blockades and prisons without guards mean for a truce from 2 to 6 May. */
class HumanitarianTest {

  private static final String SIEGE =
      """
      events:
        2030-05-03T09:00:
          - blockade-began: {id: siege, ceasefire: truce, by: north, where: the town, claimant: south}
      """;

  private static void expect(String added) {
    assertEquals(List.of(), Story.of(added).unmet());
  }

  @Test
  void a_blockade_weighs_more_day_by_day_until_it_fills_the_window() {
    expect(
        SIEGE
            + """
            expect:
              - {absent: {violation-load: {}}, on: 2030-05-02}
              - {holds: {violation-load: {ceasefire: truce, points: 2}}, on: 2030-05-03}
              - {holds: {violation-load: {points: 4}}, on: 2030-05-04}
              - {holds: {violation-load: {points: 14}}, on: 2030-05-09}
              - {holds: {violation-load: {points: 14}}, on: 2030-05-19}
              - {never: {ceasefire-strained: {}}}
              - {never: {ceasefire-collapsed: {}}}
            """);
  }

  @Test
  void a_corridor_and_a_convoy_halve_what_a_blockade_weighs() {
    expect(
        SIEGE
            + """
              2030-05-05T09:00:
                - corridor-opened: {blockade: siege}
              2030-05-06T09:00:
                - convoy-arrived: {blockade: siege}
            expect:
              - {holds: {violation-load: {points: 6}}, on: 2030-05-05}
              - {begins: {blockade-relieved: {blockade: siege}}, on: 2030-05-06T09:00}
              - {holds: {violation-load: {points: 4}}, on: 2030-05-06}
              - {holds: {violation-load: {points: 7}}, on: 2030-05-12}
            """);
  }

  @Test
  void the_days_of_a_lifted_blockade_fade_out_and_a_late_convoy_changes_nothing() {
    expect(
        SIEGE
            + """
              2030-05-05T12:00:
                - blockade-lifted: {blockade: siege}
              2030-05-06T09:00:
                - corridor-opened: {blockade: siege}
                - convoy-arrived: {blockade: siege}
            expect:
              - {never: {blockade-relieved: {}}}
              - {holds: {violation-load: {points: 6}}, on: 2030-05-05}
              - {holds: {violation-load: {points: 6}}, on: 2030-05-09}
              - {holds: {violation-load: {points: 4}}, on: 2030-05-10}
              - {holds: {violation-load: {points: 2}}, on: 2030-05-11}
              - {absent: {violation-load: {}}, on: 2030-05-12}
            """);
  }

  @Test
  void a_blockade_strains_a_truce_that_violations_had_filled_to_the_brim() {
    expect(
        """
        events:
          2030-05-03T09:00:
            - violation: {id: shelling, ceasefire: truce, by: south, severity: 5, count: 12, claimant: north}
          2030-05-04T09:00:
            - blockade-began: {id: siege, ceasefire: truce, by: north, where: the town, claimant: south}
        expect:
          - {holds: {violation-load: {points: 60, capacity: 60}}, on: 2030-05-03}
          - {absent: {ceasefire-strained: {}}, on: 2030-05-04T08:59}
          - {begins: {ceasefire-strained: {ceasefire: truce}}, on: 2030-05-04T09:00}
          - {ends: {ceasefire-strained: {}}, on: 2030-05-10T00:00}
          - {begins: {ceasefire-lapsed: {}}, on: 2030-05-06T20:00}
        """);
  }

  @Test
  void who_blockades_whom_changes_nothing_but_names() {
    for (String by : new String[] {"north", "south"}) {
      expect(
          """
          events:
            2030-05-03:
              - blockade-began: {id: siege, ceasefire: truce, by: BY, where: the town}
          expect:
            - {holds: {blockade-weight: {blockade: siege, points: 6}}, on: 2030-05-05}
          """
              .replace("BY", by));
    }
  }

  @Test
  void detainees_may_escape_while_control_of_their_prison_changes_hands() {
    expect(
        """
          - prison: {id: camp, held-by: south}
        events:
          2030-05-03T09:00:
            - guard-left: {prison: camp, by: south}
          2030-05-03T21:00:
            - escape-claimed: {prison: camp, count: 1500, claimant: south}
          2030-05-04T09:00:
            - prison-secured: {prison: camp, by: north}
            - escape-claimed: {prison: camp, count: 120, claimant: north}
        expect:
          - {begins: {escape-risk: {prison: camp}}, on: 2030-05-03T09:00}
          - {ends: {escape-risk: {prison: camp}}, on: 2030-05-04T09:00}
          - {holds: {escape-estimate: {count: 1500, most: 1500}}, on: 2030-05-04T08:59}
          - {holds: {escape-estimate: {count: 120, most: 1500}}, on: 2030-05-20}
        """);
  }

  @Test
  void a_verified_number_takes_the_place_of_what_is_claimed() {
    expect(
        """
          - prison: {id: camp, held-by: south}
        events:
          2030-05-03:
            - escape-claimed: {prison: camp, count: 120, claimant: north}
            - escape-claimed: {prison: camp, count: 1500, claimant: south}
          2030-05-05T09:00:
            - escape-claimed: {prison: camp, count: 200, claimant: envoy, status: verified}
        expect:
          - {holds: {escape-estimate: {count: 120, most: 1500}}, on: 2030-05-05T08:59}
          - {begins: {escape-estimate: {prison: camp, count: 200, most: 200}}, on: 2030-05-05T09:00}
        """);
  }

  @Test
  void a_holiday_truce_leaves_no_goodwill_and_a_rejected_one_never_had_any() {
    String holiday =
        """
          - ceasefire: {id: feast, between: [north, south], purpose: holiday, starts: 2030-05-03T20:00, term: 2 days}
        """;
    expect(
        holiday
            + """
            expect:
              - {begins: {no-goodwill-carried: {ceasefire: feast}}, on: 2030-05-05T20:00}
              - {never: {no-goodwill-carried: {ceasefire: truce}}}
            """);
    expect(
        holiday
            + """
            events:
              2030-05-03T12:00:
                - ceasefire-rejected: {ceasefire: feast, by: south}
            expect:
              - {never: {no-goodwill-carried: {}}}
            """);
  }
}
