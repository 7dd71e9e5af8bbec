package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Pages of stories that nobody had in mind are whole, and can be read. */
class UnusualPagesTest {

  private static final String HEAD = "name: Unusual\nabout: What nobody had in mind.\n";

  private static final String TRUCE =
      "  - ceasefire: {id: river, between: [north, south], starts: %s, term: 3 days}";

  private static final List<String> DRAWN_ANEW = List.of("#today", "#standing", "#sources");

  private static final String WIDER_THAN_THE_WINDOW =
      "const page = document.documentElement; return page.scrollWidth - page.clientWidth";

  /** Names in the timeline that run into its bars, and texts that are left of it. */
  private static final String NAMES_OVER_BARS =
      "const left = document.querySelector('#lanes .axis').getBoundingClientRect().left; return"
          + " [...document.querySelectorAll('#lanes .labels text.row')].filter(it =>"
          + " it.getBoundingClientRect().right > left).map(it => it.textContent)";

  private static final String TEXTS_THAT_OVERLAP =
      "const texts = [...document.querySelectorAll('#lanes .axis text, #levels .plain text')].map("
          + "it => [it.textContent, it.getBoundingClientRect()]); return texts.filter(([, a], i)"
          + " => texts.some(([, b], j) => j > i && a.left < b.right && b.left < a.right && a.top <"
          + " b.bottom && b.top < a.bottom)).map(([text]) => text)";

  /** Bars that are not within the timeline. */
  private static final String BARS_OUTSIDE =
      "const all = [...document.querySelectorAll('#lanes .item .bar')]; const width ="
          + " document.querySelector('#lanes svg').getAttribute('width'); return all.filter(it =>"
          + " !(it.getAttribute('x') >= 0 && it.getAttribute('width') > 5 &&"
          + " Number(it.getAttribute('x')) + Number(it.getAttribute('width')) <= width)).map(it =>"
          + " it.parentNode.getAttribute('aria-label'))";

  /** The places of the day's markers in the charts of levels. */
  private static final String MARKERS =
      "return [...new Set([...document.querySelectorAll('#levels line.now')].map(it =>"
          + " it.getAttribute('x1')))]";

  /** Where the places of a map are. */
  private static final String POINTS =
      "return [...document.querySelectorAll('#map .place')].map(it => { const [, x, y] ="
          + " it.getAttribute('transform').match(/\\(([^,]+),([^)]+)\\)/); return Number(x) + ' ' +"
          + " Number(y); })";

  private static final String OUT_OF_THE_MAP =
      "const map = document.querySelector('#map svg.theatre').getBoundingClientRect(); return"
          + " [...document.querySelectorAll('#map .place, #map .place text')].filter(it => { const"
          + " box = it.getBoundingClientRect(); return box.left < map.left || box.right > map.right"
          + " || box.top < map.top || box.bottom > map.bottom; }).map(it => it.textContent)";

  private static final String LINES_OF_THE_GRID =
      "return document.querySelector('#map .graticule').getAttribute('d').split('M').length - 1";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  /** A story of two actors; what it tells beside them are lines of YAML. */
  private static Path story(String starts, int days, String... lines) throws IOException {
    List<String> all =
        new ArrayList<>(List.of(HEAD + "starts: " + starts + "\ndays: " + days + "\nfacts:"));
    all.add("  - actor: {id: north, name: North, type: state}");
    all.add("  - actor: {id: south, name: South, type: state}");
    all.addAll(List.of(lines));
    return Files.write(folder.resolve("scenario.yaml"), all);
  }

  private static String base(String id, String name, double lat, double lon) {
    return "  - base: {id: %s, name: %s, user: north, host: south, type: air, lat: %s, lon: %s}"
        .formatted(id, name, lat, lon);
  }

  /** A story of bases at pairs of latitude and longitude. */
  private static Path bases(double... places) throws IOException {
    return story(
        "2030-01-01",
        5,
        IntStream.range(0, places.length / 2)
            .mapToObj(i -> base("b" + i, "Base " + i, places[2 * i], places[2 * i + 1]))
            .toArray(String[]::new));
  }

