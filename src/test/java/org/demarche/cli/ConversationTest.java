package org.demarche.cli;

import static org.demarche.cli.Screen.CTRL_C;
import static org.demarche.cli.Screen.CTRL_D;
import static org.demarche.cli.Screen.ENTER;
import static org.demarche.cli.Screen.LEFT;
import static org.demarche.cli.Screen.TAB;
import static org.demarche.cli.Screen.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions that are typed on a terminal. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConversationTest {

  private static final Map<String, String> PLAIN = Map.of("NO_COLOR", "1");

  private static Screen screen(Map<String, String> environment, String story) throws IOException {
    try {
      Screen screen = Screen.of(environment, "scenarios/" + story);
      screen.await(story.equals("first-truce") ? "2030-05-01 main> " : "2026-01-18 main> ");
      return screen;
    } catch (IOException | UnsatisfiedLinkError none) {
      System.err.println("NOT TESTED: there is no pseudo-terminal on this machine: " + none);
      Assumptions.abort("There is no pseudo-terminal on this machine: " + none);
      throw none;
    }
  }

  @Test
  void tab_completes_commands_kinds_components_and_ids() throws Exception {
    try (Screen screen = screen(PLAIN, "first-truce")) {
      screen.type("unt", TAB);
      screen.await("until ");
      screen.type("ceasefire-la", TAB);
      screen.await("ceasefire-lapsed ");
      screen.type("cea", TAB);
      screen.await("ceasefire=");
      screen.type("r", TAB);
      screen.await("river-truce");
      screen.type(ENTER);
      screen.await("ceasefire-lapsed ceasefire=river-truce began 2030-05-05T20:00.");
      screen.await("2030-05-05T20:01 main> ");
    }
  }

  @Test
  void tab_shows_the_decisions_that_are_open_with_their_sentences() throws Exception {
    try (Screen screen = screen(PLAIN, "syria-2026")) {
      screen.type("to 2026-01-22", ENTER);
      screen.await("2026-01-23 main> ");
      screen.type("do ", TAB);
      screen.await("(SDF may declare the four-day truce over)");
      screen.await("(Syria may let the truce run out without an extension)");
    }
  }

  @Test
  void arrows_bring_back_what_was_typed_and_edit_it() throws Exception {
    try (Screen screen = screen(PLAIN, "first-truce")) {
      screen.type("nxt", LEFT, LEFT, "e", ENTER);
      screen.await("Ceasefire river-truce is in force until 5 May 20:00.");
      screen.await("2030-05-02 main> ");
      screen.type(UP, ENTER);
      screen.await("A quiet day.");
      screen.await("2030-05-03 main> ");
    }
  }

  @Test
  void a_mistyped_command_gets_a_hint_and_the_session_goes_on() throws Exception {
    try (Screen screen = screen(PLAIN, "first-truce")) {
      screen.type("nxt", ENTER);
      screen.await("There is no command 'nxt'. Maybe 'next'.");
      screen.await("2030-05-01 main> ");
      screen.type("next", ENTER);
      screen.await("2030-05-02 main> ");
    }
  }

  @Test
  void control_c_gives_up_the_line_and_control_d_leaves() throws Exception {
    try (Screen screen = screen(PLAIN, "first-truce")) {
      screen.type("nonsense");
      screen.await("nonsense");
      screen.type(CTRL_C);
      String given = screen.await("2030-05-01 main> ");
      assertFalse(given.contains("no command"), given);
      screen.type("do add relation from=north to=south trust=9", ENTER);
      screen.await("Done at 2030-05-01: add relation");
      screen.await("2030-05-01 main> ");
      screen.type(CTRL_D);
      String rest = screen.rest();
      assertTrue(rest.contains("Not saved:\n  main: 2030-05-01 add relation"), rest);
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void control_c_leaves_the_session_alone_on_the_simplest_terminal_too() throws Exception {
    try (Screen screen = screen(Map.of("TERM", "dumb"), "first-truce")) {
      screen.type("nonsense");
      screen.await("nonsense");
      screen.type(CTRL_C);
      screen.await("2030-05-01 main> ");
      screen.type("next", ENTER);
      screen.await("2030-05-02 main> ");
    }
  }

  @Test
  void a_fork_is_shown_by_the_prompt_and_completed_by_switch() throws Exception {
    try (Screen screen = screen(PLAIN, "first-truce")) {
      screen.type("fork elsewhere", ENTER);
      screen.await("2030-05-01 elsewhere> ");
      screen.type("switch ma", TAB);
      screen.await("switch main");
      screen.type(ENTER);
      screen.await("2030-05-01 main> ");
      screen.type("quit", ENTER);
      assertEquals(0, screen.exitCode());
    }
  }

  @Test
  void there_is_colour_unless_it_is_refused() throws Exception {
    String bold = "\u001b[1m1 May";
    assertTrue(answer(Map.of("NO_COLOR", "")).contains(bold));
    assertFalse(answer(PLAIN).contains("\u001b[1m"));
    assertFalse(answer(Map.of("TERM", "dumb", "NO_COLOR", "")).contains("\u001b"));
  }

  private static String answer(Map<String, String> environment) throws Exception {
    try (Screen screen = screen(environment, "first-truce")) {
      screen.type("next", ENTER);
      return screen.await("2030-05-02 main> ");
    }
  }
}
