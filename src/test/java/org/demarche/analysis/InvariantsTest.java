package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.Shipped;
import org.demarche.fact.Fact;
import org.demarche.fact.Status;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.junit.jupiter.api.Test;

/** The invariants find what they are there to find. */
class InvariantsTest {

  private static final Story STORY = Story.of("");

  private static List<String> violationsWith(int day, Change.Type type, Fact fact) {
    History history = STORY.history();
    List<Day> days = new ArrayList<>(history.days());
    Day changed = days.get(day);
    List<Change> changes = new ArrayList<>(changed.changes());
    changes.add(
        new Change(
            changed.date().atTime(23, 0),
            type,
            false,
            fact,
            Optional.empty(),
            List.of(),
            List.of()));
    days.set(day, new Day(day, changed.date(), changes, changed.levels()));
    History tampered =
        new History(
            history.scenario(),
            history.ruleBook(),
            history.background(),
            days,
            List.of(),
            history.ends());
    return Invariants.violations(tampered, Shipped.book().invariants());
  }

  @Test
  void a_truce_in_two_states_at_once_is_found() {
    List<String> found = violationsWith(2, Change.Type.BEGAN, new Status.CeasefireDeFacto("truce"));
    assertTrue(
        found
            .get(0)
            .startsWith(
                "A ceasefire is in exactly one state of its life: 2030-05-03T23:00: truce ["),
        found.toString());
  }

  @Test
  void an_end_without_a_beginning_is_found() {
    List<String> found =
        violationsWith(2, Change.Type.ENDED, new Status.CeasefireStrained("truce"));
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("Nothing ends that did not begin"), found.toString());
  }

  @Test
  void what_stands_after_an_ending_is_found() {
    Fact collapsed =
        new org.demarche.fact.Event.CeasefireCollapsed(
            "truce", STORY.scenario().starts().atTime(23, 0).plusDays(2));
    List<String> found = violationsWith(2, Change.Type.HAPPENED, collapsed);
    assertTrue(
        found.stream()
            .anyMatch(it -> it.startsWith("Nothing stands of a ceasefire that collapsed: ")),
        found.toString());
  }

  @Test
  void the_story_itself_is_sound() {
    assertEquals(List.of(), Invariants.violations(STORY.history(), Shipped.book().invariants()));
    assertFalse(Shipped.book().invariants().isEmpty());
  }
}
