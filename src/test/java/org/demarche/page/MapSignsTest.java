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

/** The signs of the page's map: what a click on one opens, and what stands beside it. */
class MapSignsTest {

  private static final String COVERED_COUNTRIES =
      "const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom - 3 <= b.top ||"
          + " b.bottom - 3 <= a.top; const box = it => it.getBoundingClientRect(); return"
          + " [...document.querySelectorAll('.theatre')].flatMap(map => {"
          + " const countries = [...map.querySelectorAll('.country')].filter(it =>"
          + " it.getClientRects().length); return [...map.querySelectorAll('.place"
          + " tspan')].flatMap(name => countries.filter(it => !apart(box(it), box(name))).map(it =>"
          + " name.textContent + ' on ' + it.textContent)); })";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static void openAtTheEnd(int width, String... command) throws IOException {
    browser().open(Pages.written(folder, command), width, "light");
    browser().find("#slider").sendKeys(Keys.END);
  }

  /** Clicks the sign of a place; gives what is explained then. */
  private static String opened(String name) {
    browser()
        .script(
            "[...document.querySelectorAll('#map .place')].find(it => it.textContent.includes('"
                + name
                + "')).dispatchEvent(new MouseEvent('click', {bubbles: true}))");
    return browser().find("#asked").getText();
  }

  @Test
  void a_click_opens_the_state_that_the_sign_shows() throws IOException {
    openAtTheEnd(1280, "run", "syria-2026");
    assertEquals("Qamishli airport is held by Syria", opened("Qamishli airport"));
    assertEquals("The Hmeimim air base is active, used by Russia", opened("Hmeimim air base"));
    assertEquals("UNDOF is in place", opened("Quneitra"));
  }

  @Test
  void no_name_covers_that_of_a_country() throws IOException {
    for (int width : List.of(1280, 400)) {
      openAtTheEnd(width, Pages.FOUR_RUNS);
      assertEquals(List.of(), browser().script(COVERED_COUNTRIES), "at " + width);
    }
    browser().asPrinted();
    assertEquals(List.of(), browser().script(COVERED_COUNTRIES), "on paper");
    assertTrue(browser().find("#map .incursions").getText().endsWith("5 in 7 days"));
  }
}
