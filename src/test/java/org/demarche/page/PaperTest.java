package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

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

  private static void print(String... command) throws IOException {
    browser().open(Pages.written(folder, command), 1280, "light");
    browser().asPrinted();
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
    print("compare", "syria-2026", "no-extension-and-war", "strike-in-january", "buffer-agreed");
    assertDrawn(
        "Ceasefire lebanon is in force until further notice, from 18 Jan on, derived by rules",
        "in run C");
    assertDrawn(
        "The Quneitra buffer lacks host consent",
        "from 18 Jan on, derived by rules, in run A, B, C");
    assertDrawn(
        "Risk of clashes between SDF and Syria at the government-SDF front, from",
        "in run A, C, D");
    print("compare", "syria-2026", "no-extension", "leaves-hmeimim", "buffer-agreed");
    assertDrawn("The Hmeimim air base is active, used by Russia, from 18 Jan on", "in run A, B, D");
  }

  @Test
  void what_stands_alike_is_told_with_what_it_differs_in() throws IOException {
    browser()
        .open(
            Pages.written(
                folder,
                "compare",
                "syria-2026",
                "no-extension",
                "no-agreement",
                "forced-withdrawal"),
            1280,
            "light");
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
}
