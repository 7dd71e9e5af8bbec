package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page's timeline in a real browser: everything in it can be seen, reached and left again. */
class TimelineTest {

  private static final String PRESSED_TOGETHER =
      "const hits = [...document.querySelectorAll('#lanes .item .hit')].map(it => ({name:"
          + " it.parentNode.getAttribute('aria-label'), x: Number(it.getAttribute('x')), y:"
          + " Number(it.getAttribute('y')), w: Number(it.getAttribute('width')), h:"
          + " Number(it.getAttribute('height'))})); const wrong = hits.filter(it => it.w < 24 ||"
          + " it.h < 24).map(it => 'small: ' + it.name); hits.forEach((a, i) => hits.slice(i +"
          + " 1).forEach(b => { if (a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y +"
          + " b.h - 0.01 && b.y < a.y + a.h - 0.01) { wrong.push(a.name + ' | ' + b.name); } }));"
          + " return wrong.concat(hits.length > 100 ? [] : ['few'])";

  private static final String NOT_LISTED =
      "const slider = document.getElementById('slider'); const days = new Map(); const lost = [];"
          + " const marks = [...document.querySelectorAll('#lanes .item .mark')].map(it =>"
          + " it.parentNode.getAttribute('aria-label').match(/^(.*), (?:from )?(\\d+ \\w+)("
          + " \\d\\d:\\d\\d)?( to [^,]*| on)?, (given|derived)/)); for (let day = 0; day <="
          + " slider.max; day++) { slider.value = day; slider.dispatchEvent(new Event('input'));"
          + " const date = document.getElementById('told').textContent.match(/\\d+ \\w{3}/)[0];"
          + " const told = document.getElementById('today').textContent; marks.filter(it => it[2]"
          + " === date).forEach(it => { days.set(it, 1); if (!told.includes(it[1])) {"
          + " lost.push(it[0]); } }); } return lost.concat(days.size === marks.length ? [] :"
          + " ['other days'])";

  /**
   * What stands in the table or is drawn, and not also the other; and rows that are out of order.
   */
  private static final String TOLD_OTHERWISE =
      "const days = [...document.querySelectorAll('#timelinetable tbody tr')].map(row => { const ["
          + " , day, month] = row.cells[0].textContent.match(/^(?:from )?(\\d+) (\\w+)/) || [0, 0,"
          + " 'Jan']; return ['Jan', 'Feb', 'Mar'].indexOf(month) * 31 + Number(day); }); const"
          + " late = days.filter((it, index) => it < days[index - 1]).map(it => 'out of order: ' +"
          + " it); const told = [...document.querySelectorAll('#timelinetable tbody tr')].map(row"
          + " => row.querySelector('.fact').lastChild.textContent + ', ' +"
          + " row.cells[0].textContent); const drawn = [...document.querySelectorAll('#lanes"
          + " .item:not(.counted)')].map(it => it.getAttribute('aria-label')); const few ="
          + " document.querySelectorAll('#lanes .item.counted').length === 0; return"
          + " drawn.filter(it => !told.some(words => it.startsWith(words))).concat(few ?"
          + " told.filter(words => !drawn.some(it => it.startsWith(words))) :"
          + " []).concat(late).concat(told.length > 10 ? [] : ['few'])";

  private static final String NAMES_CUT_OR_COVERED =
      "const names = [...document.querySelectorAll('#lanes .labels text')].map(it => ({text:"
          + " it.textContent, whole: it.querySelector('title')?.textContent, parts:"
          + " [...it.querySelectorAll('tspan')].map(part => part.textContent).join(''), box:"
          + " it.getBoundingClientRect()})); const wrong = names.filter(it => it.whole &&"
          + " it.parts.replace(/\\s/g, '') !== it.whole.replace(/\\s/g, '')).map(it => it.text);"
          + " names.forEach((a, i) => names.slice(i + 1).forEach(b => { if (a.box.left <"
          + " b.box.right && b.box.left < a.box.right && a.box.top + 2 < b.box.bottom && b.box.top"
          + " + 2 < a.box.bottom) { wrong.push(a.text + ' | ' + b.text); } })); const chart ="
          + " document.querySelector('#lanes .axis').getBoundingClientRect().left; return"
          + " wrong.concat(names.filter(it => it.whole && it.box.right > chart + 2).map(it =>"
          + " 'wide: ' + it.text))";

