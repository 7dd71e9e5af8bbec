package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Why and why not, as a browser shows them: skipped, and said so, where there is none. */
class ReasonsTest {

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Path run;
  private static Path comparison;

  @BeforeAll
  static void open() throws IOException {
    run = Pages.written(folder, "run", "syria-2026");
    comparison = Pages.written(folder, "compare", "syria-2026", "no-extension");
  }

  private static Browser browser() {
    return BROWSER.get();
  }

  /** How many arrows, or bars, lines have at the end of what rests on something. */
  private static long ends(String graph, String end) {
    return (long)
        browser()
            .script(
                "return document.querySelectorAll('"
                    + graph
                    + " .stage path.edge[marker-start$=\""
                    + end
                    + ")\"]').length");
  }

  @Test
  void what_rules_something_out_has_a_dashed_line_with_a_bar_and_says_so() {
    browser().open(comparison, 1280, "light");
    assertEquals(List.of("rules it out"), browser().texts("#differences .stage svg > text"));
    assertEquals(1, ends("#differences", "bar"));
    assertEquals(
        "5px, 3px",
        browser()
            .script(
                "return getComputedStyle(document.querySelector('#differences"
                    + " path.blocks')).strokeDasharray"));
    assertEquals(5, ends("#differences", "arrow"));
    browser().click("#differences td summary");
    assertTrue(
        browser()
            .find("#differences tbody tr:nth-child(3) .chain")
            .getDomProperty("textContent")
            .contains(
                "A term of ceasefire gov-sdf is agreed to end 8 Feb 23:00, which rules out what"
                    + " follows"),
        browser().find("#differences").getText());
  }

  @Test
  void a_comparison_is_answered_first_and_leads_on_to_what_differs() {
    browser().open(comparison, 1280, "light");
    List<String> told = browser().texts("#compared .inshort");
    assertEquals(4, told.size(), told.toString());
    assertTrue(told.get(1).endsWith("while talks are open and nobody advances."), told.toString());
    assertTrue(told.get(2).contains("alike again in all that is told from 30 Jan 12:00 on"));
    browser().click("#compared .to button");
    assertEquals("differences", browser().script("return document.activeElement.id"));
    assertTrue(browser().find("#head .about").getText().startsWith("Run A, the story as it is: "));
    browser().click("#lanes .item[aria-label^='Ceasefire gov-sdf is extended to 8 Feb'] path");
    assertTrue(
        browser().find("#why .to").getText().startsWith("It is not so, or not then, in B."),
        browser().find("#why").getText());
  }

  @Test
  void what_differs_is_told_with_its_times_in_either_run() {
    browser().open(comparison, 1280, "light");
    List<String> titles = browser().texts("#differences .node.root .title");
    assertEquals(
        List.of("◆ derived, only A", "◆ derived, in B", "◆ derived, only B"),
        titles,
        titles.toString());
    assertTrue(
        browser()
            .texts("#differences .node.root .note")
            .contains(
                "24 Jan 20:00 to 25 Jan 20:00; in A, 24 Jan 20:00 to 24 Jan 23:00; by the rule: A"
                    + " ceasefire lapses when its term is over and nothing extends it"));
    browser().click("#differences tbody tr:nth-child(4) td summary");
    String steps = browser().find("#differences tbody tr:nth-child(4) .chain").getText();
    assertTrue(
        steps.contains("while in both, as of then: Talks between SDF and Syria are open"), steps);
    assertTrue(
        steps.endsWith(
            "only in B: Ceasefire gov-sdf holds de facto, past its term (25 Jan 20:00 to 30 Jan"
                + " 12:00)"),
        steps);
  }

  @Test
  void the_change_stands_above_its_outcomes_as_the_title_says() {
    browser().open(comparison, 1280, "light");
    assertEquals(
        "● given, only A",
        browser()
            .script(
                "return [...document.querySelectorAll('#differences .node')].sort((a, b) =>"
                    + " a.offsetTop - b.offsetTop)[0].querySelector('.title').textContent"));
  }

  @Test
  void reasons_on_the_chosen_day_are_as_of_that_day() {
    browser().open(run, 1280, "light");
    browser().click("#lanes .item[aria-label^='Trust of Syria in Russia is neutral'] rect");
    assertTrue(
        browser().find("#reasons").getText().endsWith(", as of 15 Mar"),
        browser().find("#reasons").getText());
    browser().click("#inwords > summary");
    String words = browser().find("#inwords").getText();
    assertTrue(words.contains("Trust of Syria in Russia: -6.72 points"), words);
    for (int i = 0; i < 10; i++) {
      browser().find("#slider").sendKeys(Keys.ARROW_LEFT);
    }
    assertTrue(
        browser().find("#reasons").getText().endsWith(", as of 5 Mar"),
        "the day moves the numbers too: " + browser().find("#reasons").getText());
  }

  @Test
  void an_absence_is_drawn_and_told_as_the_ground_that_it_is() {
    browser().open(run, 1280, "light");
    browser().click("#lanes .item[aria-label^='No answer of Syria to the concession'] rect");
    List<String> absent = browser().texts("#why .node.absent .text");
    assertEquals(0, ends("#why", "bar"));
    assertEquals(
        Set.of("Nothing against it:"), Set.copyOf(browser().texts("#why .node.absent .title")));
    assertTrue(
        absent.get(0).startsWith("Syria does not answer the concession at Qamishli airport"),
        absent.toString());
    assertTrue(
        browser()
            .texts("#why .node.rule .note")
            .contains("Number: signal-policy reciprocation-days 14: judgement."));
    browser().click("#inwords > summary");
    String words = browser().find("#inwords").getText();
    assertTrue(words.contains("rules/signals/goodwill.drl:80: judgement"), words);
    assertTrue(words.contains("number: signal-policy reciprocation-days 14: judgement"), words);
    assertTrue(
        words.contains("and nothing against it: Syria does not answer the concession"), words);
    assertEquals("How far to rely on it", browser().find("#reliance").getText());
  }

