package org.demarche.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.Shipped;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes on one line, decisions of a story's menu, and the file that says the same again. */
class ChangesTest {

  private static final Map<FactKind, Fact> POLICIES = Shipped.book().policyFacts();

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
        2030-05-03:
          - agreement-signed: {id: accord, between: [north, south]}
          - statement: {id: echo, text: So, premise: {agreement-signed: {id: accord}, on: 2030-05-03}}
        2030-05-05T12:00:
          - extension: {ceasefire: truce, ends: 2030-05-08T20:00}
      """;

  private static final String MENU =
      """
      decisions:
        - {by: north, from: 2030-05-04, until: 2030-05-05, may: let the truce run out, change: [{remove: {extension: {ceasefire: truce}}}]}
        - {by: south, from: 2030-05-02T08:00, may: "declare the truce over: at once", change: [add ceasefire-declared-over ceasefire=truce by=south, add statement id=over text=Over]}
      """;

  private static Scenario story(String text) {
    return ScenarioReader.read(new SourceText("river", "river.yaml", text), POLICIES);
  }

  private static Scenario with(String change) {
    return WhatIf.inline(story(RIVER + MENU), change, POLICIES);
  }

  private static Scenario file(String changes) {
    String text = "extends: river\nname: a question\nchange:\n" + changes;
    return WhatIf.file(story(RIVER + MENU), new SourceText("w", "w.yaml", text), POLICIES);
  }

  private static List<String> refusals(org.junit.jupiter.api.function.Executable reading) {
    return assertThrows(InvalidInput.class, reading).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  private static Stream<Fact> come(Scenario changed) {
    List<GivenFact> before = story(RIVER + MENU).given();
    return changed.given().stream().filter(it -> !before.contains(it)).map(GivenFact::fact);
  }

  @Test
  void changes_are_joined_by_and_and_made_together() {
    Scenario joined =
        with(
            "remove statement id=echo and remove agreement-signed id=accord and 2030-05-04"
                + " statement id=s text='cut and dried'");
    assertEquals(
        List.of(new Event.Statement("s", LocalDateTime.of(2030, 5, 4, 0, 0), "cut and dried")),
        come(joined).toList());
    assertEquals(1, joined.whatIfs().size());
    assertEquals(3, joined.changes().size());
  }

  @Test
  void what_is_replaced_gives_its_moment_to_another_fact() {
    Scenario changed =
        with(
            "replace extension ceasefire=truce with ceasefire-declared-over ceasefire=truce"
                + " by=north");
    assertEquals(
        List.of(
            new Event.CeasefireDeclaredOver("truce", LocalDateTime.of(2030, 5, 5, 12, 0), "north")),
        come(changed).toList());
    assertEquals(story(RIVER).given().size(), changed.given().size());
  }

  @Test
  void what_rested_on_what_is_replaced_is_withheld() {
    Scenario changed = with("replace agreement-signed id=accord with statement id=refusal text=No");
    assertEquals(1, changed.withheld().size());
  }

  @Test
  void a_list_is_written_with_commas_or_with_plus_signs_and_a_text_keeps_both() {
    Scenario commas = with("2030-05-04 agreement-signed id=pact between=north,south");
    Scenario signs = with("2030-05-04 agreement-signed id=pact between=north+south");
    assertEquals(commas.given(), signs.given());
    Event.Statement told =
        (Event.Statement)
            come(with("2030-05-04 statement id=s text=1+1,2")).findFirst().orElseThrow();
    assertEquals("1+1,2", told.text());
  }

  @Test
  void a_line_may_stand_in_a_file_and_its_mistakes_point_into_the_file() {
    assertEquals(
        with("remove extension ceasefire=truce").given(),
        file("  - remove extension ceasefire=truce\n").given());
    assertEquals(
        List.of(
            "w.yaml:4:12: change: 'extention' is not a kind of fact. Maybe 'extension'.",
            "w.yaml:5:5: Found 'drop', expected a change, which begins with a date or add, remove,"
                + " move, set, replace, do."),
        refusals(
            () ->
                file(
                    "  - remove extention ceasefire=truce\n  - drop extension ceasefire=truce\n")));
  }

  @Test
  void a_decision_is_taken_at_its_first_moment_or_when_it_is_said() {
    Event.CeasefireDeclaredOver atOnce =
        new Event.CeasefireDeclaredOver("truce", LocalDateTime.of(2030, 5, 2, 8, 0), "south");
    assertEquals(Optional.of(atOnce), come(with("do 2")).findFirst().map(Fact.class::cast));
    assertEquals(
        List.of(
            "{add: {ceasefire-declared-over: {ceasefire: truce, by: south}}, on:"
                + " '2030-05-03T10:00'}",
            "{add: {statement: {id: over, text: Over}}, on: '2030-05-03T10:00'}"),
        with("do 2 on 2030-05-03T10:00").changes());
    assertEquals(
        with("do 2 on 2030-05-03T10:00").given(),
        file("  - {do: 2, on: 2030-05-03T10:00}\n").given());
    assertEquals(with("remove extension ceasefire=truce").given(), with("do 1").given());
  }

  @Test
  void a_decision_that_is_taken_is_spelled_out() {
    assertEquals(List.of("north decides to let the truce run out (do 1)"), with("do 1").whatIfs());
    assertEquals(
        List.of(
            "2030-05-02 statement id=s text=x and south decides to declare the truce over: at once"
                + " (do 2 on 2030-05-03)"),
        with("2030-05-02  statement id=s text=x and do 2 on 2030-05-03").whatIfs());
    assertEquals(
        List.of("south decides to declare the truce over: at once (do 2 on 2030-05-03T10:00)"),
        WhatIf.inlineAt(story(RIVER + MENU), "do 2", LocalDateTime.of(2030, 5, 3, 10, 0), POLICIES)
            .whatIfs());
  }

  @Test
  void a_decision_that_is_not_offered_then_or_not_at_all_is_refused() {
    assertEquals(
        List.of(
            "--what-if:1:9: do: decision 1 can be taken from 2030-05-04 to 2030-05-05, not on"
                + " 2030-05-03T00:00."),
        refusals(() -> with("do 1 on 2030-05-03")));
    assertEquals(
        List.of(
            "--what-if:1:4: do: found '3', expected the number of a decision: 1, north may let the"
                + " truce run out; 2, south may declare the truce over: at once."),
        refusals(() -> with("do 3")));
    assertEquals(
        List.of("--what-if:1:4: do: found '1', expected no decision, since the story offers none."),
        refusals(() -> WhatIf.inline(story(RIVER), "do 1", POLICIES)));
    assertEquals(
        List.of("--what-if:1:1: Expected a number of a decision after 'do'."),
        refusals(() -> with("do")));
  }

  @Test
  void an_event_that_is_added_needs_its_date() {
    assertEquals(
        List.of(
            "--what-if:1:1: add: 'statement' is an event. Expected when it happens, as in 'on"
                + " 2030-05-01'."),
        refusals(() -> with("add statement id=s text=So")));
    assertEquals(
        come(with("2030-05-02 statement id=s text=So")).toList(),
        come(with("add statement id=s text=So on 2030-05-02")).toList());
  }

  @Test
  void under_way_additions_and_decisions_are_made_at_the_moment() {
    LocalDateTime now = LocalDateTime.of(2030, 5, 4, 9, 30);
    Scenario base = story(RIVER + MENU);
    Event.Statement said = new Event.Statement("s", now, "So");
    assertEquals(
        List.of(said),
        come(WhatIf.inlineAt(base, "add statement id=s text=So", now, POLICIES)).toList());
    assertTrue(
        come(WhatIf.inlineAt(base, "do 2", now, POLICIES))
            .anyMatch(new Event.CeasefireDeclaredOver("truce", now, "south")::equals));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remove extension ceasefire=truce",
        "move extension ceasefire=truce to 2030-05-05T21:00",
        "set ceasefire-policy grace-hours=48",
        "set ceasefire id=truce to term='6 days' form=verbal",
        "2030-05-04 statement id=s text='it is: so # or - \"not\"'",
        "add relation from=north to=south trust=-10 and do 2 on 2030-05-06",
        "replace extension ceasefire=truce with statement id=t text=yes"
      })
  void a_file_that_is_written_makes_the_same_changes(String change) {
    Scenario changed = with(change);
    String text = WhatIf.asFile(changed, "a name: with # signs");
    Scenario again =
        WhatIf.file(story(RIVER + MENU), new SourceText("w", "w.yaml", text), POLICIES);
    assertEquals(
        changed.given().stream().map(GivenFact::fact).toList(),
        again.given().stream().map(GivenFact::fact).toList());
    assertEquals(changed.changes(), again.changes());
    assertEquals(List.of("a name: with # signs"), again.whatIfs());
  }

  @Test
  void a_menu_is_checked_with_the_story() {
    assertEquals(
        List.of(
            "river.yaml:16:10: by: no actor 'nroth' is declared. Maybe 'north'.",
            "river.yaml:16:23: from: 2031-01-01 lies outside the story, 2030-05-01 to 2030-05-10."),
        refusals(
            () ->
                story(
                    RIVER
                        + "decisions:\n"
                        + "  - {by: nroth, from: 2031-01-01, may: x, change: []}\n")));
    assertEquals(
        List.of(
            "river.yaml:16:53: Nothing given fits 'extension ceasefire=other'; expected one. Given:"
                + " extension ceasefire=truce on 2030-05-05T12:00."),
        refusals(
            () ->
                story(
                    RIVER
                        + "decisions:\n"
                        + "  - {by: north, from: 2030-05-02, may: x, change: [{remove: {extension:"
                        + " {ceasefire: other}}}]}\n")));
    assertEquals(
        List.of("river.yaml:16:5: The key 'may' is missing."),
        refusals(
            () -> story(RIVER + "decisions:\n  - {by: north, from: 2030-05-02, change: []}\n")));
    assertEquals(
        List.of("river.yaml:16:42: until: it lies before 'from'."),
        refusals(
            () ->
                story(
                    RIVER
                        + "decisions:\n"
                        + "  - {by: north, from: 2030-05-02, until: 2030-05-01, may: x, change:"
                        + " []}\n")));
  }

  @Test
  void words_of_a_command_line_need_no_quotes() {
    assertEquals(
        List.of(
            "remove extension ceasefire=truce and set ceasefire-policy grace-hours=48",
            "no-extension and remove extension and b",
            "do 1 on 2030-05-04",
            "replace extension ceasefire=truce with statement id=t text=yes",
            "story"),
        WhatIf.all(
            List.of(
                ("remove extension ceasefire=truce and set ceasefire-policy grace-hours=48"
                        + " no-extension and remove extension and b do 1 on 2030-05-04 replace"
                        + " extension ceasefire=truce with statement id=t text=yes story")
                    .split(" "))));
    assertEquals(
        List.of("2030-05-04 statement id=s text=\"so it is\"", "b"),
        WhatIf.all(List.of("2030-05-04", "statement", "id=s", "text=so it is", "b")));
    assertEquals(
        List.of("remove extension ceasefire=truce", "b"),
        WhatIf.all(List.of("remove extension ceasefire=truce", "b")));
  }

  @Test
  void an_option_is_no_part_of_a_change() {
    java.util.Deque<String> words =
        new java.util.ArrayDeque<>(
            List.of("remove", "extension", "ceasefire=truce", "--to=2030-05-02", "--all"));
    assertEquals("remove extension ceasefire=truce", WhatIf.next(words));
    assertEquals(List.of("--to=2030-05-02", "--all"), List.copyOf(words));
  }
}