  private static final String FOCUSED =
      "const it = document.activeElement; return it.id || it.getAttribute('aria-label') ||"
          + " it.textContent";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Path run;
  private static Path compared;

  @BeforeAll
  static void open() throws IOException {
    run = Pages.written(folder, "run", "syria-2026");
    compared = Pages.written(folder, Pages.FOUR_RUNS);
  }

  private static Browser browser() {
    return BROWSER.get();
  }

  @Test
  void whatever_can_be_pressed_is_24_pixels_wide_and_high_and_covers_nothing_else() {
    for (Path page : List.of(run, compared)) {
      for (int width : List.of(1280, 400)) {
        browser().open(page, width, "light");
        assertEquals(List.of(), browser().script(PRESSED_TOGETHER), page + " at " + width);
      }
    }
    browser().open(run, 1280, "light");
    browser().click("#timeline .options input");
    assertEquals(List.of(), browser().script(PRESSED_TOGETHER), "stepping stones too");
  }

  @Test
  void the_list_of_a_day_holds_every_mark_of_it() {
    for (Path page : List.of(run, compared)) {
      browser().open(page, 1280, "light");
      assertEquals(List.of(), browser().script(NOT_LISTED), page.toString());
    }
  }

  @Test
  void marks_without_room_are_counted_and_listed() throws IOException {
    Path page = Pages.written(folder, "run", manyClaims().toString(), "--rules", "rules");
    browser().open(page, 1280, "light");
    int drawn = browser().texts("#lanes .lane-violations .mark").size();
    assertEquals(List.of("+" + (30 - drawn)), browser().texts("#lanes .item.counted text"));
    browser().script("document.querySelector('#lanes .item.counted').focus()");
    browser().find(":focus").sendKeys(Keys.ENTER);
    assertEquals("counted", browser().script(FOCUSED));
    assertEquals(30 - drawn, browser().texts("#counted .fact").size());
    browser().find(":focus").sendKeys(Keys.ESCAPE);
    assertEquals((30 - drawn) + " more, 2 Jan", browser().script(FOCUSED));
  }

