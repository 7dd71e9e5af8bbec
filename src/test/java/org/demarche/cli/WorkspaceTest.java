package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a session keeps in a file, whatever happens to it. */
class WorkspaceTest {

  private static final String STORY = "scenarios/first-truce";
  private static final Pattern PROMPT =
      Pattern.compile("^2030-05-\\d\\d\\S*(?: \\(end\\))? [a-z0-9-]+> .*\n", Pattern.MULTILINE);

  /** Every line changes something. */
  private static final List<String> LINES =
      Stream.iterate(1, round -> round + 1)
          .limit(6)
          .flatMap(
              round ->
                  Stream.of(
                      "next",
                      "fork way-" + round,
                      "do add relation from=north to=south trust=" + round,
                      "undo",
                      "do 2030-05-02 statement id=said-" + round + " by=north on=truce",
                      "switch main",
                      "do add extension ceasefire=river-truce ends=2030-05-09"))
          .filter(line -> !line.contains("statement"))
          .toList();

  @TempDir Path folder;

  private Ran play(String file, String... lines) {
    return Ran.reading(
        String.join("\n", lines) + "\n",
        "play",
        STORY,
        "--workspace",
        folder.resolve(file).toString());
  }

  private String kept(String file) throws Exception {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void a_session_goes_on_where_another_ended() throws Exception {
    play("kept.json", "next 2", "fork b", "do add extension ceasefire=river-truce ends=2030-05-09");
    play("kept.json", "undo", "do add relation from=north to=south trust=9", "next");
    assertEquals(
        """
          main at 2030-05-03: nothing changed
        * b at 2030-05-04: 2030-05-03 add relation from=north to=south trust=9
          b-2 at 2030-05-03: 2030-05-03 add extension ceasefire=river-truce
            ends=2030-05-09
        """,
        play("kept.json", "branches").out().replaceAll("(?s).*branches\n", ""));
    String before = kept("kept.json");
    assertEquals("", play("kept.json", "status", "help", "diff main b", "quit").err());
    assertEquals(before, kept("kept.json"));
  }

  @Test
  void what_was_taken_back_survives_too() {
    play("kept.json", "do add relation from=north to=south trust=9", "undo");
    assertEquals(
        "* main at 2030-05-01: 2030-05-01 add relation from=north to=south trust=9\n",
        play("kept.json", "redo", "branches").out().replaceAll("(?s).*branches\n", ""));
  }

  @Test
  void nobody_else_may_read_it() throws Exception {
    play("kept.json", "next");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kept.json"))));
  }

  /** What is in the file after each number of lines. */
  private List<String> expected() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int lines = 0; lines <= LINES.size(); lines++) {
      String file = "expected-" + lines;
      Ran ran = play(file, LINES.subList(0, lines).toArray(String[]::new));
      assertEquals("", ran.err());
      expected.add(kept(file));
    }
    assertEquals(expected.size(), expected.stream().distinct().count());
    return expected;
  }

  @Test
  void a_session_that_is_killed_at_any_instant_loses_nothing_that_was_answered() throws Exception {
    List<String> expected = expected();
    int length = play("whole", LINES.toArray(String[]::new)).out().length();
    Random random = new Random(4);
    List<Integer> reached = new ArrayList<>();
    for (int round = 0; round < 25; round++) {
      Path file = folder.resolve("killed-" + round);
      int answered = answered(killed(file, random.nextInt(length)));
      reached.add(answered);
      String found = Files.exists(file) ? Files.readString(file) : "";
      boolean written =
          found.equals(expected.get(answered))
              || (answered < LINES.size() && found.equals(expected.get(answered + 1)));
      assertTrue(written, answered + " lines were answered, and the file says " + found);
      Ran again = Ran.reading("branches\n", "play", STORY, "--workspace", file.toString());
      assertEquals("", again.err());
    }
    assertTrue(reached.stream().distinct().count() > 10, reached.toString());
  }

  /** What a session had printed that was killed once it had printed so much. */
  private static String killed(Path file, int length) throws Exception {
    Process process = Played.start(STORY, "--workspace", file.toString());
    OutputStream typed = process.getOutputStream();
    typed.write((String.join("\n", LINES) + "\n").getBytes(StandardCharsets.UTF_8));
    typed.flush();
    InputStream printed = process.getInputStream();
    String first = new String(printed.readNBytes(length + 1), StandardCharsets.UTF_8);
    process.toHandle().destroyForcibly();
    String rest = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return first + rest;
  }

  /** An answer is given once something stands after the prompt and its line. */
  private static int answered(String printed) {
    int prompts = (int) PROMPT.matcher(printed).results().count();
    String last = printed.substring(Math.max(0, printed.lastIndexOf("> ")));
    boolean answer = last.contains("\n") && !last.endsWith("\n") || last.split("\n").length > 1;
    return answer || prompts == 0 ? prompts : prompts - 1;
  }

  @TestFactory
  Stream<DynamicTest> a_damaged_file_is_named_and_left_as_it_is() {
    return Stream.of(
        damaged("is empty", it -> "", ":1:1: Found nothing, expected a workspace of 'play'."),
        damaged("is a list", it -> "[]", ":1:1: Found '[', expected a workspace of 'play'."),
        damaged("is a story", it -> "name: x\n", "is damaged"),
        damaged("is no workspace", it -> "{}", ":1:1: This is no workspace of 'play': it lacks"),
        damaged("breaks off", it -> it.substring(0, it.length() / 2), "is damaged"),
        damaged("lacks its last brace", it -> it.substring(0, it.length() - 2), "is damaged"),
        damaged("goes on", it -> it + "{}", ": Found '{', expected nothing after the end."),
        damaged("is of zeros", it -> "\0".repeat(it.length()), "is damaged"),
        damaged(
            "has another version",
            it -> it.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"),
            ":2:21: schemaVersion: found 2, expected 1."),
        damaged(
            "is in another format",
            it -> it.replace("demarche-workspace", "other"),
            ":3:14: format: found 'other', expected 'demarche-workspace'."),
        damaged(
            "has an unknown field",
            it -> it.replace("\"current\"", "\"curent\""),
            "'curent' is no part of a workspace of 'play'. Maybe 'current'."),
        damaged(
            "says something twice",
            it -> it.replace("\"sha256\"", "\"story\""),
            "The file is damaged (Duplicate field 'story')"),
        damaged(
            "has no such branch",
            it -> it.replace("\"current\" : \"b\"", "\"current\" : \"c\""),
            "'current' is none of them."),
        damaged(
            "has a branch twice",
            it -> it.replace("\"name\" : \"b\"", "\"name\" : \"main\""),
            "Two branches have one name"),
        damaged(
            "has a wrong name",
            it -> it.replace("\"name\" : \"b\"", "\"name\" : \"B!\""),
            "Found 'B!', expected a name of lower-case letters, digits and hyphens."),
        damaged(
            "has a wrong date",
            it -> it.replace("\"position\" : \"2030-05-02", "\"position\" : \"2030-15-02"),
            "is no date that exists"),
        damaged(
            "lies outside the story",
            it -> it.replace("\"position\" : \"2030-05-02", "\"position\" : \"2031-05-02"),
            "2031-05-02 lies outside the story."),
        damaged(
            "has a change that does not fit",
            it -> it.replace("from=north", "from=nobody"),
            "no longer fits: relation: from: no actor 'nobody' is declared."),
        damaged(
            "has a change that means something else",
            it -> it.replace("trust=9\"", "trust=8\""),
            "no longer means what it meant."),
        damaged(
            "is about another story",
            it -> it.replace("\"story\" : \"first-truce\"", "\"story\" : \"other\""),
            "This workspace is about 'other', and the story is 'first-truce'."),
        damaged(
            "is changed beforehand",
            it -> it.replace("\"changed\" : [ ]", "\"changed\" : [ \"{}\" ]"),
            "This workspace was begun with --what-if that changes {}; expected the same now."));
  }

  private DynamicTest damaged(String what, UnaryOperator<String> damage, String message) {
    return DynamicTest.dynamicTest(
        "a file that " + what,
        () -> {
          String name = "damaged-" + what.replace(' ', '-');
          play(name, "next", "fork b", "do add relation from=north to=south trust=9");
          String broken = damage.apply(kept(name));
          Files.writeString(folder.resolve(name), broken);
          Ran ran = play(name, "next");
          assertTrue(ran.err().startsWith(folder.resolve(name).toString()), ran.err());
          assertTrue(ran.err().contains(message), ran.err());
          assertEquals(1, ran.err().lines().count(), ran.err());
          assertEquals(2, ran.code());
          assertEquals("", ran.out());
          assertEquals(broken, kept(name));
        });
  }

  @Test
  void a_file_that_breaks_off_anywhere_is_refused() throws Exception {
    play("kept.json", "next", "do add relation from=north to=south trust=9");
    String whole = kept("kept.json");
    for (int length = 0; length < whole.length() - 1; length += 13) {
      String broken = whole.substring(0, length);
      Files.writeString(folder.resolve("kept.json"), broken);
      assertEquals(2, play("kept.json", "next").code(), broken);
      assertEquals(broken, kept("kept.json"));
    }
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws Exception {
    byte[] octets = {'{', (byte) 0xff, (byte) 0xfe, '}'};
    Path file = Files.write(folder.resolve("kept.json"), octets);
    Ran ran = play("kept.json", "next");
    assertEquals(
        file + ": The file is damaged (it is not UTF-8), expected a workspace of 'play'.\n",
        ran.err());
    assertEquals(List.of(octets[1], octets[2]), List.of(read(file)[1], read(file)[2]));
  }

  private static byte[] read(Path file) throws Exception {
    return Files.readAllBytes(file);
  }

  @Test
  void a_place_where_nothing_can_be_kept_is_refused_before_anything_is_played() {
    Ran folderNamed = play(".", "next");
    assertEquals(
        folder.resolve(".") + ": This is no file, expected a workspace.\n", folderNamed.err());
    Ran missing = play("nowhere/kept.json", "next");
    assertEquals(
        folder.resolve("nowhere/kept.json") + ": No workspace can be read or begun here.\n",
        missing.err());
    assertEquals(List.of("", ""), List.of(folderNamed.out(), missing.out()));
  }

  @Test
  void a_story_that_has_changed_is_played_on_with_a_notice_if_all_changes_fit() throws Exception {
    String story = Files.readString(Path.of(STORY, "scenario.yaml"));
    Path copy = Files.createDirectories(folder.resolve("first-truce")).resolve("scenario.yaml");
    play("kept.json", "do add relation from=north to=south trust=9", "next");
    Files.writeString(copy, story.replace("term: 4 days", "term: 5 days"));
    Ran longer = on(copy);
    assertEquals(
        folder.resolve("kept.json")
            + ": The story has changed since this workspace was written; all changes still fit.\n",
        longer.err());
    assertTrue(longer.out().contains("in force until 6 May"), longer.out());
    play("kept.json");
    Files.writeString(copy, story.replace("id: north,", "id: east,").replace("north", "east"));
    Ran other = on(copy);
    assertEquals(2, other.code());
    assertTrue(other.err().contains("'add relation from=north"), other.err());
  }

  private Ran on(Path story) {
    return Ran.reading(
        "status\n",
        "play",
        story.getParent().toString(),
        "--rules",
        "rules",
        "--workspace",
        folder.resolve("kept.json").toString());
  }

  @Test
  void two_sessions_do_not_share_a_workspace_and_a_dead_one_has_none() throws Exception {
    Path file = folder.resolve("kept.json");
    Process other = Played.start(STORY, "--workspace", file.toString());
    other.getInputStream().read();
    Ran refused = play("kept.json", "next");
    assertEquals(
        file
            + ": Another session is playing in this workspace. End it first, or name another"
            + " file.\n",
        refused.err());
    assertEquals(2, refused.code());
    other.destroyForcibly().waitFor();
    assertEquals("", play("kept.json", "next").err());
  }
}
