package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page's timeline on a telephone: what is wider than the window can be found and is told. */
class NarrowTimelineTest {

  private static final String MARKER_IS_SEEN =
      "const box = document.getElementById('lanes').getBoundingClientRect(); const line ="
          + " document.querySelector('line.now').getBoundingClientRect(); return line.left >"
          + " box.left && line.left < box.right";

  /** Names that are not seen whole, bars without a label though there is room, and empty tracks. */
  private static final String UNTOLD_AT_THE_EDGE =
      "const box = document.getElementById('lanes').getBoundingClientRect(); const wrong ="
          + " [...document.querySelectorAll('#lanes .labels text:not(.lies)')].filter(it => { const"
          + " name = it.getBoundingClientRect(); return name.left < box.left || name.right >"
          + " box.right; }).map(it => 'name: ' + it.textContent); const layer ="
          + " document.querySelector('#lanes .names'); if (getComputedStyle(layer).zIndex !== '1')"
          + " { wrong.push('names lie under the fade'); } const margin ="
          + " Number(document.querySelector('#lanes .behind').getAttribute('width')); const left ="
          + " box.left + margin; document.querySelectorAll('#lanes .item').forEach(it => { const"
          + " bar = it.querySelector('rect.bar')?.getBoundingClientRect(); const text ="
          + " it.querySelector('text')?.getBoundingClientRect(); if (bar && text && bar.left <"
          + " left && Math.min(bar.right, box.right) - left > text.width + 40 && text.width > 0"
          + " && (text.left < left + 20 || text.right > box.right)) { wrong.push('label: ' +"
          + " it.getAttribute('aria-label')); } }); return wrong";

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
  void on_a_narrow_window_the_chosen_day_is_in_sight_and_the_rest_one_press_away() {
    browser().open(run, 400, "light");
    assertEquals(true, browser().script(MARKER_IS_SEEN));
    assertEquals("true", browser().find("#later").getDomAttribute("disabled"));
    browser().find("#slider").sendKeys(Keys.HOME);
    assertEquals(true, browser().script(MARKER_IS_SEEN));
    assertEquals("true", browser().find("#earlier").getDomAttribute("disabled"));
    browser().click("#later");
    assertTrue((long) browser().script("return document.getElementById('lanes').scrollLeft") > 100);
    browser().open(run, 1280, "light");
    assertEquals(List.of(""), browser().texts(".sideways"));
  }

  @Test
  void on_a_narrow_window_names_and_labels_are_seen_wherever_it_is_scrolled_to() {
    for (Path page : List.of(run, compared)) {
      browser().open(page, 400, "light");
      assertEquals(List.of(), browser().script(UNTOLD_AT_THE_EDGE), page + " as opened");
      browser().click("#earlier");
      browser().resize(400);
      assertEquals(List.of(), browser().script(UNTOLD_AT_THE_EDGE), page + " further left");
    }
    browser().open(run, 400, "light");
    List<String> hints = browser().texts("#lanes .lies");
    assertTrue(hints.contains("‹ until 20 Jan"), hints.toString());
    browser().find("#slider").sendKeys(Keys.HOME);
    browser().resize(400);
    hints = browser().texts("#lanes .lies");
    assertFalse(hints.contains("‹ until 20 Jan"), hints.toString());
    assertTrue(hints.stream().anyMatch(it -> it.endsWith(" ›")), hints.toString());
  }

  @Test
  void the_fade_at_a_side_reaches_down_to_the_last_row_and_its_sign_stands_beside_the_dates() {
    browser().open(compared, 400, "light");
    browser().script("document.getElementById('lanes').scrollLeft = 100");
    browser().resize(400);
    assertEquals(
        List.of(),
        browser()
            .script(
                "const box = document.getElementById('lanes'); const last ="
                    + " box.getBoundingClientRect().top + box.clientTop + box.clientHeight; return"
                    + " [...box.parentNode.querySelectorAll(':scope > span')].filter(it => { const"
                    + " fade = it.getBoundingClientRect(); const sign = getComputedStyle(it,"
                    + " '::before'); return it.hidden || Math.abs(fade.bottom - last) > 0.6 ||"
                    + " sign.position !== 'static' || parseFloat(sign.height) > 24; }).map(it =>"
                    + " it.className + ' ' + it.getBoundingClientRect().bottom + ' ' + last)"));
  }
}
