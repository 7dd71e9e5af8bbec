package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that explains a fact says the same in every form, in units that people know. */
class WhyTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static String why(String arguments) {
    Ran ran = Ran.of(("why " + arguments).split(" "));
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }

  private static JsonNode json(String arguments) throws Exception {
    return JSON.readTree(why(arguments + " --format json"));
  }

  @Test
  void sums_are_told_in_the_unit_of_what_is_summed() throws Exception {
    String trust = "syria-2026 trust-level from=syria to=russia";
    assertTrue(why(trust).contains("6 trust contribution facts, together -6.72 points:"));
    JsonNode sum = json(trust).at("/facts/0/because/0/grounds/1");
    assertEquals(-672, sum.get("value").asInt());
    assertEquals("hundredths of a point", sum.get("unit").asText());
    assertEquals("6 trust contribution facts, together -6.72 points", sum.get("text").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "talks-open,talks-status state=open",
    "talks,talks-status",
    "lapsed,ceasefire-lapsed",
    "ceasefire-laped,ceasefire-lapsed",
    "talks-opend,talks-opened",
    "ceasefire-expird,ceasefire-expired"
  })
  void what_is_no_kind_is_guessed_from_what_the_story_comes_to(String word, String meant) {
    for (String command : List.of("why", "whynot")) {
      Ran ran = Ran.of(command, "syria-2026", word);
      assertEquals(2, ran.code());
      assertEquals(
          "%s: '%s' is not a kind of fact; 'demarche facts' lists them. Maybe '%s'.\n"
              .formatted(command, word, meant),
          ran.err());
    }
  }

  @Test
  void what_is_no_value_is_said_of_the_command() {
    assertEquals(
        "why: ceasefire-lapsed: ceasefire: no ceasefire 'gov-sfd' is declared. Maybe 'gov-sdf'.\n",
        Ran.of("why", "syria-2026", "ceasefire-lapsed", "ceasefire=gov-sfd").err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void less_than_one_step_is_refused(String depth) {
    Ran ran = Ran.of("why", "syria-2026", "perceived-neutral", "--depth=" + depth);
    assertEquals(2, ran.code());
    assertEquals(
        "--depth: found '" + depth + "', expected a number of steps, at least 1.\n", ran.err());
  }

  @Test
  void a_measure_is_dated_and_a_status_has_an_end_only_if_it_ends() throws Exception {
    JsonNode measure = json("syria-2026 trust-level from=syria to=russia --on 2026-01-28");
    assertEquals("2026-01-28T23:59", measure.get("on").asText());
    assertFalse(measure.has("from") || measure.has("to"), measure.toString());
    JsonNode open = json("syria-2026 perceived-neutral");
    assertEquals("2026-01-26T00:00", open.get("from").asText());
    assertFalse(open.has("to"), open.toString());
    JsonNode ended = json("syria-2026 ceasefire-lapsed ceasefire=gov-sdf");
    assertEquals("2026-01-24T23:00", ended.get("to").asText());
  }

  @ParameterizedTest
  @CsvSource({"6,2026-01-24", "0,2026-01-18", "56,2026-03-15"})
  void the_number_of_a_day_stands_for_its_date(String number, String date) {
    String asked = "syria-2026 trust-level from=syria to=russia --on ";
    assertEquals(why(asked + date), why(asked + number));
  }

  @Test
  void days_outside_the_story_are_refused_alike_everywhere() {
    String expected =
        ": '57' lies outside the days of the scenario, 2026-01-18 to 2026-03-15 (day 0 to 56).\n";
    assertEquals(
        "--on" + expected, Ran.of("why", "syria-2026", "ceasefire-lapsed", "--on", "57").err());
    assertEquals(
        "--on" + expected, Ran.of("whynot", "syria-2026", "ceasefire-lapsed", "--on", "57").err());
    assertEquals("--to" + expected, Ran.of("run", "syria-2026", "--to", "57").err());
  }

  private static final String DE_FACTO =
      "syria-2026 ceasefire-de-facto ceasefire=gov-sdf --what-if no-extension";

  @Test
  void what_keeps_a_status_up_after_its_first_reasons_is_told() throws Exception {
    String told = why(DE_FACTO);
    assertTrue(
        told.contains(
            """
            And what kept it up later:
              from 27 Jan 20:00 kept up by:
                - Talks between SDF and Syria are held (27 Jan 20:00)
            """),
        told);
    assertTrue(
        told.contains(
            "    no longer among its reasons: Talks between SDF and Syria are held (24 Jan\n"
                + "       12:00)\n"),
        told);
    JsonNode json = json(DE_FACTO);
    JsonNode later = json.get("keptUp");
    assertEquals(1, later.size());
    assertEquals("2026-01-27T20:00", later.at("/0/from").asText());
    JsonNode by = json.get("facts").get(later.at("/0/by/0").asInt());
    assertEquals("2026-01-27T20:00", by.get("at").asText());
    String graph = why(DE_FACTO + " --format dot");
    assertTrue(graph.contains(" -> f0 [style=dotted, label=\"from 27 Jan 20:00\"];"), graph);
    graph.lines().forEach(it -> assertTrue(LINE.matcher(it).matches(), it));
  }

  @Test
  void the_reasons_as_of_a_day_are_said_to_be_such() {
    String told = why(DE_FACTO + " --on 2026-01-29").replaceAll("\\s+", " ");
    assertTrue(
        told.contains(
            "It stands from 25 Jan 20:00 until 30 Jan 12:00. These are its reasons as of 29 Jan"
                + " 00:00; what keeps it up came about on 27 Jan 20:00."),
        told);
    assertTrue(told.contains("The talks between SDF and Syria of 27 Jan 20:00 count"), told);
    assertFalse(told.contains("24 Jan 12:00"), told);
    assertFalse(told.contains("what kept it up later"), told);
  }

  private String twice() throws Exception {
    Path story = Files.createDirectories(folder.resolve("twice"));
    Files.writeString(
        story.resolve("scenario.yaml"),
        """
        name: Twice
        about: A truce is strained, calms down, and is strained again.
        starts: 2030-05-01
        days: 24
        facts:
          - actor: {id: north, type: state}
          - actor: {id: south, type: armed-group}
          - ceasefire: {id: river, between: [north, south], starts: 2030-05-01, term: 60 days}
        events:
          2030-05-02:
            - violation: {id: one, ceasefire: river, by: north, type: airstrike, severity: 5, count: 90, status: verified}
          2030-05-20:
            - violation: {id: two, ceasefire: river, by: north, type: airstrike, severity: 5, count: 90, status: verified}
        """);
    return story.toString();
  }

  @Test
  void every_spell_of_one_fact_is_listed_with_a_command_that_shows_it() throws Exception {
    String list = why(twice() + " ceasefire-strained");
    assertTrue(list.startsWith("1 fact fits, standing 2 times; ask why:\n"), list);
    List<String> commands =
        list.lines().filter(it -> it.startsWith("    demarche why ")).map(String::strip).toList();
    assertEquals(2, commands.size());
    String first = why(commands.get(0).substring("demarche why ".length()));
    String second = why(commands.get(1).substring("demarche why ".length()));
    assertTrue(first.contains("It stands from 2 May 00:00 until 9 May 00:00."), first);
    assertTrue(second.contains("It stands from 20 May 00:00 to the end of the run."), second);
    JsonNode meant = json(twice() + " ceasefire-strained").get("meant");
    assertEquals("2030-05-09T00:00", meant.get(0).get("to").asText());
    assertEquals(commands.get(1), meant.get(1).get("command").asText());
  }

  private static final Pattern LINE =
      Pattern.compile(
          "digraph why \\{|}|  [a-z0-9]+ -> [a-z0-9]+( \\[style=dotted, label=\"[^\"]*\"\\])?;"
              + "|  [a-z0-9]+ \\[[A-Za-z0-9=, -]+(?:=\"(?:[^\"\\\\\\n]|\\\\.)*\"[^\"]*)*\\];");

  @Test
  void a_graph_has_absences_and_numbers_and_nothing_in_it_breaks_out_of_its_quotes()
      throws Exception {
    String graph = why("syria-2026 perceived-neutral --format dot");
    graph.lines().forEach(it -> assertTrue(LINE.matcher(it).matches(), it));
    assertTrue(graph.contains("[shape=octagon, style=dotted, label=\"the withdrawal from"), graph);
    assertTrue(
        graph.contains("[shape=note, label=\"base-policy irreversible-days\\n7: judg"), graph);
    String sum = why("syria-2026 trust-level from=syria to=russia --format dot");
    assertTrue(sum.contains("[shape=hexagon, label=\"6 trust contribution facts,\\n"), sum);
    Path story = Files.createDirectories(folder.resolve("hostile"));
    Files.writeString(
        story.resolve("scenario.yaml"),
        """
        name: Hostile
        about: A name that is no markup.
        starts: 2030-05-01
        days: 1
        facts:
          - actor: {id: north, name: 'N"]; x [label="\\N &lt; <b>', type: state}
        """);
    String hostile = why(story + " actor --format dot");
    hostile.lines().forEach(it -> assertTrue(LINE.matcher(it).matches(), it));
    assertTrue(hostile.contains("label=\"N\\\"]; x [label=\\\"\\\\N &amp;lt; <b>"), hostile);
  }

  @Test
  void a_graph_is_drawn_of_one_fact_only() {
    Ran ran = Ran.of("why", "syria-2026", "ceasefire-in-force", "--format", "dot");
    assertEquals(2, ran.code());
    assertEquals("--format dot: found 4 facts that fit, expected one to draw.\n", ran.err());
  }

  @Test
  void each_number_of_a_policy_is_told_with_its_own_source() {
    String told = why("syria-2026 perceived-neutral");
    assertTrue(told.contains("Number: base-policy irreversible-days 7: judgement.\n"), told);
    String policy = why("syria-2026 base-policy");
    assertTrue(
        policy.contains("rules/bases/policy.yaml:2: irreversible-days 7: judgement"), policy);
    assertTrue(policy.contains("takeover-days 14: judgement: the upper"), policy);
  }

  @Test
  void only_the_number_that_a_change_sets_comes_from_it() {
    Ran ran =
        Ran.of(
            "why",
            "syria-2026",
            "trust-band",
            "from=syria",
            "to=russia",
            "band=cordial",
            "--what-if",
            "set relation-policy goodwill-points=40");
    assertTrue(ran.out().contains("relation-policy goodwill-points 40: what-if"), ran.out());
    assertTrue(ran.out().contains("relation-policy cordial-from 20: judgement"), ran.out());
  }

  @Test
  void a_value_that_came_as_one_word_with_spaces_is_one_value() {
    Ran ran = Ran.of("whynot", "golan-1974", "buffer-limit", "limit=its mandate has run out");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("mandate-not-renewed"), ran.out());
  }

  @Test
  void what_is_left_out_is_named() {
    Ran source = Ran.of("why", "syria-2026", "perceived-neutral", "--without-source", "al-monitor");
    assertTrue(source.out().contains("Russia uses Qamishli"), source.out());
    Ran rule = Ran.of("run", "first-truce", "--without-rule", "A ceasefire lapses", "--to", "1");
    assertTrue(rule.out().contains("the rule with 'A ceasefire lapses'"), rule.out());
  }

  @Test
  void what_was_withheld_can_be_given_again() {
    Ran ran =
        Ran.of(
            "why",
            "syria-2026",
            "pulled-back",
            "by=sdf",
            "--what-if",
            "no-agreement",
            "--what-if",
            "2026-02-10 pulled-back front=gov-sdf-front by=sdf");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("--what-if"), ran.out());
  }

  @Test
  void what_lowers_trust_is_told_to_count_against_it() {
    String told =
        Ran.of("why", "syria-2026", "trust-band", "from=russia", "to=syria")
            .out()
            .replaceAll("\\s+", " ");
    assertTrue(
        told.contains(
            "from 9 Feb 00:00: against it since then: Trust of Russia in Syria: -2.00 from no"
                + " answer to the concession at qamishli-airport"),
        told);
    String gone =
        Ran.of("why", "syria-2026", "trust-band", "from=syria", "to=russia", "band=neutral")
            .out()
            .replaceAll("\\s+", " ");
    assertTrue(
        gone.contains(
            "from 29 Jan 00:00: no longer against it: Trust of Syria in Russia: -10.00 from the"
                + " grievance assad-in-moscow"),
        gone);
  }
}