  private static void open(int width, String command, Path story, String... changes)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(command, story.toString()));
    words.addAll(List.of(changes));
    words.addAll(List.of("--rules", "rules"));
    Path page = folder.resolve("page.html");
    Files.writeString(page, Pages.of(words.toArray(String[]::new)));
    browser().open(page, width, "light");
  }

  private static void assertWhole(String what) {
    assertEquals(List.of(), browser().complaints(), what);
    assertEquals(List.of(), browser().texts(".failed"), what);
    for (String part : DRAWN_ANEW) {
      assertTrue(browser().find(part).getText().contains("\n"), what + ": nothing in " + part);
    }
  }

  @Test
  void places_anywhere_on_earth_are_on_the_map_and_the_page_is_whole() throws IOException {
    double[][] worlds = {
      {50.5, 30.5},
      {15.6, 32.5},
      {78, 0},
      {-84, 0},
      {90, 10},
      {15.6, 32.5, 15.6, 32.5},
      {90, 180, -90, -180},
      {50.5, 30.5, 85.5, 36.2},
      {0, 179.9, 0, -179.9},
      {60, -150, 0, 0, -35, 150, 40, -100, -80, 60}
    };
    for (double[] world : worlds) {
      String what = Arrays.toString(world);
      open(1280, "run", bases(world));
      assertWhole(what);
      assertEquals(world.length / 2, browser().texts("#map .place").size(), what);
      assertEquals(List.of(), browser().script(OUT_OF_THE_MAP), what);
      long lines = (long) browser().script(LINES_OF_THE_GRID);
      assertTrue(lines > 1, what);
    }
  }

  @Test
  void places_on_either_side_of_the_date_line_are_neighbours_on_a_grid_with_room()
      throws IOException {
    open(1280, "run", bases(0, 179.9, 0, -179.9));
    List<?> points = (List<?>) browser().script(POINTS);
    double[] across =
        points.stream()
            .mapToDouble(it -> Double.parseDouble(it.toString().split(" ")[0]))
            .toArray();
    assertTrue(across[0] < across[1] && across[1] - across[0] < 100, points.toString());
    open(1280, "run", bases(60, -150, 0, 0, -35, 150, 40, -100, -80, 60));
    long lines = (long) browser().script(LINES_OF_THE_GRID);
    assertTrue(lines < 20, lines + " lines");
  }

  @Test
  void a_part_that_cannot_be_drawn_says_so_and_takes_no_other_down() throws IOException {
    Path page = Pages.written(folder, "run", "syria-2026");
    String broken = Files.readString(page).replace("\"theatre\":", "\"nothing\":");
    browser().open(Files.writeString(folder.resolve("broken.html"), broken), 1280, "light");
    List<String> complaints = browser().complaints();
    assertEquals(1, complaints.size(), complaints.toString());
    assertTrue(complaints.get(0).contains("The part map could not be drawn"), complaints.get(0));
    assertTrue(
        browser().find("#map .failed").getText().contains("This part of the page could not be"));
    assertEquals("Map", browser().find("#map h2").getText());
    assertEquals(1, browser().texts(".failed").size());
    assertFalse(browser().find("#standing .fact").getText().isEmpty());
    assertFalse(browser().find("#levels .number").getText().isEmpty());
    assertEquals(2, browser().texts("#sources > details > summary").size());
  }

  @Test
  void a_comparison_of_places_near_the_poles_is_whole() throws IOException {
    Path story =
        story(
            "2030-01-01",
            5,
            base("b0", "Base 0", 90, 180),
            base("b1", "Base 1", -90, -180),
            TRUCE.formatted("2030-01-01"),
            "events:",
            "  2030-01-02:",
            "    - violation: {id: v, ceasefire: river, by: north, claimant: south}");
    open(1280, "compare", story, "remove", "violation", "by=north");
    assertWhole("compared");
    assertEquals(4, browser().texts("#map .place").size());
    browser().find("#slider").sendKeys(Keys.HOME);
    browser().find("#slider").sendKeys(Keys.ARROW_RIGHT);
    assertTrue(browser().find("#levels").getText().contains("A 1 of 60"), "the load of the day");
    assertEquals(1, ((List<?>) browser().script(MARKERS)).size(), "all charts mark one day");
  }

  @Test
  void the_timeline_of_any_year_is_whole() throws IOException {
    for (String starts :
        List.of(
            "0001-01-01",
            "0099-12-30",
            "0999-06-01",
            "1900-01-01",
            "1950-03-01",
            "1970-01-01",
            "1971-01-01",
            "9998-12-20")) {
      open(1280, "run", story(starts, 5, TRUCE.formatted(starts)));
      assertWhole(starts);
      assertEquals(List.of("in force", "lapsed"), browser().texts("#lanes .item text"), starts);
      assertEquals(0, browser().texts("#lanes .mark").size(), starts + ": marks before the start");
      assertEquals(List.of(), browser().script(BARS_OUTSIDE), starts);
      assertTrue(browser().find("#head .meta").getText().contains(starts.substring(0, 4)), starts);
    }
  }

  @Test
  void a_very_long_word_widens_nothing_and_is_told_whole() throws IOException {
    String word = "W".repeat(480);
    Path story =
        story(
            "2030-01-01",
            5,
            base("b0", "W".repeat(60), 50.5, 30.5),
            base("b1", word, 51.5, 30.5),
            "  - ceasefire: {id: "
                + "w".repeat(60)
                + ", between: [north, south], starts: 2030-01-01, term: 3 days}");
    for (int width : List.of(1280, 400)) {
      open(width, "run", story);
      browser().click("#placetable > summary");
      assertEquals(0L, browser().script(WIDER_THAN_THE_WINDOW), "at " + width);
      assertEquals(List.of(), browser().script(OUT_OF_THE_MAP), "at " + width);
      assertTrue(browser().find("#placetable").getText().contains(word));
      assertTrue(browser().find("#standing").getText().contains(word));
      assertEquals(
          true,
          browser()
              .script(
                  "return ['#lanes', '#map'].every(it =>"
                      + " [...document.querySelectorAll(it + ' title')].some(title =>"
                      + " title.textContent.includes('W'.repeat(480))))"));
    }
    open(1280, "run", story);
    assertEquals(List.of(), browser().script(NAMES_OVER_BARS));
  }

  @Test
  void axes_say_the_year_where_the_days_are_of_more_than_one() throws IOException {
    String event = "    - violation: {id: %s, ceasefire: river, by: north, claimant: south}";
    for (int width : List.of(1280, 400)) {
      for (int days : List.of(1100, 12)) {
        Path story =
            story(
                "2030-12-27",
                days,
                TRUCE.formatted("2030-12-27"),
                "events:",
                "  2030-12-28:",
                event.formatted("v1"));
        open(width, "run", story);
        for (String axis : List.of("#lanes .axis text", "#levels .plain text")) {
          List<String> told = browser().texts(axis).stream().filter(it -> !it.isEmpty()).toList();
          assertTrue(told.size() > 1, axis);
          assertEquals(
              List.of(), told.stream().filter(it -> !it.matches(".* \\d{4}")).toList(), axis);
        }
        assertEquals(List.of(), browser().script(TEXTS_THAT_OVERLAP), days + " at " + width);
      }
    }
    open(1280, "run", story("2030-05-01", 5, TRUCE.formatted("2030-05-01")));
    assertEquals("1 May", browser().texts("#lanes .axis text").get(0));
  }

  @Test
  void many_sites_in_one_spot_are_one_sign_and_told_in_words() throws IOException {
    String[] bases =
        IntStream.range(0, 40)
            .mapToObj(i -> base("b" + i, "Base " + i, 50.5, 30.5))
            .toArray(String[]::new);
    open(1280, "run", story("2030-01-01", 5, bases));
    assertEquals(List.of("40", "40 sites"), browser().texts("#map .place text"));
    assertTrue(browser().find("#map .legend").getText().contains("number in a frame"));
    String hover =
        String.valueOf(
            browser().script("return document.querySelector('#map .place title').textContent"));
    assertTrue(hover.startsWith("40 sites:\nBase 0\n"), hover);
    assertTrue(hover.contains("\nBase 39"), hover);
    browser().click("#map .place rect");
    assertEquals(
        40L, browser().script("return document.querySelectorAll('#placetable > ul > li').length"));
    assertEquals("The map in words", browser().find(":focus").getText());
    assertEquals(
        List.of("1 source, with what rests on each"),
        browser().texts("#sources > details[id] > summary"));
    open(1280, "run", bases(50.5, 30.5, 50.5, 30.5));
    assertEquals(List.of("Base 0", "Base 1"), browser().texts("#map .place text"));
  }
}
