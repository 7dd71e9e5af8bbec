package org.demarche.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Run;
import org.demarche.engine.Simulation;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session offers to complete, and what it does when its workspace is written by others. */
class PlayerTest {

  private static final RuleBook BOOK = RuleBook.read(RuleFiles.shipped().withoutCases());
  private static final Simulation SIMULATION = Simulation.by(BOOK);
  private static final Place START = new Place("<line>", 1, 1);
  private static final Style PLAIN = new Style(false);

  private static final Accounts NONE =
      new Accounts() {
        @Override
        public String difference(History left, History right) {
          return "";
        }

        @Override
        public String why(History played, FactPattern meant) {
          return "";
        }

        @Override
        public String whyNot(History played, FactPattern meant) {
          return "missing: " + meant + "\n";
        }
      };

  @TempDir Path folder;

  private static Course course(Scenario scenario) {
    Run run = SIMULATION.start(scenario);
    List<Day> days = new ArrayList<>();
    return new Course() {
      @Override
      public History first(int wanted) {
        Stream.generate(run::next).limit(Math.max(0, wanted - days.size())).forEach(days::add);
        return run.history(days);
      }

      @Override
      public void close() {
        run.close();
      }
    };
  }

  private static Replay replay(String id) {
    Path file = Path.of("scenarios", id, "scenario.yaml");
    Scenario story =
        ScenarioReader.read(SourceText.of(id, file.toString(), file), BOOK.policyFacts());
    return new Replay(story, BOOK.policyFacts(), PlayerTest::course);
  }

  private static Player player(String id, String... lines) {
    Player player = Player.of(replay(id), NONE, PLAIN);
    Stream.of(lines).forEach(line -> player.answer(line, START));
    return player;
  }

  private static List<String> completed(Player player, String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    String begun = words.remove(words.size() - 1);
    return player.complete(words, begun).stream().map(Candidate::value).toList();
  }

  @Test
  void commands_are_completed() {
    Player player = player("first-truce");
    assertEquals(List.of("status", "switch"), completed(player, "s").subList(0, 2));
    assertEquals(List.of("undo"), completed(player, "help und"));
    assertEquals(List.of(), completed(player, "status "));
  }

  @Test
  void dates_of_the_story_that_lie_ahead_are_completed() {
    assertEquals(
        List.of("2030-05-06", "2030-05-07"), completed(player("first-truce", "next 5"), "to "));
  }

  @Test
  void a_fact_is_completed_word_by_word() {
    Player player = player("first-truce", "next");
    assertEquals(List.of("ceasefire-lapsed"), completed(player, "until ceasefire-la"));
    assertEquals(List.of("ceasefire=", "since="), completed(player, "until ceasefire-lapsed "));
    assertEquals(
        List.of("ceasefire=river-truce"), completed(player, "until ceasefire-lapsed ceasefire="));
    assertEquals(
        List.of("state=collapsed", "state=concluded"),
        completed(player, "until talks-status state=c"));
    assertEquals(
        List.of("between=north+south"), completed(player, "do add talks-opened between=north+s"));
  }

  @Test
  void a_change_is_completed_with_open_decisions_verbs_kinds_and_dates() {
    Player player = player("syria-2026", "to 2026-01-22");
    assertEquals(
        List.of("1", "2", "add", "remove", "move", "set", "replace", "do"),
        completed(player, "do "));
    assertEquals(List.of("extension"), completed(player, "do remove exte"));
    assertEquals(
        List.of("2026-03-14", "2026-03-15"),
        completed(player, "do move extension to 2026-03-1").subList(4, 6));
    assertEquals(
        "Syria may let the truce run out without an extension",
        player.complete(List.of("do"), "2").get(0).about());
  }

  @Test
  void only_ids_that_the_story_has_named_so_far_are_completed() {
    assertEquals(
        List.of("ceasefire=gov-sdf-18-january", "ceasefire=lebanon"),
        completed(player("syria-2026", "to 2026-01-19"), "until ceasefire-lapsed ceasefire="));
    assertEquals(
        List.of("ceasefire=gov-sdf", "ceasefire=gov-sdf-18-january", "ceasefire=lebanon"),
        completed(player("syria-2026", "to 2026-01-21"), "until ceasefire-lapsed ceasefire="));
  }

  @Test
  void branches_are_completed() {
    Player player = player("first-truce", "fork other");
    assertEquals(List.of("main", "other"), completed(player, "switch "));
    assertEquals(List.of("other"), completed(player, "diff main o"));
    assertEquals(List.of(), completed(player, "diff main other "));
  }

  @Test
  void a_workspace_that_something_else_has_written_is_left_as_it_is() throws Exception {
    Path file = folder.resolve("kept.json");
    Replay replay = replay("first-truce");
    try (Workspace workspace = Workspace.open(file, replay, BOOK.sha256())) {
      Player player = Player.of(replay, workspace, NONE, PLAIN);
      player.answer("next", START);
      Files.writeString(file, "of somebody else");
      InvalidInput refused = assertThrows(InvalidInput.class, () -> player.answer("next", START));
      assertTrue(refused.getMessage().contains("Something else has written this workspace"));
      assertEquals("2030-05-02 main> ", player.prompt());
      assertEquals("of somebody else", Files.readString(file));
    }
  }

  @Test
  void a_draft_that_a_killed_session_left_is_in_nobodys_way() throws Exception {
    Path file = folder.resolve("kept.json");
    Files.writeString(folder.resolve(".kept.json.demarche-draft"), "half");
    try (Workspace workspace = Workspace.open(file, replay("first-truce"), BOOK.sha256())) {
      assertEquals(List.of(), workspace.notices());
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of(".kept.json.demarche-lock", "kept.json"),
          left.map(it -> it.getFileName().toString()).sorted().toList());
    }
  }
}
