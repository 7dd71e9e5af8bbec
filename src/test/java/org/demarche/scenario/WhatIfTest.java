package org.demarche.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.demarche.engine.Shipped;
import org.demarche.fact.Event;
import org.demarche.fact.Given;
import org.demarche.problem.InvalidInput;
import org.junit.jupiter.api.Test;

/** A what-if changes what it says and nothing else, and says what is wrong with it. */
class WhatIfTest {

  private static final String RIVER =
      """
      name: River
      about: A truce.
      starts: 2030-05-01
      days: 10
      facts:
        - actor: {id: north, type: state}
        - actor: {id: south, type: state}
        - ceasefire: {id: truce, between: [north, south], starts: 2030-05-01T20:00, term: 4 days}
      events:
        2030-05-02:
          - talks-held: {between: [north, south]}
        2030-05-03:
          - talks-held: {between: [north, south]}
          - agreement-signed: {id: accord, between: [north, south]}
          - statement: {id: echo, text: So, premise: {agreement-signed: {id: accord}, on: 2030-05-03}}
        2030-05-05T12:00:
          - extension: {ceasefire: truce, ends: 2030-05-08T20:00}
      """;

  private static Scenario river() {
    return ScenarioReader.read(
        new SourceText("river", "river.yaml", RIVER), Shipped.book().policyFacts());
  }

  private static Scenario with(String change) {
    return WhatIf.inline(river(), change, Shipped.book().policyFacts());
  }

  private static Scenario file(String text) {
    return WhatIf.file(river(), new SourceText("w", "w.yaml", text), Shipped.book().policyFacts());
  }

