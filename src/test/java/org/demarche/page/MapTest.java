package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The page's map in a real browser: it tells what the rules conclude, and so that it can be read.
 */
class MapTest {

  private static final String NAMES_THAT_OVERLAP =
      "const found = []; document.querySelectorAll('.theatre').forEach(map => { const names ="
          + " [...map.querySelectorAll('.place text, .towns text')].map(it => ({text:"
          + " it.textContent, box: it.getBoundingClientRect()})).filter(it => it.box.width > 0);"
          + " names.forEach((a, i) => names.slice(i + 1).forEach(b => { if (a.box.left <"
          + " b.box.right && b.box.left < a.box.right && a.box.top + 2 < b.box.bottom && b.box.top"
          + " + 2 < a.box.bottom) { found.push(a.text + ' | ' + b.text); } })); }); return found";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static void open(int width, String... command) throws IOException {
    browser().open(Pages.written(folder, command), width, "light");
    browser().click("#placetable > summary");
  }

  private static String words() {
    return browser().find("#placetable").getText();
  }

  @Test
  void incursions_are_as_many_as_the_rules_count_on_every_day() throws IOException {
    open(1280, "run", "syria-2026");
    assertTrue(words().contains("Incursions in the last 7 days: 5"), words());
    assertEquals(
        List.of(),
        browser()
            .script(
                "const slider = document.getElementById('slider'); const level ="
                    + " [...document.querySelectorAll('#levels figure')].find(it =>"
                    + " it.textContent.includes('Incursion pressure: Quneitra')); const apart = [];"
                    + " for (let day = 0; day <= slider.max; day++) { slider.value = day;"
                    + " slider.dispatchEvent(new Event('input')); const shown ="
                    + " document.querySelector('#map .incursions'); const told ="
                    + " level.querySelector('.number').textContent; const number = shown ?"
                    + " shown.textContent.match(/\\d+/)[0] : '0'; if (told !== number) {"
                    + " apart.push(day + ': ' + number + ' for ' + told); } } return apart"));
  }

  @Test
  void a_force_that_was_freed_or_whose_base_was_left_is_there_no_more() throws IOException {
    String there = "Russia has 300 military police at the Hmeimim air base";
    for (String whatIf : List.of("leaves-hmeimim", "buffer-agreed")) {
      open(1280, "run", "syria-2026", "--what-if", whatIf);
      assertFalse(words().contains(there), whatIf + ": " + words());
      browser().find("#slider").sendKeys(Keys.HOME);
      assertTrue(words().contains(there), whatIf + ": " + words());
    }
    browser().find("#slider").sendKeys(Keys.END);
    assertTrue(words().contains("The Quneitra buffer is in place"), words());
    assertEquals(1, browser().texts("#map .place.zone .buffer").size());
    assertEquals("‖ UNDOF, Quneitra buffer", browser().find("#map .place.zone .present").getText());
    assertEquals(0, browser().texts("#map .place .force").size());
  }

  @Test
  void places_without_coordinates_are_named_and_whoever_was_not_said_to_leave_is_there()
      throws IOException {
    Path story = folder.resolve("coast.yaml");
    Files.write(
        story,
        List.of(
            "name: Coast",
            "about: Two sites, of which one is left.",
            "starts: 2030-01-01",
            "days: 20",
            "zone: Europe/Paris",
            "facts:",
            "  - actor: {id: south, name: South, type: state}",
            "  - actor: {id: envoy, name: Envoy, type: state}",
            "  - actor: {id: guest, name: Guest, type: state}",
            "  - base: {id: harbour, name: the harbour, host: south, user: envoy, type: naval, lat:"
                + " 34.9, lon: 35.9, source: a}",
            "  - base: {id: depot, name: the depot, host: south, user: envoy, type: garrison,"
                + " source: a}",
            "  - force: {id: own, actor: envoy, type: military-police, personnel: 300, at: harbour,"
                + " source: a}",
            "  - force: {id: other, actor: guest, type: observers, personnel: 50, at: harbour,"
                + " source: a}",
            "events:",
            "  2030-01-05:",
            "    - withdrawal-started: {base: harbour, by: envoy, manner: voluntary, source: a}",
            "  2030-01-10:",
            "    - withdrawal-completed: {base: harbour, by: envoy, source: a}"));
    open(1280, "run", story.toString(), "--rules", "rules");
    assertEquals("▲ Guest", browser().find("#map .present").getText());
    assertFalse(words().contains("Envoy has 300"), words());
    assertTrue(words().contains("Guest has 50 observers at the harbour"), words());
    String unplaced = browser().find("#map .unplaced").getText();
    assertTrue(
        unplaced.startsWith("Not on the map, since the scenario gives no coordinates of:"),
        unplaced);
    assertTrue(unplaced.contains("depot (base or site, no coordinates)"), unplaced);
    assertTrue(unplaced.contains("The depot is active, used by Envoy"), unplaced);
    browser().find("#slider").sendKeys(Keys.HOME);
    assertEquals("▲ Guest, Envoy", browser().find("#map .present").getText());
  }

