package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.engine.Shipped;
import org.junit.jupiter.api.Test;

/** The first question to a story is about the last event that matters and that nothing needs. */
class FirstQuestionTest {

  private static final String POLICY = "{set: {ceasefire-policy: {}}, to: {grace-hours: 48}}";
  private static final String STATEMENT =
      "{add: {statement: {id: new-statement-1, text: Somebody says something}}, on: 2030-05-01}";

  private static FirstQuestion asked(String added) {
    return FirstQuestion.of(
        Story.of(added).scenario(),
        Shipped.book().policyFacts(),
        Shipped.book().invariants(),
        Shipped.simulation()::run);
  }

  @Test
  void what_makes_no_difference_is_passed_over_for_what_does() {
    assertEquals(
        new FirstQuestion(
            "the extension of 6 May 2030 12:00 does not happen",
            "{remove: {extension: {ceasefire: truce}}}",
            List.of(
                "{begins: {ceasefire-lapsed: {ceasefire: truce, since: 2030-05-06T20:00}}, on:"
                    + " 2030-05-06T20:00}"),
            List.of(
                "{move: {extension: {ceasefire: truce}}, to: 2030-05-07T12:00}",
                POLICY,
                STATEMENT)),
        asked(
            """
            events:
              2030-05-06T12:00:
                - extension: {ceasefire: truce, ends: 2030-05-09T20:00}
              2030-05-12:
                - statement: {id: said, text: Something is said}
            """));
  }

  @Test
  void what_something_else_rests_on_is_left_in_place() {
    assertEquals(
        "{remove: {extension: {ceasefire: truce}}}",
        asked(
                """
                events:
                  2030-05-03:
                    - extension: {ceasefire: truce, ends: 2030-05-09T20:00}
                  2030-05-04:
                    - talks-held: {between: [north, south]}
                  2030-05-05:
                    - statement: {id: said, text: Something is said, premise: {talks-held: {between: [north, south]}, on: 2030-05-04}}
                """)
            .change());
  }

  @Test
  void one_of_two_alike_is_told_by_its_date() {
    assertEquals(
        "{remove: {extension: {ceasefire: truce}}, on: 2030-05-08T10:00}",
        asked(
                """
                events:
                  2030-05-06T12:00:
                    - extension: {ceasefire: truce, ends: 2030-05-09T20:00}
                  2030-05-08T10:00:
                    - extension: {ceasefire: truce, ends: 2030-05-11T20:00}
                """)
            .change());
  }

  @Test
  void where_nothing_makes_a_difference_its_absence_is_expected() {
    FirstQuestion question =
        asked(
            """
            events:
              2030-05-12:
                - statement: {id: said, text: Something is said}
            """);
    assertEquals("{remove: {statement: {id: said}}}", question.change());
    assertEquals(List.of("{never: {statement: {id: said}}}"), question.expected());
  }

  @Test
  void where_nothing_happens_something_is_said() {
    assertEquals(
        new FirstQuestion(
            "somebody makes a statement on the first day",
            STATEMENT,
            List.of("{happens: {statement: {id: new-statement-1}}, on: 2030-05-01}"),
            List.of(POLICY)),
        asked(""));
  }

  @Test
  void a_text_is_in_quotes_unless_it_is_plain() {
    assertEquals("a plain one", FirstQuestion.text("a plain one"));
    assertEquals("\"not: \\\"plain\\\"\"", FirstQuestion.text("not: \"plain\""));
  }
}
