package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.junit.jupiter.api.Test;

/** What the rules together make of a proposed buffer, from silence to its end. */
class BuffersTest {

  private static final String STAGE =
      """
      name: A buffer
      about: A proposal for a buffer in the strip.
      starts: 2030-05-01
      days: 40
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - actor: {id: envoy, type: state}
        - actor: {id: west, type: state}
        - zone: {id: strip}
        - base: {id: harbour, host: south, user: envoy, type: naval}
        - buffer-proposal: {id: line, zone: strip, host: south, guarantor: envoy, adjacent: north, personnel: 300, mandate: interpose, hub: harbour}
      """;

  private static final String FORCE =
      """
        - force: {id: patrol, actor: envoy, type: military-police, personnel: 300}
      """;

  /** Complete on 4 May at 12:00, with the third incursion. */
  private static final String AGREED =
      STAGE
          + FORCE
          + """
          events:
            2030-05-02:
              - position-taken: {on: line, by: south, position: consents}
            2030-05-03:
              - position-taken: {on: line, by: north, position: no-objection}
            2030-05-04:
              - incursion: {id: first, by: north, zone: strip, count: 2}
            2030-05-04T12:00:
              - incursion: {id: second, by: north, zone: strip}
          """;

  private static void expect(String told) {
    assertEquals(List.of(), Story.told(told).unmet());
  }

  @Test
  void what_is_unknown_is_missing_positions_and_pressure_alike() {
    expect(
        STAGE
            + """
            expect:
              - {holds: {buffer-proposed: {buffer: line}}, on: 2030-06-09}
              - {holds: {buffer-lacks: {condition: host-consent, found: unknown}}, on: 2030-06-09}
              - {holds: {buffer-lacks: {condition: adjacent-position, found: unknown}}, on: 2030-06-09}
              - {holds: {buffer-lacks: {condition: personnel, found: 0 free, needed: "300"}}, on: 2030-06-09}
              - {holds: {buffer-lacks: {condition: incursion-pressure, found: 0 incursions in 7 days, needed: 3 in 7 days}}, on: 2030-06-09}
              - {never: {buffer-lacks: {condition: hub}}}
              - {never: {buffer-consent-completed: {}}}
            """);
    expect(
        STAGE.replace("  - zone: {id: strip}\n", "")
            + FORCE
            + """
            events:
              2030-05-02:
                - position-taken: {on: line, by: south, position: consents}
                - position-taken: {on: line, by: north, position: consents}
              2030-05-10:
                - zone: {id: strip}
            expect:
              - {holds: {buffer-lacks: {condition: incursion-pressure, found: unknown}}, on: 2030-05-09}
              - {holds: {buffer-lacks: {condition: incursion-pressure, found: 0 incursions in 7 days}}, on: 2030-05-10}
              - {never: {buffer-consent-completed: {}}}
            """);
  }

  @Test
  void silence_of_the_adjacent_power_is_all_that_is_missing_and_is_no_consent() {
    expect(
        STAGE
            + FORCE
            + """
            events:
              2030-05-02:
                - position-taken: {on: line, by: south, position: consents}
                - incursion: {id: first, by: north, zone: strip, count: 3}
            expect:
              - {holds: {buffer-lacks: {condition: adjacent-position, found: unknown}}, on: 2030-05-08}
              - {absent: {buffer-lacks: {condition: host-consent}}, on: 2030-05-08}
              - {absent: {buffer-lacks: {condition: personnel}}, on: 2030-05-08}
              - {absent: {buffer-lacks: {condition: incursion-pressure}}, on: 2030-05-08}
              - {never: {buffer-consented: {}}}
              - {never: {buffer-deployed: {}}}
            """);
  }

  @Test
  void what_comes_together_is_consented_at_that_moment_and_in_place_after_the_days_of_the_policy() {
    expect(
        AGREED
            + """
            expect:
              - {holds: {buffer-proposed: {}}, on: 2030-05-04T11:59}
              - {happens: {buffer-consent-completed: {buffer: line}}, on: 2030-05-04T12:00}
              - {ends: {buffer-proposed: {}}, on: 2030-05-04T12:00}
              - {holds: {buffer-consented: {since: 2030-05-04T12:00}}, on: 2030-05-18T11:59}
              - {happens: {buffer-deployed: {buffer: line}}, on: 2030-05-18T12:00}
              - {ends: {buffer-consented: {}}, on: 2030-05-18T12:00}
              - {holds: {buffer-active: {}}, on: 2030-06-09}
            """);
  }

