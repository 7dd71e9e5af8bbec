package org.demarche.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Run;
import org.demarche.engine.Simulation;
import org.demarche.fact.Event;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of a story is what a run that ends there brings forth. */
class ReplayTest {

  private static final RuleBook BOOK = RuleBook.read(RuleFiles.shipped().withoutCases());
  private static final Simulation SIMULATION = Simulation.by(BOOK);

  private static Scenario story(String id) {
    Path file = Path.of("scenarios", id, "scenario.yaml");
    return ScenarioReader.read(SourceText.of(id, file.toString(), file), BOOK.policyFacts());
  }

  private static Replay replay(Scenario story) {
    return new Replay(story, BOOK.policyFacts(), it -> course(it, new ArrayList<>()));
  }

  /** Notes each number of days that is run anew. */
  private static Course course(Scenario scenario, List<Integer> noted) {
    Run run = SIMULATION.start(scenario);
    List<Day> days = new ArrayList<>();
    return new Course() {
      @Override
      public History first(int wanted) {
        while (days.size() < wanted) {
          days.add(run.next());
          noted.add(days.size());
        }
        return run.history(days);
      }

      @Override
      public void close() {
        noted.add(-1);
        run.close();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-truce", "syria-2026", "gaza-2023", "yemen-2022"})
  void the_beginning_of_a_run_is_a_run_of_the_beginning(String id) {
    Scenario story = story(id);
    History whole = SIMULATION.run(story);
    int step = Math.max(1, story.days() / 25);
    for (int days = 1; days < story.days(); days += step) {
      LocalDateTime until = story.starts().plusDays(days).atStartOfDay();
      assertEquals(SIMULATION.run(story.until(until)), Past.of(whole, until));
    }
  }

  @Test
  void the_beginning_of_a_day_has_the_same_changes_as_a_run_that_ends_there() {
    Scenario story = story("syria-2026");
    LocalDateTime until = LocalDateTime.parse("2026-01-24T20:01");
    assertEquals(
        SIMULATION.run(story.until(until)).changes().toList(),
        Past.of(SIMULATION.run(story), until).changes().toList());
  }

  @Test
  void no_day_is_run_twice_or_before_it_is_played() {
    List<Integer> noted = new ArrayList<>();
    Replay replay = new Replay(story("first-truce"), BOOK.policyFacts(), it -> course(it, noted));
    for (String day : List.of("02", "02", "04", "03", "05", "01")) {
      replay.played(List.of(), LocalDateTime.parse("2030-05-" + day + "T00:00"));
    }
    assertEquals(List.of(1, 2, 3, 4), noted);
  }

  @Test
  void no_more_is_run_than_it_takes_to_find_what_comes_next() {
    List<Integer> noted = new ArrayList<>();
    Replay replay = new Replay(story("first-truce"), BOOK.policyFacts(), it -> course(it, noted));
    LocalDateTime start = LocalDateTime.parse("2030-05-01T00:00");
    assertEquals(
        Optional.of(LocalDateTime.parse("2030-05-03T09:00")),
        replay.next(List.of(), start, it -> it.fact() instanceof Event.Violation).map(Change::at));
    assertEquals(List.of(1, 2, 3), noted);
  }

  @Test
  void steps_are_made_of_the_story_in_their_order() {
    Replay replay = replay(story("first-truce"));
    LocalDateTime at = LocalDateTime.parse("2030-05-03T00:00");
    Step first = replay.step(List.of(), "add extension ceasefire=river-truce ends=2030-05-09", at);
    Step second = replay.step(List.of(first), "remove extension", at.plusDays(1));
    assertEquals(
        List.of(
            "{add: {extension: {ceasefire: river-truce, ends: 2030-05-09}}, on:"
                + " '2030-05-03T00:00'}"),
        first.means());
    assertEquals(replay.story().given(), replay.scenario(List.of(first, second)).given());
    assertTrue(replay.scenario(List.of(first)).given().size() > replay.story().given().size());
  }

  @Test
  void pasts_diverge_where_their_changes_or_what_is_known_do() {
    Replay replay = replay(story("first-truce"));
    LocalDateTime at = LocalDateTime.parse("2030-05-07T00:00");
    assertEquals(
        Optional.empty(),
        divergence(replay, "2030-05-07T10:00 extension ceasefire=river-truce ends=2030-05-09", at));
    assertEquals(
        Optional.of(LocalDateTime.parse("2030-05-05T19:00")),
        divergence(replay, "2030-05-05T19:00 extension ceasefire=river-truce ends=2030-05-09", at));
    assertEquals(
        Optional.of(LocalDateTime.parse("2030-05-01T00:00")),
        divergence(replay, "set ceasefire-policy grace-hours=12", at));
  }

  private static Optional<LocalDateTime> divergence(Replay replay, String text, LocalDateTime at) {
    List<Step> steps = List.of(replay.step(List.of(), text, at));
    return Past.divergence(replay.played(List.of(), at), replay.played(steps, at));
  }

  @Test
  void what_was_asked_for_long_ago_is_forgotten() {
    List<String> left = new ArrayList<>();
    Recent<Integer, String> recent = new Recent<>(2, left::add);
    recent.get(1, () -> "one");
    recent.get(2, () -> "two");
    assertEquals("one", recent.get(1, () -> "never"));
    recent.get(3, () -> "three");
    assertEquals(List.of("two"), left);
  }
}
