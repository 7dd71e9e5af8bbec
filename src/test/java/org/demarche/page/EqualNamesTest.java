package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Things that are called alike are told apart, and none is taken for another. */
class EqualNamesTest {

  private static final List<String> STORY =
      List.of(
          "name: Equal names",
          "about: Two zones are called alike, and so are two actors.",
          "starts: 2030-01-01",
          "days: 8",
          "facts:",
          "  - actor: {id: north-a, name: North, type: state}",
          "  - actor: {id: north-b, name: North, type: state}",
          "  - actor: {id: south, name: South, type: state}",
          "  - zone: {id: east, name: the zone, lat: 33.1, lon: 35.9}",
          "  - zone: {id: west, name: the zone, lat: 33.3, lon: 35.8}",
          "  - base: {id: east, name: the zone, user: south, host: north-a, type: air}",
          "  - ceasefire: {id: a, between: [north-a, south], starts: 2029-12-20, term: 4 days}",
          "  - ceasefire: {id: b, between: [north-b, south], starts: 2029-12-20, term: 4 days}",
          "events:",
          "  2030-01-02:",
          "    - incursion: {id: first, by: south, zone: east, status: verified}",
          "    - incursion: {id: second, by: south, zone: west, status: verified}",
          "    - talks-collapsed: {between: [north-a, south]}",
          "    - talks-collapsed: {between: [north-b, south]}",
          "  2030-01-03:",
          "    - incursion: {id: third, by: south, zone: west, status: verified}");

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static void open(String command, String... changes) throws IOException {
    Path story = Files.write(folder.resolve("scenario.yaml"), STORY);
    List<String> words = new ArrayList<>(List.of(command, story.toString()));
    words.addAll(List.of(changes));
    words.addAll(List.of("--rules", "rules"));
    Path page = folder.resolve("page.html");
    Files.writeString(page, Pages.of(words.toArray(String[]::new)));
    browser().open(page, 1280, "light");
  }

  private static List<String> clashes() {
    return browser().texts("#standing .fact").stream()
        .filter(it -> it.contains("Risk of clashes"))
        .map(it -> it.replaceAll("\\s+", " ").replaceFirst("^.*(?=Risk)", ""))
        .sorted()
        .toList();
  }

  @Test
  void each_of_two_zones_of_one_name_has_its_level_and_its_row() throws IOException {
    open("run");
    assertEquals(
        List.of("Incursion pressure: the zone (east)", "Incursion pressure: the zone (west)"),
        browser().texts("#levels figcaption").stream()
            .map(it -> it.lines().findFirst().orElse(""))
            .filter(it -> it.startsWith("Incursion"))
            .toList());
    List<String> rows =
        browser().texts("#lanes .labels text.row tspan").stream()
            .filter(it -> it.contains("zone"))
            .toList();
    assertEquals(List.of("zone", "zone (east)", "zone (west)"), rows);
  }

  @Test
  void what_stands_between_two_pairs_of_one_name_is_told_of_each() throws IOException {
    open("run");
    browser().find("#slider").sendKeys(Keys.END);
    assertEquals(
        List.of(
            "Risk of clashes between North (north-a) and South",
            "Risk of clashes between North (north-b) and South"),
        clashes());
    assertTrue(
        browser()
            .script("return document.getElementById('sources').textContent")
            .toString()
            .contains("North (north-a) takes part"));
  }

  @Test
  void a_comparison_tells_which_of_two_pairs_of_one_name_differs() throws IOException {
    open("compare", "remove talks-collapsed between=north-a,south");
    browser().find("#slider").sendKeys(Keys.END);
    String apart = browser().texts("#standing .topics").get(0);
    assertTrue(apart.contains("North (north-a) and South"), apart);
    assertFalse(apart.contains("North (north-b) and South"), apart);
  }

  @Test
  void levels_of_which_one_differs_are_not_the_same_in_all_runs() throws IOException {
    open("compare", "remove incursion id=third");
    assertFalse(browser().find("#levels").getText().contains("They are the same in all runs"));
    assertTrue(browser().find("#levels").getText().contains("A 2 · B 1"));
  }

  @Test
  void a_thing_whose_name_a_second_one_has_in_another_run_stays_the_same() throws IOException {
    open("compare", "add base id=second name='the zone' user=north-a host=north-a type=air");
    String apart = browser().texts("#standing .topics").get(0);
    assertTrue(apart.contains("the zone (second)") || apart.contains("The zone (second)"), apart);
    assertFalse(apart.contains("used by South"), apart);
    String same = browser().texts("#standing .topics").get(1);
    assertTrue(same.contains("used by South"), same);
  }

  @Test
  void an_event_and_what_it_brings_about_in_the_same_words_are_one_line_of_the_day()
      throws IOException {
    browser().open(Pages.written(folder, "run", "syria-2026"), 1280, "light");
    browser()
        .script(
            "const slider = document.getElementById('slider'); slider.value = 41;"
                + " slider.dispatchEvent(new Event('input'))");
    assertEquals(
        1,
        browser().texts("#today li").stream()
            .filter(it -> it.contains("The airspace of Syria is closed"))
            .count());
  }
}
