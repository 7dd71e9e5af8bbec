package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.analysis.Story;
import org.junit.jupiter.api.Test;

/** What a date that passes means, and what carrying out an agreement does. */
class DeadlinesTest {

  private static final String FRONTS =
      """
        - front: {id: valley, between: [north, south], where: the valley, mixed: 4}
        - front: {id: ford, between: [north, south], where: the ford, mixed: 2}
        - agreement: {id: framework, between: [north, south], deadline: 2030-05-08}
      """;

  private static void expect(String added) {
    assertEquals(List.of(), Story.of(added).unmet());
  }

  @Test
  void a_deadline_that_passes_while_talks_are_open_is_a_risk_once_they_stall() {
    expect(
        FRONTS
            + """
            events:
              2030-05-06T10:00:
                - talks-held: {between: [north, south]}
            expect:
              - {begins: {deadline-passed: {deadline: 2030-05-08}}, on: 2030-05-08T00:00}
              - {absent: {clash-risk: {}}, on: 2030-05-10T09:59}
              - {begins: {clash-risk: {between: [north, south], front: valley}}, on: 2030-05-10T10:00}
              - {never: {clash-risk: {front: ford}}}
            """);
  }

  @Test
  void collapsed_talks_are_no_such_risk_before_the_deadline_and_are_one_from_it_on() {
    expect(
        FRONTS
            + """
            events:
              2030-05-03:
                - talks-collapsed: {between: [north, south]}
            expect:
              - {absent: {clash-risk: {front: valley}}, on: 2030-05-07T23:59}
              - {begins: {clash-risk: {front: valley}}, on: 2030-05-08T00:00}
            """);
  }

  @Test
  void a_comprehensive_agreement_takes_the_place_of_a_deadline_that_passed() {
    expect(
        FRONTS
            + """
            events:
              2030-05-03:
                - talks-collapsed: {between: [north, south]}
              2030-05-10T12:00:
                - agreement-signed: {id: accord, between: [north, south], comprehensive: true}
              2030-05-12:
                - talks-held: {between: [north, south]}
            expect:
              - {ends: {clash-risk: {front: valley}}, on: 2030-05-10T12:00}
              - {holds: {talks-status: {state: stalled}}, on: 2030-05-16}
              - {absent: {clash-risk: {}}, on: 2030-05-20}
            """);
  }

  @Test
  void a_deadline_of_the_talks_themselves_is_a_deadline_too() {
    expect(
        """
          - actor: {id: west, type: state}
          - negotiation: {between: [south, west], mediator: envoy, deadline: 2030-05-05T12:00}
        events:
          2030-05-04:
            - talks-collapsed: {between: [south, west]}
        expect:
          - {begins: {deadline-passed: {between: [south, west]}}, on: 2030-05-05T12:00}
          - {begins: {clash-risk: {between: [south, west]}}, on: 2030-05-05T12:00}
        """);
  }

  @Test
  void a_promise_unmet_raises_the_will_to_fight_until_it_is_kept() {
    expect(
        """
          - promise: {id: posts, by: north, to: south, what: the post of governor, deadline: 2030-05-05}
        events:
          2030-05-09T09:00:
            - promise-kept: {promise: posts}
        expect:
          - {absent: {will-to-fight: {}}, on: 2030-05-04T23:59}
          - {begins: {will-to-fight: {actor: south, direction: higher}}, on: 2030-05-05T00:00}
          - {ends: {will-to-fight: {direction: higher}}, on: 2030-05-09T09:00}
          - {begins: {will-to-fight: {actor: south, promise: posts, direction: lower}}, on: 2030-05-09T09:00}
        """);
  }

  @Test
  void both_sides_pull_back_and_police_come_before_contact_incidents_are_to_be_fewer() {
    expect(
        FRONTS
            + """
            events:
              2030-05-03T09:00:
                - pulled-back: {front: valley, by: north}
              2030-05-04T09:00:
                - police-deployed: {front: valley, by: south}
              2030-05-05T09:00:
                - pulled-back: {front: valley, by: south}
            expect:
              - {absent: {contact-reduced: {}}, on: 2030-05-05T08:59}
              - {begins: {contact-reduced: {front: valley}}, on: 2030-05-05T09:00}
              - {never: {contact-reduced: {front: ford}}}
            """);
  }
}