  private static void day(int day) {
    browser()
        .script(
            "const slider = document.getElementById('slider'); slider.value = "
                + day
                + "; slider.dispatchEvent(new Event('input'))");
  }

  private static boolean rests(String on) {
    return browser().texts("#why .node .text").stream().anyMatch(it -> it.contains(on));
  }

  @Test
  void why_something_stands_is_told_as_of_the_chosen_day() {
    browser().open(comparison, 1280, "light");
    browser().click("#lanes .item[aria-label^='Ceasefire gov-sdf holds de facto'] rect");
    assertEquals("Why it came about", browser().find("#reasons").getText());
    assertTrue(rests("The talks between SDF and Syria of 24 Jan 12:00 count as live"));
    day(11);
    assertEquals(
        "What keeps it up since 27 Jan 20:00, as of 29 Jan 12:00",
        browser().find("#reasons").getText());
    assertTrue(rests("The talks between SDF and Syria of 27 Jan 20:00 count as live"));
    assertFalse(rests("24 Jan 12:00"));
    assertEquals(
        List.of(
            "As it came about",
            "From 27 Jan 20:00 kept up by: Talks between SDF and Syria are held (27 Jan 20:00); no"
                + " longer by: Talks between SDF and Syria are held (24 Jan 12:00)"),
        browser().texts("#course li"));
    browser().click("#course li:first-child button");
    assertEquals("Why it came about", browser().find("#reasons").getText());
    assertTrue(rests("24 Jan 12:00"));
    assertEquals("As it came about", browser().script("return document.activeElement.textContent"));
    browser().find("#why").sendKeys(Keys.ESCAPE);
  }

  @Test
  void what_counts_against_something_is_not_said_to_keep_it_up() {
    browser().open(run, 1280, "light");
    browser().click("#lanes .item[aria-label^='Trust of Syria in Russia is neutral'] rect");
    assertEquals(
        "From 29 Jan no longer against it: Trust of Syria in Russia: -10.00 from the grievance"
            + " assad-in-moscow",
        browser().find("#course li:nth-child(3)").getText());
    browser().click("#course li:nth-child(2) button");
    List<String> against = List.of("counts against it", "counts against it");
    assertEquals(against, browser().texts("#why .stage svg > text"));
    assertEquals(2, browser().texts("#why path.against:not([marker-start])").size(), "no arrow");
    assertTrue(browser().find("#why").getText().contains("a dotted line, to a sum that it lowers"));
    browser().click("#inwords > summary");
    assertTrue(
        browser()
            .find("#inwords")
            .getText()
            .contains("counts against it: ◆ derived: Trust of Syria in Russia: -10.00 from"));
  }

  @Test
  void what_never_came_about_says_in_which_runs() {
    browser().open(comparison, 1280, "light");
    List<String> asked = browser().texts("#whynot summary");
    assertTrue(asked.contains("Why not: Ceasefire gov-sdf has collapsed?"), asked.toString());
    assertTrue(
        asked.contains(
            "Why not: Ceasefire gov-sdf holds de facto, past its term? never in A; it came about"
                + " in B"),
        asked.toString());
    assertEquals(
        List.of(), asked.stream().filter(it -> it.contains("only")).toList(), asked.toString());
    assertEquals(asked.stream().distinct().toList(), asked);
  }

  @Test
  void changes_that_would_have_brought_it_about_are_told_or_the_command_that_searches_them() {
    browser().open(run, 1280, "light");
    browser().click("#whynot details:nth-of-type(1) > summary");
    assertTrue(
        browser()
            .find("#whynot details:nth-of-type(1) .changes")
            .getText()
            .contains("--what-if buffer-agreed"),
        browser().find("#whynot").getText());
    browser().click("#whynot details:nth-of-type(3) > summary");
    assertTrue(
        browser()
            .find("#whynot details:nth-of-type(3) .changes")
            .getText()
            .endsWith("demarche whynot syria-2026 ceasefire-expired"),
        browser().find("#whynot").getText());
    List<String> rules =
        browser().texts("#whynot details:nth-of-type(3) p.rule").stream()
            .filter(it -> !it.endsWith(", as above"))
            .toList();
    assertTrue(rules.size() < 14, rules.size() + " rules");
  }

  @Test
  void where_things_stand_has_the_measures_of_the_day_and_what_moved_trust() {
    browser().open(run, 1280, "light");
    String last = browser().find("#standing").getText();
    assertTrue(last.contains("Incursions into Quneitra in the last days: 5"), last);
    assertTrue(last.contains("wary at the start; from -24.98 to -6.72 points (judgement)"), last);
    browser().find("#slider").sendKeys(Keys.HOME);
    String first = browser().find("#standing").getText();
    assertFalse(first.contains("wary at the start"), first);
    assertFalse(first.contains("Incursions into Quneitra in the last days: 5"), first);
    assertTrue(first.contains("Trust of Syria in Russia is wary"), first);
  }

  @Test
  void every_mark_of_a_comparison_names_its_runs() {
    browser().open(comparison, 1280, "light");
    assertEquals(
        0L,
        browser()
            .script(
                "return [...document.querySelectorAll('#lanes .item')].filter(it => !/, in run"
                    + " [A-Z]/.test(it.getAttribute('aria-label')) || !/\\nin run"
                    + " [A-Z]/.test(it.querySelector('title').textContent)).length"));
  }
}
