package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that are read from standard input. */
class PlayTest {

  private static final Pattern SESSION =
      Pattern.compile("```console\n\\$ \\./demarche (play [^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPED =
      Pattern.compile(
          "^\\d{4}-\\d{2}-\\d{2}\\S*(?: \\(end\\))? [a-z0-9-]+> (.*)$", Pattern.MULTILINE);

  @TempDir Path folder;

  private static Ran play(String story, String... lines) {
    return Ran.reading(String.join("\n", lines) + "\n", "play", "scenarios/" + story);
  }

  /** What follows the last prompt. */
  private static String lastAnswer(Ran ran) {
    List<MatchResult> typed = TYPED.matcher(ran.out()).results().toList();
    return ran.out().substring(typed.get(typed.size() - 1).end() + 1);
  }

  /** To renew what is shown, run once with {@code -Ddemarche.bless=true} and review it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/play.md",
        "src/test/resources/play/first-truce.md",
        "src/test/resources/play/syria-2026.md"
      })
  void a_session_that_is_shown_goes_as_it_is_shown(String file) throws Exception {
    String text = Files.readString(Path.of(file));
    List<MatchResult> sessions = SESSION.matcher(text).results().toList();
    assertFalse(sessions.isEmpty());
    StringBuilder renewed = new StringBuilder(text);
    for (int i = sessions.size() - 1; i >= 0; i--) {
      MatchResult shown = sessions.get(i);
      String typed =
          TYPED
              .matcher(shown.group(2))
              .results()
              .map(it -> it.group(1))
              .collect(Collectors.joining("\n"));
      Ran ran = Ran.reading(typed, shown.group(1).split(" "));
      assertEquals("", ran.err());
      renewed.replace(shown.start(2), shown.end(2), ran.out());
    }
    if (Boolean.getBoolean("demarche.bless")) {
      Files.writeString(Path.of(file), renewed.toString());
    }
    assertEquals(renewed.toString(), Files.readString(Path.of(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          nxt                             | 1 | There is no command 'nxt'. Maybe 'next'. 'help' lists all.
          next five                       | 6 | Found 'five', expected a number of days, such as 5, after 'next'.
          next 0                          | 6 | Found '0', expected a number of days, such as 5, after 'next'.
          to 2030-5-3                     | 4 | to: found '2030-5-3', expected a date such as 2026-01-24, or with an hour 2026-01-24T20:00. Maybe '2030-05-03'.
          to 2031-01-01                   | 4 | to: 2031-01-01 lies outside the story, 2030-05-01 to 2030-05-07.
          to                              | 1 | to: found '', expected a date such as 2026-01-24, or with an hour 2026-01-24T20:00.
          until ceasefire-laped           | 7 | fact: 'ceasefire-laped' is not a kind of fact. Maybe 'ceasefire-lapsed'.
          until ceasefire-lapsed where=x  | 24 | 'where' is no component of ceasefire-lapsed, which has ceasefire, since.
          until violation-load            | 7 | until: 'violation-load' is a measure, which is kept at the end of each day; expected what begins or happens.
          until                           | 1 | Found nothing, expected a kind of fact.
          until talks-opened now          | 20 | Found 'now', expected 'key=value'.
          do                              | 1 | Found nothing, expected the number of a decision or a change after 'do'.
          do 1                            | 4 | do: found '1', expected no decision, since none is open.
          do remove extension             | 4 | Nothing given fits 'extension'; expected one. No extension is given so far.
          do remove violaton              | 11 | change: 'violaton' is not a kind of fact. Maybe 'violation'.
          do jump                         | 4 | Found 'jump', expected a change, which begins with a date or add, remove, move, set, replace, do.
          fork My-Branch                  | 6 | Found 'My-Branch', expected a name of lower-case letters, digits and hyphens after 'fork'.
          fork main                       | 6 | There is a branch 'main' already. 'switch main' goes there.
          switch mian                     | 8 | There is no branch 'mian'. Branches: main. Maybe 'main'.
          diff main                       | 6 | Found 'main', expected the names of two branches after 'diff'.
          diff main main                  | 6 | Nothing has been played of one of them, so that nothing can differ yet.
          save x.yaml                     | 6 | Nothing was changed on branch 'main', so that there is nothing to save.
          why ceasefire-lapsed            | 5 | Nothing has been played yet, so that nothing has come about.
          status all                      | 8 | Found 'all', expected nothing after 'status'.
          help nxt                        | 6 | There is no command 'nxt'. Maybe 'next'.
          """)
  void a_line_that_cannot_be_done_ends_the_session_with_its_place(
      String line, int column, String message) {
    Ran ran = play("first-truce", "# first", "", line, "next");
    assertEquals("<stdin>:3:" + column + ": " + message + "\n", ran.err());
    assertEquals(2, ran.code());
    assertEquals("", lastAnswer(ran));
  }

  @Test
  void a_line_that_cannot_be_done_leaves_all_as_it_was() {
    Path workspace = folder.resolve("kept.json");
    Ran.reading(
        "next\nnxt\n", "play", "scenarios/first-truce", "--workspace", workspace.toString());
    Ran again =
        Ran.reading(
            "branches\n", "play", "scenarios/first-truce", "--workspace", workspace.toString());
    assertEquals("* main at 2030-05-02: nothing changed\n", lastAnswer(again));
  }

  @Test
  void what_was_removed_from_what_lies_ahead_is_neither_named_nor_counted() {
    Ran ran = play("syria-2026", "to 2026-01-19", "do remove talks-opened between=sdf+israel");
    assertEquals(
        "<stdin>:2:4: Nothing given fits 'talks-opened between=[israel, sdf]'; expected one. No"
            + " talks-opened is given so far.\n",
        ran.err());
  }

  @Test
  void a_decision_that_is_not_open_yet_is_not_told() {
    Ran ran = play("syria-2026", "to 2026-01-20T21:00", "decisions", "do 6");
    assertEquals(
        "Decisions open now, to be taken with 'do NUMBER'\n"
            + "   1  SDF may declare the four-day truce over, until 2026-01-29\n",
        ran.out()
            .substring(ran.out().indexOf("Decisions"), ran.out().lastIndexOf("2026-01-20T21:01 ")));
    assertEquals(
        "<stdin>:3:4: do: found '6', expected the number of a decision: 1, sdf may declare the"
            + " four-day truce over.\n",
        ran.err());
  }

  @Test
  void a_quiet_day_is_said_to_be_one() {
    assertEquals("2 May        A quiet day.\n", lastAnswer(play("first-truce", "next", "next")));
    assertEquals(
        "3 May        A quiet day: 1 breach alleged (claimed by South 1).\n",
        lastAnswer(play("first-truce", "next 2", "next")));
  }

  @Test
  void the_story_ends_and_one_can_go_back() {
    assertEquals(
        "The story is over. 'back' goes back a day.\n",
        lastAnswer(play("first-truce", "next 100", "next")));
    assertEquals("At 2030-05-07.\n", lastAnswer(play("first-truce", "next 100", "back")));
    assertEquals("At the start, 2030-05-01.\n", lastAnswer(play("first-truce", "next", "back 99")));
    assertEquals("Nothing has been played yet.\n", lastAnswer(play("first-truce", "back")));
  }

  @Test
  void the_hour_of_a_moment_is_kept_by_the_prompt_and_back_goes_to_the_day_s_beginning() {
    Ran ran = play("first-truce", "to 2030-05-05T19:59", "to 2030-05-05T20:00", "back");
    assertEquals("At 2030-05-05.\n", lastAnswer(ran));
    assertEquals(
        List.of("2030-05-01 main> ", "2030-05-05T20:00 main> ", "2030-05-05T20:01 main> "),
        ran.out()
            .lines()
            .filter(it -> it.contains("main> "))
            .map(it -> it.replaceAll("> .*", "> "))
            .toList());
  }

  @Test
  void until_stops_right_after_what_it_names() {
    assertEquals(
        "2030-05-05T20:01 main> branches\n* main at 2030-05-05T20:01: nothing changed\n",
        play("first-truce", "until ceasefire-lapsed", "branches")
            .out()
            .replaceAll("(?s).*ceasefire-lapsed began 2030-05-05T20:00.\n", ""));
  }

  @Test
  void until_tells_when_what_it_names_ended() {
    assertEquals(
        "ceasefire-in-force ended 2030-05-05T20:00.",
        lastAnswer(play("first-truce", "to 2030-05-02", "until ceasefire-in-force"))
            .lines()
            .reduce((first, last) -> last)
            .orElse(""));
  }

  @Test
  void why_explains_as_the_command_does_by_what_has_been_played() {
    String missing = lastAnswer(play("first-truce", "to 2030-05-04", "why ceasefire-lapsed"));
    assertTrue(missing.contains("Why not: ceasefire-lapsed at any moment of the run?"), missing);
    assertTrue(missing.contains("found ends 5 May 20:00; needed: ends on or before"), missing);
    assertEquals(
        missing, lastAnswer(play("first-truce", "to 2030-05-04", "whynot ceasefire-lapsed")));
    assertEquals(
        Ran.of("why", "scenarios/first-truce", "ceasefire-lapsed").out(),
        lastAnswer(play("first-truce", "to 2030-05-07", "why ceasefire-lapsed")));
  }

  @Test
  void until_something_that_never_comes_moves_nothing() {
    assertEquals(
        "From here to the end of the story there is no 'ceasefire-expired'. You are still\n"
            + "at 2030-05-01.\n",
        lastAnswer(play("first-truce", "until ceasefire-expired")));
  }

  @Test
  void a_change_of_what_was_played_says_from_when_the_past_is_another() {
    assertEquals(
        """
        Done at 2030-05-07: 2030-05-05T19:00 extension ceasefire=river-truce
        ends=2030-05-09. What had been played is different from 2030-05-05T19:00 on:
        'back' and 'status' show it.
        Not saved:
          main: 2030-05-07 2030-05-05T19:00 extension ceasefire=river-truce
                ends=2030-05-09
        """,
        lastAnswer(
            play(
                "first-truce",
                "to 2030-05-06",
                "do 2030-05-05T19:00 extension ceasefire=river-truce ends=2030-05-09")));
  }

  @Test
  void what_is_not_saved_is_said_at_the_end_in_words_that_can_be_typed_again() {
    String expected = "Not saved:\n  main: 2026-01-25 do 3\n";
    assertTrue(play("syria-2026", "to 2026-01-24", "do 3").out().endsWith(".\n" + expected));
    assertEquals(expected, lastAnswer(play("syria-2026", "to 2026-01-24", "do 3", "quit", "next")));
    assertEquals("", lastAnswer(play("syria-2026", "to 2026-01-24", "exit")));
  }

  @Test
  void a_saved_branch_is_a_what_if_that_gives_the_same_run() throws Exception {
    Path file = folder.resolve("what-if-saved.yaml");
    Ran saved =
        play(
            "syria-2026", "to 2026-01-24", "do 3", "to 2026-01-29", "do 6", "save " + file, "quit");
    assertEquals(0, saved.code(), saved.err());
    assertFalse(saved.out().contains("Not saved"));
    assertTrue(Files.readString(file).contains(" decides to "), "its name says what was decided");
    Ran replayed =
        Ran.of("run", "scenarios/syria-2026", "--what-if", file.toString(), "--format", "json");
    Ran typed =
        Ran.of(
            "run",
            "scenarios/syria-2026",
            "--what-if",
            "do 3 on 2026-01-25 and do 6 on 2026-01-30",
            "--format",
            "json");
    assertEquals(days(typed.out()), days(replayed.out()));
  }

  /** All but where it was written. */
  private static JsonNode days(String json) throws Exception {
    JsonNode days = new ObjectMapper().readTree(json).get("days");
    days.findParents("origins").forEach(it -> ((ObjectNode) it).remove("origins"));
    return days;
  }

  @Test
  void nothing_is_overwritten_by_save() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");
    Ran ran = play("syria-2026", "to 2026-01-24", "do 3", "save " + file);
    assertEquals(
        "<stdin>:3:6: The file " + file + " exists and is left as it is. Maybe another name.\n",
        ran.err());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void looking_changes_nothing() {
    List<String> looks =
        List.of(
            "status",
            "decisions",
            "branches",
            "help",
            "help do",
            "diff main other",
            "why talks-status");
    String plain = lastAnswer(play("syria-2026", "to 2026-01-24", "fork other", "do 3", "next 5"));
    for (String look : looks) {
      assertEquals(
          plain,
          lastAnswer(play("syria-2026", "to 2026-01-24", "fork other", "do 3", look, "next 5")),
          look);
    }
  }

  @Test
  void the_commands_cannot_come_from_where_the_story_does() {
    Ran ran = Ran.reading("next\n", "play", "-");
    assertEquals(
        "-: Standard input gives the commands of a session; expected a scenario.\n", ran.err());
    assertEquals(2, ran.code());
  }

  @Test
  void the_story_is_not_told_beforehand() {
    assertEquals(
        "A first truce\n"
            + "7 days, 1 May 2030 to 7 May 2030\n"
            + "A constructed what-if: what these rules imply, not what would have happened. Not\n"
            + "a forecast.\n"
            + "Nothing has been played yet. 'next' plays a day; 'help' says what else can be\n"
            + "typed.\n",
        play("first-truce").out());
  }
}