  @Test
  void what_is_so_in_several_runs_stands_once_and_each_sign_is_explained() throws IOException {
    open(1280, Pages.FOUR_RUNS);
    browser().find("#slider").sendKeys(Keys.END);
    List<String> told = browser().texts("#map .apart .facts li");
    assertEquals(3, told.size(), told.toString());
    assertEquals(List.of("A", "B"), browser().texts("#map .apart .facts li:first-child .letter"));
    List<String> lines = browser().texts("#placetable .facts li");
    assertEquals(lines.size(), lines.stream().distinct().count(), lines.toString());
    String legend = browser().find("#map .legend").getText();
    for (String sign :
        List.of(
            "force",
            "buffer in place",
            "incursions in the last 7 days",
            "+1 after a state: so many more that are not the same in all runs, each told under")) {
      assertTrue(legend.contains(sign), legend);
    }
    browser().open(Pages.written(folder, "run", "syria-2026"), 400, "light");
    String narrow = browser().find("#map svg").getDomAttribute("viewBox");
    browser().resize(1280);
    assertFalse(browser().find("#map svg").getDomAttribute("viewBox").equals(narrow), narrow);
    assertEquals(1, browser().texts("#map .place .buffer").size());
  }

  @Test
  void whatever_the_map_says_stands_at_the_end_of_the_day() throws IOException {
    for (List<String> command :
        List.of(
            List.of("run", "golan-1974"),
            List.of("run", "kobani-2019"),
            List.of("run", "syria-2026", "--what-if", "buffer-agreed"))) {
      open(1280, command.toArray(String[]::new));
      List<String> standing = browser().texts("#standing .fact");
      List<String> said = browser().texts("#placetable .facts .fact.derived");
      assertTrue(said.size() > 1, said.toString());
      assertEquals(List.of(), said.stream().filter(it -> !standing.contains(it)).toList());
    }
  }

  @Test
  void what_became_of_a_base_has_a_sign_of_its_own() throws IOException {
    open(1280, "run", "kobani-2019");
    assertEquals(2, browser().texts("#map .place .site-held").size(), "taken over, and held");
    assertEquals(1, browser().texts("#map .place .base-vacated").size(), "vacated");
    assertFalse(browser().find("#map").getText().contains("not in use"));
  }

  @Test
  void no_name_covers_another() throws IOException {
    for (int width : List.of(1280, 400)) {
      for (List<String> command :
          List.of(
              List.of("run", "kobani-2019"),
              List.of("run", "syria-2026"),
              List.of("compare", "syria-2026", "leaves-hmeimim", "buffer-agreed"))) {
        open(width, command.toArray(String[]::new));
        assertEquals(List.of(), browser().script(NAMES_THAT_OVERLAP), command + " at " + width);
      }
    }
  }

  @Test
  void places_of_any_hemisphere_are_about_where_their_facts_say() throws IOException {
    Path story = folder.resolve("scenario.yaml");
    Files.write(
        story,
        List.of(
            "name: South",
            "about: Places of the south-west.",
            "starts: 2030-01-01",
            "days: 5",
            "zone: Europe/Paris",
            "facts:",
            "  - zone: {id: strip, name: Strip, lat: -35.4, lon: -58.9, source: \"not approximate:"
                + " surveyed\"}",
            "  - zone: {id: marsh, name: Marsh, lat: -34.4, lon: -58.0, approximate: true, source:"
                + " somebody}"));
    open(1280, "run", story.toString(), "--rules", "rules");
    assertTrue(words().contains("Strip (zone, about 35.4° S, 58.9° W)"), words());
    assertTrue(words().contains("Marsh (zone, approximately 34.4° S, 58.0° W)"), words());
    assertEquals(1, browser().texts("#map .wide").size());
  }

  @Test
  void a_place_that_a_change_moved_is_told_of_in_words_and_beside_its_sign() throws IOException {
    open(1280, "compare", "syria-2026", "set base id=hmeimim to lat=34.0");
    browser().find("#slider").sendKeys(Keys.END);
    assertEquals(
        List.of("≠ Hmeimim air base\nA lies about 35.4° N, 35.9° E\nB lies about 34.0° N, 35.9° E"),
        browser().texts("#map .apart > ul > li"));
    assertEquals(
        List.of("about 35.4° N, 35.9° E", "about 34.0° N, 35.9° E"),
        browser().texts("#map .place .state"));
    assertEquals(2, browser().texts("#map rect.apart").size(), "framed in both runs");
  }
}
