package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.cli.Main;
import org.junit.jupiter.api.Test;

/** A page says why, why not and how things stand in the words of the other reports. */
class ReasonWordsTest {

  private static final Pattern DATA = Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL);

  private static JsonNode data(String... command) throws Exception {
    MatchResult data = DATA.matcher(Pages.of(command)).results().findFirst().orElseThrow();
    return new ObjectMapper().readTree(data.group(1));
  }

  /** What a command prints, without its line breaks. */
  private static String told(String... command) {
    StringWriter out = new StringWriter();
    Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), command);
    return out.toString().replaceAll("\\s+", " ");
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(it -> strings.add(it.asText()));
    return strings;
  }

  /** Those that a text does not say. */
  private static List<String> unsaid(List<String> said, String text) {
    return said.stream().filter(it -> !text.contains(it)).toList();
  }

  @Test
  void how_far_to_rely_on_it_is_said_as_why_says_it() throws Exception {
    JsonNode data = data("run", "syria-2026");
    List<String> said = strings(data.get("said"));
    List<String> reliance = new ArrayList<>();
    for (JsonNode spell : data.get("spells")) {
      JsonNode proof = data.get("proofs").get(spell.get("p").asInt());
      if (data.at("/facts/" + proof.get("f") + "/k").asText().equals("concession-unanswered")) {
        spell.get("rely").forEach(it -> reliance.add(said.get(it.asInt())));
      }
    }
    assertEquals(5, reliance.size(), reliance.toString());
    assertEquals(List.of(), unsaid(reliance, told("why", "syria-2026", "concession-unanswered")));
  }

  @Test
  void what_a_rule_asks_not_to_be_so_yet_does_not_deny_what_it_concludes() throws Exception {
    List<String> said = strings(data("run", "syria-2026").get("said"));
    List<String> asked =
        List.of(
            "ceasefire lebanon has not collapsed before",
            "the airspace of Syria is not closed before",
            "the airspace of Syria is not closed on 28 Feb 09:15 already");
    assertEquals(List.of(), asked.stream().filter(it -> !said.contains(it)).toList());
    String told =
        told("why", "syria-2026", "ceasefire-collapsed", "ceasefire=lebanon")
            + told("why", "syria-2026", "airspace-closed");
    assertEquals(List.of(), unsaid(asked, told));
    assertFalse(said.contains("ceasefire lebanon has not collapsed"));
  }

  @Test
  void why_not_is_said_as_whynot_says_it() throws Exception {
    JsonNode data = data("run", "syria-2026");
    JsonNode question = data.at("/runs/0/whyNot/0");
    JsonNode asked = data.get("answers").get(question.get("answer").asInt());
    String told = told(question.get("command").asText().substring("demarche ".length()).split(" "));
    List<String> said = new ArrayList<>(List.of(asked.get("tried").asText()));
    said(asked.get("rules"), said);
    said(asked.get("further"), said);
    asked.get("changes").forEach(it -> said.add(it.get("t").asText()));
    asked.get("changes").forEach(it -> said.add(it.get("then").asText()));
    said.addAll(strings(asked.get("after")));
    assertEquals(List.of(), unsaid(said, told));
    assertEquals(true, said.size() > 20, said.toString());
  }

  private static void said(JsonNode rules, List<String> said) {
    for (JsonNode rule : rules) {
      said.add("rule: " + rule.get("rule").asText());
      said.add(rule.get("unmet").asText());
      for (JsonNode condition : rule.get("conditions")) {
        said.add(condition.get("t").asText());
        said.addAll(strings(condition.path("beside")));
        said(condition.path("rules"), said);
      }
    }
  }

  @Test
  void where_things_stand_is_said_as_run_says_it() throws Exception {
    JsonNode data = data("run", "syria-2026");
    JsonNode days = data.at("/runs/0/measured");
    List<String> said = new ArrayList<>();
    days.get(days.size() - 1)
        .forEach(
            it -> {
              JsonNode measure = data.get("measures").get(it.asInt());
              said.add(measure.get("t").asText() + measure.path("more").asText() + ".");
            });
    String told = told("run", "syria-2026");
    assertEquals(List.of(), unsaid(said, told));
    assertEquals(
        List.of("Incursions into Quneitra in the last days: 5."),
        said.stream().filter(it -> it.startsWith("Incursions")).toList());
    assertEquals(4, said.stream().filter(it -> it.contains("points (judgement):")).count());
    assertEquals(57, days.size());
  }
}
