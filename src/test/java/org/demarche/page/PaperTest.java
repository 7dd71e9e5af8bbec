package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a page tells on paper. */
class PaperTest {

  /** What is drawn in some run, in the row of something on the timeline. */
  private static final String OF_KIND =
      "return [...document.querySelectorAll('#lanes .item')].map(it =>"
          + " it.getAttribute('aria-label'))";

  private static final String TWICE =
      "const told = [...document.querySelectorAll('#standing .topic li')].filter(it =>"
          + " it.getClientRects().length).map(it => it.innerText.replace(/^.*only [A-H, ]+/s,"
          + " '')); return told.filter((it, index) => told.indexOf(it) !== index)";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  @SuppressWarnings("unchecked")
  private static List<String> drawn() {
    return (List<String>) browser().script(OF_KIND);
  }

  private static void assertDrawn(String start, String end) {
    assertTrue(
        drawn().stream().anyMatch(it -> it.startsWith(start) && it.endsWith(end)),
        start + " ... " + end);
  }

  @Test
  void a_run_that_has_all_along_what_another_loses_is_shown_to_have_it() throws IOException {
    BROWSER.printed(
        folder,
        "compare",
        "syria-2026",
        "no-extension-and-war",
        "strike-in-january",
        "buffer-agreed");
    assertDrawn(
        "Ceasefire lebanon is in force until further notice, from 18 Jan on, derived by rules",
        "in run C");
    assertDrawn(
        "The Quneitra buffer lacks host consent",
        "from 18 Jan on, derived by rules, in run A, B, C");
    assertDrawn(
        "Risk of clashes between SDF and Syria at the government-SDF front, from",
        "in run A, C, D");
    BROWSER.printed(
        folder, "compare", "syria-2026", "no-extension", "leaves-hmeimim", "buffer-agreed");
    assertDrawn("The Hmeimim air base is active, used by Russia, from 18 Jan on", "in run A, B, D");
  }

  @Test
  void what_stands_alike_is_told_with_what_it_differs_in() throws IOException {
    browser().open(Pages.written(folder, Pages.FOUR_RUNS), 1280, "light");
    browser()
        .script(
            "const slider = document.getElementById('slider'); slider.value = 43;"
                + " slider.dispatchEvent(new Event('input'))");
    browser().asPrinted();
    assertEquals(List.of(), browser().script(TWICE));
    assertTrue(
        browser().texts("#standing li").stream()
            .anyMatch(it -> it.contains("Trust of Russia in Syria is neutral")));
  }

  private static final String SMALL =
      "const all = [...document.querySelectorAll('.lanes text, .lanes tspan, .levels svg text,"
          + " .theatre text')].filter(it => it.getClientRects().length); return [...new"
          + " Set(all.map(it => { const svg = it.ownerSVGElement; const size ="
          + " parseFloat(getComputedStyle(it).fontSize) * svg.getBoundingClientRect().width /"
          + " svg.viewBox.baseVal.width; return {text: it.textContent, points: size * 0.75};"
          + " }).filter(it => it.points < 5.4).map(it => it.text + ' ' + it.points))]";

  @Test
  void six_runs_take_two_sheets_with_their_answers_and_nothing_too_small_to_read()
      throws IOException {
    BROWSER.printed(
        folder,
        "compare",
        "syria-2026",
        "no-extension",
        "no-agreement",
        "forced-withdrawal",
        "leaves-hmeimim",
        "buffer-agreed");
    browser().script("document.documentElement.style.width = '188mm'");
    assertEquals(List.of(), browser().script(SMALL));
    assertEquals(15, browser().texts(".inshort").stream().filter(it -> !it.isEmpty()).count());
    assertEquals(
        List.of(),
        browser().texts("#levels .end").stream().filter(it -> it.contains("+")).toList());
    assertDrawn("Syria: Russia begins to withdraw from Qamishli airport (forced)", "in run D");
    List<String> names = browser().texts("#lanes .item text");
    assertTrue(names.contains("withdrawal started (forced)"), names.toString());
    assertTrue(
        names.contains("limit: a buffer in place does not stop incursions by itself"), "uncut");
    browser().script("document.documentElement.style.width = ''");
    assertEquals(2, browser().print(folder.resolve("six.pdf")));
  }