  @Test
  void a_consent_withdrawn_before_deployment_ends_it_and_may_be_given_again() {
    expect(
        AGREED
            + """
              2030-05-06:
                - position-taken: {on: line, by: south, position: refuses}
              2030-05-08:
                - position-taken: {on: line, by: south, position: consents}
            expect:
              - {ends: {buffer-consented: {}}, on: 2030-05-06T00:00}
              - {holds: {buffer-proposed: {}}, on: 2030-05-07}
              - {holds: {buffer-lacks: {condition: host-consent, found: refuses}}, on: 2030-05-07}
              - {begins: {buffer-consented: {since: 2030-05-08}}, on: 2030-05-08T00:00}
              - {absent: {buffer-active: {}}, on: 2030-05-21}
              - {happens: {buffer-deployed: {}}, on: 2030-05-22T00:00}
            """);
    expect(
        AGREED
            + """
              2030-05-18T12:00:
                - position-taken: {on: line, by: north, position: refuses}
            expect:
              - {never: {buffer-deployed: {}}}
              - {holds: {buffer-proposed: {}}, on: 2030-06-09}
            """);
  }

  @Test
  void pressure_that_ebbs_ends_no_consent_that_is_complete_and_counts_anew_for_the_next() {
    expect(
        AGREED
            + """
              2030-05-12:
                - position-taken: {on: line, by: south, position: refuses}
              2030-05-13:
                - position-taken: {on: line, by: south, position: consents}
            expect:
              - {begins: {buffer-lacks: {condition: incursion-pressure, found: 0 incursions in 7 days}}, on: 2030-05-11T00:00}
              - {holds: {buffer-consented: {}}, on: 2030-05-11}
              - {holds: {buffer-proposed: {}}, on: 2030-06-09}
              - {never: {buffer-deployed: {}}}
            """);
  }

  @Test
  void a_hub_that_is_left_is_missing_and_another_base_that_is_left_is_not() {
    String left =
        """
          2030-05-03T12:00:
            - base: {id: airfield, host: south, user: envoy, type: air}
            - withdrawal-completed: {base: BASE, by: envoy}
        """;
    expect(
        AGREED
            + left.replace("BASE", "harbour")
            + """
            expect:
              - {begins: {buffer-lacks: {condition: hub, found: vacated}}, on: 2030-05-03T12:00}
              - {holds: {buffer-proposed: {}}, on: 2030-06-09}
              - {never: {buffer-consented: {}}}
            """);
    expect(
        AGREED
            + left.replace("BASE", "airfield")
            + """
            expect:
              - {never: {buffer-lacks: {condition: hub}}}
              - {happens: {buffer-deployed: {}}, on: 2030-05-18T12:00}
            """);
  }

  @Test
  void the_order_in_which_the_conditions_come_together_does_not_matter() {
    List<String> parts =
        List.of(
            "position-taken: {on: line, by: south, position: consents}",
            "position-taken: {on: line, by: north, position: no-objection}",
            "force-freed: {force: guard}",
            "incursion: {id: column, by: north, zone: strip, count: 3}",
            "force: {id: second, actor: envoy, type: military-police, personnel: 200}");
    for (int turn = 0; turn < parts.size(); turn++) {
      StringBuilder told = new StringBuilder(STAGE);
      told.append("  - force: {id: guard, actor: envoy, type: military-police, ");
      told.append("personnel: 100, at: harbour}\nevents:\n");
      for (int day = 0; day < parts.size(); day++) {
        String part = parts.get((day + turn) % parts.size());
        told.append("  2030-05-0%dT09:00:\n    - %s\n".formatted(day + 2, part));
      }
      told.append(
          """
          expect:
            - {holds: {buffer-proposed: {}}, on: 2030-05-06T08:59}
            - {happens: {buffer-consent-completed: {}}, on: 2030-05-06T09:00}
            - {happens: {buffer-deployed: {}}, on: 2030-05-20T09:00}
          """);
      expect(told.toString());
    }
  }

  @Test
  void a_buffer_that_the_adjacent_power_enters_is_breached_and_its_mandate_continues() {
    expect(
        AGREED
            + """
              2030-05-18T12:00:
                - mandate-renewed: {buffer: line, ends: 2030-11-18}
              2030-05-20:
                - incursion: {id: advance, by: north, zone: strip, count: 3, status: verified}
                - offensive: {id: spring, by: north, against: south, status: verified}
              2030-05-22:
                - offensive-stopped: {offensive: spring}
              2030-05-24:
                - zone-left: {zone: strip, by: north}
              2030-06-01:
                - buffer-withdrawn: {buffer: line}
            expect:
              - {begins: {buffer-breached: {by: north}}, on: 2030-05-20T00:00}
              - {begins: {buffer-limit: {limit: a buffer in place does not stop incursions by itself}}, on: 2030-05-20T00:00}
              - {begins: {buffer-limit: {limit: a lone interposition force does not stop a committed offensive}}, on: 2030-05-20T00:00}
              - {holds: {buffer-mandate: {ends: 2030-11-18}}, on: 2030-05-23}
              - {ends: {buffer-limit: {limit: a lone interposition force does not stop a committed offensive}}, on: 2030-05-22T00:00}
              - {ends: {buffer-breached: {}}, on: 2030-05-24T00:00}
              - {ends: {buffer-active: {}}, on: 2030-06-01T00:00}
              - {ends: {buffer-mandate: {}}, on: 2030-06-01T00:00}
              - {absent: {buffer-proposed: {}}, on: 2030-06-09}
            """);
  }
}
