package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.demarche.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page holds, read without a browser. */
class PageTest {

  private static final Pattern SCRIPT =
      Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern POLICY =
      Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:src|href|action)=\"([^\"]*)\"|url\\(([^)]*)\\)|@import");

  @TempDir Path folder;

  private static List<MatchResult> scripts(String page) {
    return SCRIPT.matcher(page).results().toList();
  }

  private static JsonNode data(String page) throws Exception {
    return Pages.data(page);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(it -> it.get(field).asText())
        .toList();
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    assertEquals(Pages.anew("run", "first-truce"), Pages.anew("run", "first-truce"));
  }

  @Test
  void the_page_of_a_run_leads_to_the_what_ifs_of_its_story() throws Exception {
    JsonNode offered = data(Pages.of("run", "first-truce")).at("/runs/0/offered");
    assertEquals(
        List.of(
            "demarche compare first-truce attack-after-the-term --format html -o compared.html"),
        texts(offered, "command").stream().filter(it -> it.contains("attack")).toList());
    for (String command : texts(offered, "command")) {
      String[] words = command.split(" ");
      assertEquals(2, data(Pages.of(words[1], words[2], words[3])).get("runs").size(), command);
    }
    assertEquals(2, offered.size());
  }

  @Test
  void markup_in_a_scenario_is_text() throws Exception {
    String page = Pages.of("run", Pages.hostile(folder).toString(), "--rules", "rules");
    assertTrue(page.contains("<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"));
    assertEquals(4, scripts(page).size());
    String data = scripts(page).get(0).group(2);
    assertFalse(data.matches("(?s).*[<>&'\u2028\u2029].*"), "raw markup in the data");
    assertEquals("<script>alert(1)</script>", data(page).at("/runs/0/name").asText());
    assertFalse(page.contains("alert(1)</script>"));
    assertFalse(page.contains("<img"));
  }

  @Test
  void the_policy_allows_the_page_s_own_scripts_and_styles_and_nothing_else() throws Exception {
    String page = Pages.of("run", "first-truce");
    List<String> hashes = new ArrayList<>();
    for (MatchResult script : scripts(page).subList(1, 4)) {
      hashes.add(hash(script.group(2)));
    }
    List<String> styles = new ArrayList<>();
    for (MatchResult style : STYLE.matcher(page).results().toList()) {
      styles.add(hash(style.group(1)));
    }
    assertEquals(
        List.of(
            "default-src 'none'; script-src "
                + String.join(" ", hashes)
                + "; style-src "
                + String.join(" ", styles)
                + "; img-src data:; base-uri 'none'; form-action 'none'"),
        POLICY.matcher(page).results().map(it -> it.group(1)).toList());
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void a_page_is_refused_on_a_terminal() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    System.setProperty("demarche.terminal", "true");
    try {
      int code =
          Main.run(
              new PrintWriter(out), new PrintWriter(err), "run", "first-truce", "--format", "html");
      assertEquals(2, code);
    } finally {
      System.clearProperty("demarche.terminal");
    }
    assertEquals("", out.toString());
    assertEquals(
        "--format: A page is for a browser, not for a terminal; expected a file. Maybe"
            + " '-o page.html'.",
        err.toString().strip());
  }

  @Test
  void nothing_is_fetched_from_anywhere() {
    String page = Pages.of("run", "first-truce");
    String frame = SCRIPT.matcher(page).replaceAll("");
    assertEquals(
        List.of("data:,", "#timeline"),
        ADDRESS.matcher(frame).results().map(it -> it.group(1)).toList());
  }

  @Test
  void the_head_tells_how_to_make_the_page_again() throws Exception {
    JsonNode run =
        data(Pages.of("run", "first-truce", "--what-if", "attack-after-the-term", "--to", "5"));
    assertEquals(
        "demarche run first-truce --what-if attack-after-the-term --to 5 --format html -o"
            + " page.html",
        run.get("command").asText());
    assertTrue(run.get("constructed").asBoolean());
    assertEquals(64, run.at("/runs/0/scenarioSha256").asText().length());
    assertEquals(64, run.at("/runs/0/rulesSha256").asText().length());
    JsonNode compared =
        data(Pages.of("compare", "first-truce", "remove", "violation", "id=shelling"));
    assertEquals(
        "demarche compare first-truce remove violation id=shelling --format html -o" + " page.html",
        compared.get("command").asText());
  }

  @Test
  void every_fact_leads_down_to_what_is_given() throws Exception {
    JsonNode proofs = data(Pages.of("run", "syria-2026")).get("proofs");
    List<Integer> hanging =
        IntStream.range(0, proofs.size())
            .filter(i -> !proofs.get(i).has("g") && !proofs.get(i).has("w"))
            .boxed()
            .toList();
    assertEquals(List.of(), hanging);
    List<Integer> unsourced =
        IntStream.range(0, proofs.size())
            .filter(i -> proofs.get(i).has("g") && !proofs.get(i).has("o"))
            .boxed()
            .toList();
    assertEquals(List.of(), unsourced);
  }

  @Test
  void what_is_expected_or_proposed_and_never_came_about_has_its_answer() throws Exception {
    JsonNode whyNot = data(Pages.of("run", "syria-2026")).get("answers");
    List<String> asked = texts(whyNot, "asked");
    assertEquals(
        List.of(
            "The Quneitra buffer is in place",
            "Ceasefire gov-sdf has collapsed",
            "Any ceasefire has expired to war",
            "Any buffer proposal is consented",
            "The Quneitra buffer is deployed",
            "Any actor risks being drawn in",
            "United States signals goodwill to any actor by leaving any base"),
        asked);
    JsonNode conditions = whyNot.at("/1/rules/0/conditions");
    assertTrue(texts(conditions, "holds").contains("missing"), conditions.toString());
  }

  @Test
  void a_difference_tells_where_the_runs_part_in_it_again() throws Exception {
    JsonNode differences =
        data(Pages.of("compare", "syria-2026", "no-agreement")).at("/comparisons/0/differences");
    JsonNode talks =
        StreamSupport.stream(differences.spliterator(), false)
            .filter(it -> it.get("t").asText().startsWith("Talks between SDF and Syria are"))
            .findFirst()
            .orElseThrow();
    assertEquals("2026-01-31T20:00", talks.at("/later/0/at").asText());
    assertEquals("Talks between SDF and Syria are stalled", talks.at("/later/0/t").asText());
    assertEquals(
        "Talks are stalled when the last meeting is long ago and nothing ended them since",
        talks.at("/later/0/because/0/rule").asText());
  }

  @Test
  void a_comparison_tells_where_the_runs_part_and_the_chain_to_each_outcome() throws Exception {
    JsonNode data = data(Pages.of("compare", "syria-2026", "no-extension"));
    JsonNode comparison = data.at("/comparisons/0");
    assertEquals("2026-01-24T23:00", comparison.get("first").asText());
    List<Integer> unexplained = new ArrayList<>();
    for (JsonNode difference : comparison.get("differences")) {
      if (!difference.has("g") && difference.get("because").isEmpty()) {
        unexplained.add(unexplained.size());
      }
    }
    assertEquals(List.of(), unexplained);
    assertEquals(List.of("A", "B"), texts(data.get("runs"), "label"));
  }

  @Test
  void every_difference_of_every_comparison_has_its_chain() throws Exception {
    JsonNode data =
        data(Pages.of("compare", "syria-2026", "no-agreement", "buffer-agreed", "monitors"));
    List<String> unexplained = new ArrayList<>();
    for (JsonNode comparison : data.get("comparisons")) {
      for (JsonNode difference : comparison.get("differences")) {
        if (!difference.has("g") && difference.get("because").isEmpty()) {
          unexplained.add(difference.get("t").asText());
        }
      }
    }
    assertEquals(List.of(), unexplained);
  }

  @Test
  void rules_that_differ_are_told_as_the_report_tells_them_with_their_text() throws Exception {
    JsonNode data =
        data(
            Pages.of(
                "compare",
                "first-truce",
                "--without-rule",
                "A ceasefire lapses when its term is over and nothing extends it"));
    JsonNode rules = data.at("/comparisons/0/rules");
    assertEquals(1, rules.size());
    assertTrue(
        rules.at("/0/t").asText().startsWith("only in A: A ceasefire lapses when its term"),
        rules.toString());
    assertTrue(rules.at("/0/left").asText().startsWith("rule \"A ceasefire lapses"));
    assertFalse(rules.get(0).has("right"));
  }

  @Test
  void what_comes_about_for_other_reasons_is_listed() throws Exception {
    JsonNode data = data(Pages.of("compare", "syria-2026", "forced-withdrawal"));
    JsonNode reasons = data.at("/comparisons/0/otherReasons");
    assertEquals(1, reasons.size());
    assertEquals("Russia is leaving Qamishli airport", reasons.at("/0/t").asText());
    List<String> facts =
        StreamSupport.stream(data.get("facts").spliterator(), false)
            .filter(it -> it.get("i").equals(reasons.at("/0/i")))
            .map(it -> it.get("t").asText())
            .distinct()
            .toList();
    assertEquals(List.of("Russia is leaving Qamishli airport"), facts);
  }

  @Test
  void the_end_of_a_status_leads_down_to_what_brought_it_about() throws Exception {
    JsonNode data = data(Pages.of("run", "syria-2026"));
    List<String> how = new ArrayList<>();
    for (JsonNode spell : data.get("spells")) {
      for (JsonNode cause : spell.path("end")) {
        how.add(cause.get("how").asText());
        boolean led = cause.has("p") || cause.has("end") || !cause.get("t").asText().endsWith(":");
        assertTrue(led, cause.toString());
      }
    }
    assertTrue(how.containsAll(List.of("gone", "ruledout", "over")), how.toString());
  }

  @Test
  void so_many_why_nots_are_answered_and_the_rest_counted() throws Exception {
    List<String> lines =
        new ArrayList<>(
            List.of("name: Many", "about: Many.", "starts: 2030-01-01", "days: 3", "facts:"));
    lines.add("  - actor: {id: north, type: state}");
    lines.add("  - actor: {id: south, type: state}");
    IntStream.range(0, 35)
        .forEach(
            i ->
                lines.add(
                    ("  - ceasefire: {id: c%d, between: [north, south], starts: 2030-01-02,"
                            + " term: 9 days}")
                        .formatted(i)));
    lines.add("expect:");
    IntStream.range(0, 35)
        .forEach(i -> lines.add("  - {never: {ceasefire-expired: {ceasefire: c%d}}}".formatted(i)));
    Path story = folder.resolve("scenario.yaml");
    java.nio.file.Files.writeString(story, String.join("\n", lines) + "\n");
    JsonNode data = data(Pages.of("run", story.toString(), "--rules", "rules"));
    assertEquals(30, data.at("/runs/0/whyNot").size());
    assertEquals(5, data.get("whyNotLeft").asInt());
  }
}