  private static final String SCROLLBARS =
      "return [...document.querySelectorAll('main *')].filter(it => it.getClientRects().length &&"
          + " it.closest('svg') === null && /auto|scroll/.test(getComputedStyle(it).overflow)"
          + ").map(it => it.tagName + ' ' + it.className)";

  @Test
  void what_is_played_in_all_runs_though_nobody_changed_it_stands_once_on_every_comparison()
      throws IOException {
    for (String[] command :
        List.of(
            new String[] {"compare", "syria-2026", "no-extension"},
            new String[] {"compare", "syria-2026", "no-extension", "no-agreement"},
            Pages.FOUR_RUNS)) {
      BROWSER.printed(folder, command);
      List<String> told =
          browser().texts("#compared p").stream()
              .filter(it -> it.contains("whether or not it would then have come about"))
              .toList();
      assertEquals(1, told.size(), told.toString());
      assertTrue(told.get(0).startsWith("What the story gives after 24 Jan 23:00"), told.get(0));
      assertEquals(List.of(), browser().script(SCROLLBARS));
    }
  }

  @Test
  void two_runs_have_the_steps_to_what_differs_where_two_sheets_have_room() throws IOException {
    BROWSER.printed(folder, "compare", "syria-2026", "no-extension");
    assertEquals(3, browser().texts("#differences .reasoned .chain").size());
    List<String> steps = browser().texts("#differences .reasoned:last-child .chain > li");
    assertEquals(4, steps.size(), steps.toString());
    assertTrue(steps.get(2).contains("so, by the rule: A ceasefire past its grace"), steps.get(2));
    assertEquals(2, browser().print(folder.resolve("steps.pdf")));
    browser().script("dispatchEvent(new Event('afterprint'))");
    assertEquals(0, browser().texts("#differences td details[open]").size(), "closed again");
    BROWSER.printed(folder, "compare", "syria-2026", "no-agreement");
    assertEquals(List.of(), browser().texts("#differences .reasoned"), "no room");
    assertEquals(2, browser().print(folder.resolve("none.pdf")));
  }

  @Test
  void every_heading_of_the_chosen_day_says_which_it_is() throws IOException {
    browser().open(Pages.written(folder, "run", "syria-2026"), 1280, "light");
    browser().find("#slider").sendKeys(Keys.HOME);
    browser().asPrinted();
    for (String section : List.of("map", "standing", "levels")) {
      Object said =
          browser()
              .script(
                  "const heading = document.querySelector('#"
                      + section
                      + " h2');"
                      + " return getComputedStyle(heading, '::after').content.replace("
                      + "/attr\\(data-day\\)/, heading.dataset.day)");
      assertTrue(
          String.valueOf(said).contains("at the end of")
              && String.valueOf(said).contains("Sunday 18 January 2026"),
          section + ": " + said);
    }
  }

  @Test
  void letters_stand_at_the_ends_of_their_own_lines() throws IOException {
    BROWSER.printed(folder, Pages.FOUR_RUNS);
    assertEquals(
        List.of("ABD", "C"),
        browser()
            .script(
                "return [...[...document.querySelectorAll('#levels figure')].find(it =>"
                    + " it.textContent.startsWith('Violation load:"
                    + " gov-sdf')).querySelectorAll('.end')].sort((a, b) => a.getAttribute('x') -"
                    + " b.getAttribute('x')).map(it => it.textContent)"));
    assertEquals(
        List.of("ABC", "D"),
        browser()
            .script(
                "return [...[...document.querySelectorAll('#levels figure')].find(it =>"
                    + " it.textContent.startsWith('Trust of Russia in"
                    + " Syria')).querySelectorAll('.end')].map(it => it.textContent).sort()"));
    assertTrue(
        browser().find("#levels .paper").getText().contains("gov-sdf-18-january"), "left out");
  }

  @Test
  void marks_have_names_and_a_story_without_places_has_no_map() throws IOException {
    BROWSER.printed(folder, "run", "yemen-2022");
    List<String> names = browser().texts("#lanes .lane-ceasefires .item text.besides");
    assertEquals(2, names.stream().filter("extension"::equals).count(), names.toString());
    assertEquals("none", browser().find("#map").getCssValue("display"));
  }
}
