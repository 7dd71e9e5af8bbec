package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The timeline of several runs marks when each parts from the first, and the page opens there. */
class PartingsTest {

  private static final String FROM_THE_START = "set buffer-policy min-pressure=1";

  /** Words at one parting that others cover, that are cut off, or through which a line runs. */
  private static final String COVERED =
      "const texts = [...document.querySelectorAll('text.parting')].map(it => [it.textContent,"
          + " it.getBoundingClientRect()]); const lines ="
          + " [...document.querySelectorAll('line.parting')].map(it => it.getBoundingClientRect());"
          + " const svg = document.querySelector('#lanes"
          + " g.axis').ownerSVGElement.getBoundingClientRect(); return texts.filter(([text, a]) =>"
          + " texts.some(([other, b]) => other !== text && a.left < b.right && b.left < a.right &&"
          + " a.top + 1 < b.bottom && b.top + 1 < a.bottom) || lines.some(b => a.left + 1 < b.left"
          + " && b.left < a.right - 1 && b.top < a.top + 6) || a.right > svg.right || a.left <"
          + " svg.left).map(([text]) => text)";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static void assertMarked(String... words) {
    assertEquals(List.of(words), browser().texts("text.parting"));
    assertEquals(List.of(), browser().script(COVERED));
  }

  private static String day() {
    return browser().find("#told").getText().replaceFirst(", of.*", "");
  }

  @Test
  void each_run_has_its_own_mark_on_a_screen_and_on_paper() throws IOException {
    BROWSER.open(folder, Pages.FOUR_RUNS);
    assertMarked("B parts 24 Jan 23:00", "D parts 26 Jan", "C parts 30 Jan 12:00");
    assertEquals("Saturday 24 January 2026 · day 6", day());
    browser().asPrinted();
    assertMarked("B parts 24 Jan 23:00", "D parts 26 Jan", "C parts 30 Jan 12:00");
  }

  @Test
  void a_run_that_differs_from_the_start_is_marked_there_and_opens_the_first_day()
      throws IOException {
    BROWSER.open(folder, "compare", "syria-2026", "no-extension", FROM_THE_START);
    assertMarked("A and C part from the start", "B parts 24 Jan 23:00");
    assertEquals("Sunday 18 January 2026 · day 0", day());
    BROWSER.open(folder, "compare", "syria-2026", FROM_THE_START);
    assertMarked("the runs part from the start");
    assertEquals("Sunday 18 January 2026 · day 0", day());
  }

  @Test
  void runs_that_part_together_or_late_share_a_mark_that_is_seen_whole() throws IOException {
    BROWSER.open(
        folder, "compare", "syria-2026", "no-extension", "remove extension ceasefire=gov-sdf");
    assertMarked("B and C part 24 Jan 23:00");
    BROWSER.open(
        folder, "compare", "syria-2026", "add talks-collapsed between=sdf,syria on 2026-03-14");
    assertMarked("the runs part 14 Mar");
  }
}
