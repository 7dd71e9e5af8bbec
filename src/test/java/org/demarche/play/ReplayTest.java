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
import org.demarche.engine.Simulation;
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
    return new Replay(story, BOOK.policyFacts(), SIMULATION::run);
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
  void nothing_is_run_twice_that_was_asked_for_last() {
    List<LocalDateTime> ran = new ArrayList<>();
    Replay replay =
        new Replay(
            story("first-truce"),
            BOOK.policyFacts(),
            scenario -> {
              ran.add(scenario.ends());
              return SIMULATION.run(scenario);
            });
    for (String day : List.of("02", "02", "03", "04", "03", "02")) {
      replay.played(List.of(), LocalDateTime.parse("2030-05-" + day + "T00:00"));
    }
    assertEquals(
        List.of(LocalDateTime.parse("2030-05-02T00:00"), LocalDateTime.parse("2030-05-08T00:00")),
        ran);
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
    Recent<Integer, String> recent = new Recent<>(2);
    recent.get(1, () -> "one");
    recent.get(2, () -> "two");
    recent.get(1, () -> "never");
    recent.get(3, () -> "three");
    assertEquals(
        List.of(Optional.of("one"), Optional.empty(), Optional.of("three")),
        List.of(recent.known(1), recent.known(2), recent.known(3)));
  }
}