  private static Path manyClaims() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "name: Many",
                "about: Thirty claims on one day.",
                "starts: 2030-01-01",
                "days: 5",
                "zone: Europe/Paris",
                "facts:",
                "  - actor: {id: north, type: state}",
                "  - actor: {id: south, type: state}",
                "  - ceasefire: {id: river, between: [north, south], starts: 2030-01-01, term: 9"
                    + " days, source: a}",
                "events:",
                "  2030-01-02:"));
    IntStream.range(0, 30)
        .mapToObj(
            i ->
                "    - violation: {id: v%d, ceasefire: river, by: north, claimant: south, source: a}"
                    .formatted(i))
        .forEach(lines::add);
    return Files.write(folder.resolve("scenario.yaml"), lines);
  }

  @Test
  void escape_and_a_button_lead_back_to_where_something_was_chosen() {
    browser().open(run, 1280, "light");
    String item = "#lanes .item[aria-label^='Syria takes over the al-Tanf garrison']";
    String name = browser().find(item).getDomAttribute("aria-label");
    browser().script("document.querySelector(\"" + item + "\").focus()");
    browser().find(":focus").sendKeys(Keys.ENTER);
    assertEquals("why", browser().script(FOCUSED));
    assertEquals("↑ Back to the timeline", browser().find("#back").getText());
    browser().find("#why").sendKeys(Keys.ESCAPE);
    assertEquals(name, browser().script(FOCUSED));
    browser().find(":focus").sendKeys(Keys.ENTER);
    browser()
        .script("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))");
    browser().click("#back");
    assertEquals(name, browser().script(FOCUSED), "after it was drawn anew");
    browser().click("#standing .fact");
    String fact = browser().find("#standing .fact").getDomProperty("textContent");
    assertEquals("↑ Back to “Where things stand”", browser().find("#back").getText());
    browser().click("#why button.node");
    browser().click("#back");
    assertEquals(fact, browser().script(FOCUSED));
  }

  @Test
  void everything_in_a_comparison_says_of_which_run_it_is() {
    browser().open(compared, 1280, "light");
    assertEquals(
        List.of(),
        browser()
            .script(
                "return [...document.querySelectorAll('#lanes .item')].filter(it => !/, in run"
                    + " [ABCD](, [BCD])*$/.test(it.getAttribute('aria-label'))).map(it =>"
                    + " it.getAttribute('aria-label'))"));
  }

  @Test
  void a_table_is_called_what_it_is() {
    browser().open(run, 1280, "light");
    browser().click("#timeline details.table > summary");
    assertEquals(
        "The timeline as a table",
        browser().script("return document.querySelector('#timeline caption').textContent"));
  }

  @Test
  void the_table_holds_what_is_drawn_by_date_and_what_runs_share_once() {
    browser().open(compared, 1280, "light");
    browser().click("#timelinetable > summary");
    for (int boxes = 0; boxes < 3; boxes++) {
      assertEquals(List.of(), browser().script(TOLD_OTHERWISE), boxes + " boxes are checked");
      browser().click("#timeline .options label:nth-of-type(" + (boxes % 2 + 1) + ") input");
    }
    List<String> runs = browser().texts("#timelinetable tbody td:last-child");
    assertTrue(runs.containsAll(List.of("A, B, C, D", "C", "A, B, D")), runs.toString());
    browser().open(run, 1280, "light");
    browser().click("#timelinetable > summary");
    assertEquals(List.of(), browser().script(TOLD_OTHERWISE));
  }

  @Test
  void a_bar_of_three_hours_is_seen_beside_the_day_and_where_the_runs_part() {
    for (int width : List.of(1280, 400)) {
      browser().open(compared, width, "light");
      assertEquals(
          List.of(),
          browser()
              .script(
                  "document.querySelector('#lanes').scrollIntoView({block: 'center'}); return"
                      + " [...document.querySelectorAll('#lanes .item .bar')].filter(it => { const"
                      + " box = it.getBoundingClientRect(); const line ="
                      + " document.querySelector('line.now'); return box.width < 6 ||"
                      + " !(line.compareDocumentPosition(it) & 4) ||"
                      + " !(document.querySelector('line.parting').compareDocumentPosition(it) &"
                      + " 4); }).map(it => it.parentNode.getAttribute('aria-label'))"),
          "at " + width);
    }
  }

  @Test
  void the_names_of_rows_are_told_whole_and_cover_nothing() {
    for (Path page : List.of(run, compared)) {
      browser().open(page, 1280, "light");
      assertEquals(List.of(), browser().script(NAMES_CUT_OR_COVERED), page.toString());
    }
  }

  @Test
  void paper_says_what_it_leaves_out_and_explains_only_the_signs_on_it() {
    browser().open(run, 1280, "light");
    browser().asPrinted();
    String left = browser().find("#leftout").getDomProperty("textContent");
    for (String row :
        List.of("Hmeimim air base (", "Tartous naval facility (", "agreement-30-january (8)")) {
      assertTrue(left.contains(row), left);
    }
    long shown =
        (long) browser().script("return document.querySelectorAll('#lanes .contested').length");
    assertEquals(shown > 0, browser().find("#timeline .sign-contested").isDisplayed());
    browser().open(compared, 1280, "light");
    browser().asPrinted();
    left = browser().find("#leftout").getText();
    assertTrue(left.contains("what is the same in all runs"), left);
    assertFalse(left.contains("Hmeimim"), left);
    assertTrue(browser().texts("#lanes text.lies").contains("nothing of this"));
    assertEquals("none", browser().find(".sideways").getCssValue("display"));
    assertTrue(browser().find("#map div.apart").isDisplayed(), "that the runs do not differ");
    assertEquals("block", browser().find("main").getCssValue("display"), "or columns lose some");
    List<String> more = browser().texts("#differences .paper");
    assertTrue(
        more.stream()
            .anyMatch(
                it ->
                    it.matches("And \\d+ more between A and C, in the page, under “Differences”.")),
        more.toString());
    browser().open(run, 1280, "light");
    assertTrue(browser().find("#timeline .sign-contested").isDisplayed());
  }
}
