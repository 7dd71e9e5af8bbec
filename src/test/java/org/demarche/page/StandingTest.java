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

/** Where things stand on the chosen day, as a browser shows it. */
class StandingTest {

  /**
   * Facts, in some runs or in all of several, that are said to be in some only and in others too.
   */
  private static final String SAID_OF_FEWER =
      "const only = {}; document.querySelectorAll('#standing li').forEach(it => { const told ="
          + " it.innerText.match(/^[^]*only ([A-H, ]+) ([^\\n]+)/); if (told) { (only[told[2]] ||="
          + " []).push(told[1]); } }); return Object.entries(only).filter(it => it[1].length >"
          + " 1).map(it => it.join(': '))";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static void openAtTheEnd(String... command) throws IOException {
    browser().open(Pages.written(folder, command), 1280, "light");
    browser().find("#slider").sendKeys(Keys.END);
  }

  private static String line(String start) {
    return browser().texts("#standing li").stream()
        .map(it -> it.replaceAll("◆\\s*(derived:)?\\s*", "").replace(start + ":", ""))
        .filter(it -> it.startsWith(start))
        .map(it -> it.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  @Test
  void what_stands_in_all_runs_is_told_once_with_the_number_of_each() throws IOException {
    openAtTheEnd(Pages.FOUR_RUNS);
    String trust = line("Trust of SDF in Syria is wary");
    assertTrue(
        trust.startsWith(
            "Trust of SDF in Syria is wary in all: -29.00 in A, B, D from -45.00 to -29.00 points"),
        trust);
    assertTrue(trust.endsWith("-45.00 in C"), trust);
    assertEquals(List.of(), browser().script(SAID_OF_FEWER));
    browser().click("#standing .way:nth-of-type(2) button");
    assertEquals("Trust of Russia in Syria is neutral", browser().find("#asked").getText());
    assertTrue(browser().find("#why .kind").getText().endsWith("run D"), "the run that has it");
  }
}