  private static String refusal(String change) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> with(change));
    return refused.problems().get(0).toString();
  }

  private static List<GivenFact> gone(Scenario changed) {
    return river().given().stream().filter(it -> !changed.given().contains(it)).toList();
  }

  private static List<GivenFact> come(Scenario changed) {
    return changed.given().stream().filter(it -> !river().given().contains(it)).toList();
  }

  @Test
  void what_is_removed_is_gone_and_nothing_else() {
    Scenario changed = with("remove extension ceasefire=truce");
    assertEquals(1, gone(changed).size());
    assertTrue(gone(changed).get(0).fact() instanceof Event.Extension);
    assertEquals(List.of(), come(changed));
    assertEquals(List.of("remove extension ceasefire=truce"), changed.whatIfs());
  }

  @Test
  void one_of_several_is_told_by_its_date() {
    Scenario changed = with("remove talks-held on 2030-05-02");
    assertEquals(river().starts().plusDays(1).atStartOfDay(), gone(changed).get(0).at());
  }

  @Test
  void what_is_moved_happens_then_and_what_rested_on_it_is_withheld_even_on_the_same_day() {
    Scenario changed = with("move agreement-signed id=accord to 2030-05-03T10:00");
    Event.AgreementSigned moved = (Event.AgreementSigned) come(changed).get(0).fact();
    assertEquals(river().starts().plusDays(2).atTime(10, 0), moved.at());
    assertEquals(Map.of(), river().withheld());
    assertEquals(1, changed.withheld().size());
  }

  @Test
  void what_is_set_has_the_new_value_and_keeps_the_others() {
    Scenario changed = with("set ceasefire id=truce to term=\"6 days\" form=verbal");
    Given.Ceasefire truce = (Given.Ceasefire) come(changed).get(0).fact();
    Given.Ceasefire before = (Given.Ceasefire) gone(changed).get(0).fact();
    assertEquals("6 days", truce.term().toString());
    assertEquals(before.between(), truce.between());
    assertEquals(before.starts(), truce.starts());
  }

  @Test
  void a_number_of_the_rule_book_is_set_for_this_run() {
    Given.CeasefirePolicy policy =
        (Given.CeasefirePolicy) come(with("set ceasefire-policy grace-hours=48")).get(0).fact();
    assertEquals(48, policy.graceHours());
    assertEquals(7, policy.advanceDays());
  }

  @Test
  void what_is_added_stands_under_its_date() {
    Scenario changed = with("2030-05-04T08:00 offensive id=o by=north against=south");
    assertEquals(List.of(), gone(changed));
    assertEquals(river().starts().plusDays(3).atTime(8, 0), come(changed).get(0).at());
    Scenario listed = with("2030-05-04 agreement-signed id=pact between=[north,south]");
    assertEquals(1, come(listed).size());
  }

  @Test
  void a_file_and_a_line_mean_the_same() {
    Scenario line = with("move extension ceasefire=truce to 2030-05-05T21:00");
    Scenario file =
        file(
            """
            extends: river
            name: the extension comes late
            change:
              - {move: {extension: {ceasefire: truce}}, to: 2030-05-05T21:00}
            """);
    assertEquals(line.given(), file.given());
    assertEquals(List.of("the extension comes late"), file.whatIfs());
  }

  @Test
  void changes_are_stacked_in_order() {
    Scenario changed =
        WhatIf.inline(
            with("2030-05-04 offensive id=o by=north against=south"),
            "move offensive id=o to 2030-05-06",
            Shipped.book().policyFacts());
    assertEquals(2, changed.whatIfs().size());
    assertEquals(river().starts().plusDays(5).atStartOfDay(), come(changed).get(0).at());
  }

  @Test
  void every_mistake_points_into_the_text_and_says_what_was_expected() {
    assertEquals(
        "--what-if:1:1: Nothing given fits 'extension ceasefire=other'; expected one. Given:"
            + " extension ceasefire=truce on 2030-05-05T12:00.",
        refusal("remove extension ceasefire=other"));
    assertEquals(
        "--what-if:1:1: 2 given facts fit 'talks-held'; expected one. Given: talks-held"
            + " between=north,south on 2030-05-02T00:00; talks-held between=north,south on"
            + " 2030-05-03T00:00.",
        refusal("remove talks-held"));
    assertEquals(
        "--what-if:1:8: change: 'extention' is not a kind of fact. Maybe 'extension'.",
        refusal("remove extention ceasefire=truce"));
    assertEquals(
        "--what-if:1:1: offensive: by: no actor 'nroth' is declared. Maybe 'north'.",
        refusal("2030-05-04 offensive id=o by=nroth against=south"));
    assertEquals(
        "--what-if:1:36: change: 2031-01-01 lies after the last day, 2030-05-10.",
        refusal("move agreement-signed id=accord to 2031-01-01"));
    assertEquals("--what-if:1:1: Expected a kind of fact after 'remove'.", refusal("remove"));
    assertEquals(
        "--what-if:1:31: set: 'at' is when it happens. Move it instead.",
        refusal("set extension ceasefire=truce to at=2030-05-04"));
    assertEquals(
        "--what-if:1:1: add: ceasefire id=truce between=north,south on 2030-05-01T00:00 is given"
            + " already.",
        refusal("add ceasefire id=truce between=north,south starts=2030-05-01 term=open"));
    assertEquals(
        "--what-if:1:1: The actor 'south' is still named by: ceasefire id=truce between=north,south"
            + " on 2030-05-01T00:00; talks-held between=north,south on 2030-05-02T00:00; talks-held"
            + " between=north,south on 2030-05-03T00:00; agreement-signed id=accord"
            + " between=north,south on 2030-05-03T00:00. Take these away first.",
        refusal("remove actor id=south"));
    assertEquals(
        "--what-if:1:1: change: '2030-13-01' is no date that exists in the years 1 to 9998.",
        refusal("2030-13-01 statement id=s text=So"));
    assertEquals(
        "--what-if:1:1: extension: ends: 2030-05-08T20:00 is not after the date that it stands"
            + " under.",
        refusal("move extension ceasefire=truce to 2030-05-09"));
  }

  @Test
  void a_what_if_of_another_story_is_refused() {
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                file(
                    """
                    extends: lake
                    name: something
                    change:
                      - {remov: {extension: {ceasefire: truce}}}
                    """));
    assertEquals(
        List.of(
            "w.yaml:1:10: extends: this what-if is about 'lake', and the scenario is 'river'.",
            "w.yaml:4:5: change: found remov, expected one of add, remove, move, set, replace and a"
                + " fact. Maybe 'remove'."),
        refused.problems().stream().map(String::valueOf).toList());
  }
}
