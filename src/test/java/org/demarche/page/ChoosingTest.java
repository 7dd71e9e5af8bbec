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

/**
 * Whatever is told with causes that the page holds can be chosen, anywhere, and is shown with them.
 */
class ChoosingTest {

  private static final String OPEN_ALL =
      "document.querySelectorAll('#differences details').forEach(it => { it.open = true;"
          + " it.dispatchEvent(new Event('toggle')); });";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static String asked() {
    return browser().find("#asked").getText();
  }

  private static String kind() {
    return browser().find("#why .kind").getText();
  }

  @Test
  void boxes_and_facts_of_what_differs_are_shown_in_the_run_that_has_them() throws IOException {
    BROWSER.open(folder, "compare", "syria-2026", "no-extension");
    assertEquals(List.of(), browser().texts("#differences div.node"), "no box without a choice");
    browser().find("#differences button.node.root").sendKeys(Keys.ENTER);
    assertEquals("Ceasefire gov-sdf is in force until 8 Feb 23:00", asked());
    assertTrue(kind().endsWith("from 24 Jan 23:00 to 30 Jan 12:00 · run A"), kind());
    browser().find("#why").sendKeys(Keys.ESCAPE);
    assertEquals(
        true,
        browser().script("return document.activeElement.matches('#differences button.node.root')"));
    browser().click("#differences tbody tr:nth-child(3) td:nth-child(3) button");
    assertEquals("Ceasefire gov-sdf has lapsed: its term ended 24 Jan 20:00", asked());
    assertTrue(kind().endsWith("from 24 Jan 20:00 to 25 Jan 20:00 · run B"), kind());
    browser().script(OPEN_ALL);
    browser().click("#differences tbody tr:nth-child(3) .chain li:nth-child(2) button");
    assertEquals("A term of ceasefire gov-sdf is agreed to end 8 Feb 23:00", asked());
    assertTrue(kind().endsWith("run A"), kind());
  }

  @Test
  void a_chain_has_as_many_steps_as_it_says() throws IOException {
    BROWSER.open(folder, Pages.FOUR_RUNS);
    browser().script(OPEN_ALL);
    browser().script(OPEN_ALL);
    List<?> chains =
        (List<?>)
            browser()
                .script(
                    "return [...new Set([...document.querySelectorAll('#differences"
                        + " .chain')].map(it => it.parentNode))].map(it =>"
                        + " [parseInt(it.querySelector('summary').textContent),"
                        + " it.querySelectorAll('.chain > li').length])");
    assertTrue(chains.size() > 20, chains.toString());
    chains.forEach(it -> assertEquals(((List<?>) it).get(0), ((List<?>) it).get(1)));
  }

  @Test
  void measures_are_shown_with_what_they_come_of_on_the_chosen_day() throws IOException {
    BROWSER.open(folder, "run", "syria-2026");
    assertEquals(List.of(), browser().texts("#standing .measure"));
    browser().script(choosing("Incursions into Quneitra in the last days: 5"));
    assertTrue(kind().endsWith("derived by rules · at the end of 15 Mar"), kind());
    assertEquals("What it comes of", browser().find("#reasons").getText());
    assertTrue(browser().texts("#why .node.number .text").get(0).endsWith("together 5 incursions"));
    assertTrue(browser().find("#rely").getText().startsWith("The lowest confidence on the way is"));
    browser().find("#slider").sendKeys(Keys.HOME);
    for (int i = 0; i < 7; i++) {
      browser().find("#slider").sendKeys(Keys.ARROW_RIGHT);
    }
    String load = "Violation load of ceasefire gov-sdf: ";
    browser().script(choosing(load));
    assertTrue(asked().startsWith(load), asked());
    assertTrue(kind().endsWith("at the end of 25 Jan"), kind());
  }

  private static String choosing(String start) {
    return "[...document.querySelectorAll('#standing .fact')].find(it => it.textContent.includes('"
        + start
        + "')).click()";
  }
}
