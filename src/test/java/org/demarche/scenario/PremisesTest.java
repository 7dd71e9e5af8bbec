package org.demarche.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.demarche.engine.Shipped;
import org.demarche.history.History;
import org.demarche.history.Withheld;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.junit.jupiter.api.Test;

/** What rests on something is played with it, and withheld without it. */
class PremisesTest {

  private static final String HEAD =
      """
      name: Premises
      about: What rests on what.
      starts: 2030-05-01
      days: 7
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
      events:
      """;

  private static Scenario told(String events) {
    return ScenarioReader.read(
        new SourceText("premises", "premises.yaml", HEAD + events), Map.of());
  }

  private static List<String> withheld(Scenario scenario) {
    return scenario.withheld().values().stream().map(Premise::toString).toList();
  }

  @Test
  void a_premise_that_is_given_on_its_day_is_met() {
    Scenario scenario =
        told(
            """
              2030-05-02T12:00:
                - agreement-signed: {id: accord, between: [north, south]}
              2030-05-03:
                - statement: {id: s, text: So, premise: {agreement-signed: {id: accord}, on: 2030-05-02}}
                - statement: {id: t, text: So, premise: {agreement-signed: {between: [north, south]}, on: 2030-05-02T12:00}}
            """);
    assertEquals(List.of(), withheld(scenario));
    assertEquals(scenario.given(), scenario.played());
  }

  @Test
  void all_premises_are_needed_and_the_first_that_is_missing_is_named() {
    String events =
        """
          2030-05-02:
            - agreement-signed: {id: accord, between: [north, south]}
          2030-05-03:
            - statement: {id: s, text: So, premise: [{agreement-signed: {id: accord}, on: 2030-05-02}, {statement: {id: t}, on: 2030-05-02}, {statement: {id: u}, on: 2030-05-02}]}
            - statement: {id: r, text: So, premise: [{agreement-signed: {id: accord}, on: 2030-05-02}, {statement: {id: s}, on: 2030-05-03}]}
        """;
    assertEquals(
        List.of("statement id=t, 2 May 2030", "statement id=s, 3 May 2030"),
        withheld(told(events)));
    String both = "    - statement: {id: t, text: So}\n    - statement: {id: u, text: So}\n";
    String first = "    - agreement-signed";
    assertEquals(List.of(), withheld(told(events.replace(first, both + first))));
  }

  @Test
  void a_fact_from_before_the_start_is_meant_by_the_date_it_stands_under() {
    Scenario scenario =
        told(
            """
              2029-01-01:
                - ceasefire: {id: truce, between: [north, south], starts: 2029-01-01, term: open}
              2030-05-03:
                - statement: {id: s, text: So, premise: {ceasefire: {id: truce}, on: 2029-01-01}}
            """);
    assertEquals(List.of(), withheld(scenario));
  }

  @Test
  void a_premise_on_another_day_or_hour_is_not() {
    Scenario scenario =
        told(
            """
              2030-05-02T12:00:
                - agreement-signed: {id: accord, between: [north, south]}
              2030-05-03:
                - statement: {id: s, text: So, premise: {agreement-signed: {id: accord}, on: 2030-05-01}}
                - statement: {id: t, text: So, premise: {agreement-signed: {id: accord}, on: 2030-05-02T12:01}}
                - statement: {id: u, text: So, premise: {agreement-signed: {id: pact}, on: 2030-05-02}}
            """);
    assertEquals(
        List.of(
            "agreement-signed id=accord, 1 May 2030",
            "agreement-signed id=accord, 2 May 2030 12:01",
            "agreement-signed id=pact, 2 May 2030"),
        withheld(scenario));
  }

  @Test
  void what_comes_later_the_same_day_is_no_premise() {
    Scenario scenario =
        told(
            """
              2030-05-02T08:00:
                - statement: {id: s, text: So, premise: {statement: {id: later}, on: 2030-05-02}}
              2030-05-02T20:00:
                - statement: {id: later, text: So}
                - statement: {id: t, text: So, premise: {statement: {id: later}, on: 2030-05-02}}
            """);
    assertEquals(List.of("statement id=later, 2 May 2030"), withheld(scenario));
  }

  @Test
  void what_rests_on_something_withheld_is_withheld_and_what_rests_on_itself_is_never_played() {
    Scenario scenario =
        told(
            """
              2030-05-02:
                - statement: {id: s, text: So, premise: {agreement-signed: {id: accord}, on: 2030-05-01}}
                - statement: {id: loop, text: So, premise: {statement: {id: loop}, on: 2030-05-02}}
              2030-05-03:
                - statement: {id: t, text: So, premise: {statement: {id: s}, on: 2030-05-02}}
            """);
    assertEquals(3, withheld(scenario).size());
  }

  @Test
  void what_a_withheld_event_refers_to_may_be_missing() {
    Scenario scenario =
        told(
            """
              2030-05-03:
                - implementation-step: {agreement: accord, step: 1, what: police, premise: {agreement-signed: {id: accord}, on: 2030-05-02}}
            """);
    assertEquals(1, scenario.withheld().size());
  }

  @Test
  void a_run_lists_what_it_withheld_up_to_where_it_ended() {
    Scenario scenario =
        told(
            """
              2030-05-03:
                - statement: {id: s, text: The first, premise: {agreement-signed: {id: accord}, on: 2030-05-02}}
              2030-05-06:
                - statement: {id: t, text: The second, premise: {agreement-signed: {id: accord}, on: 2030-05-02}}
            """);
    History whole = Shipped.simulation().run(scenario);
    History half =
        Shipped.simulation().run(scenario.until(scenario.starts().plusDays(4).atStartOfDay()));
    assertEquals(2, whole.withheld().size());
    assertEquals(List.of(whole.withheld().get(0)), half.withheld());
    assertEquals(List.of(), whole.changes().toList());
    String text = TextReport.of(whole, List.of(), false, new Style(false));
    for (Withheld withheld : whole.withheld()) {
      assertTrue(text.contains(whole.sentences().of(withheld.fact())), text);
    }
    assertTrue(text.contains("it rested on: agreement signed with id accord (2 May)"), text);
  }
}
