package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A page of several years says of every day in which. */
class YearsTest {

  private static final List<String> STORY =
      List.of(
          "name: Years",
          "about: A truce in the first of three years.",
          "starts: 2030-05-01",
          "days: 900",
          "facts:",
          "  - actor: {id: north, name: North, type: state}",
          "  - actor: {id: south, name: South, type: state}",
          "  - ceasefire: {id: brook, between: [north, south], starts: 2030-05-01, term: 9 days}",
          "  - ceasefire: {id: river, between: [north, south], starts: 2032-05-01, term: 9 days}",
          "events:",
          "  2030-05-02:",
          "    - talks-held: {between: [north, south]}",
          "  2030-06-01:",
          "    - agreement-signed: {id: pact, between: [north, south]}",
          "  2032-05-02:",
          "    - violation: {id: v, ceasefire: river, by: north}");

  /** Days of which the page speaks on its own, beside the sentences of a run, without a year. */
  private static final String WITHOUT_YEAR =
      "document.querySelectorAll('details').forEach(it => { it.open = true; });"
          + " const texts = [...document.querySelectorAll('#lanes .lies, #lanes .axis text,"
          + " #timelinetable td:first-child, #levels text, #levels td:first-child, #why .kind')]"
          + ".map(it => it.textContent); return texts.filter(it => /\\d"
          + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?! \\d{4})/.test(it))";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  @Test
  void every_day_is_told_with_its_year() throws IOException {
    Path story = Files.write(folder.resolve("scenario.yaml"), STORY);
    Path page = folder.resolve("page.html");
    Files.writeString(page, Pages.of("run", story.toString(), "--rules", "rules"));
    browser().open(page, 700, "light");
    browser().find("#slider").sendKeys(Keys.END);
    browser().resize(700);
    browser().click("#timelinetable > summary");
    browser().click("#timelinetable .fact");
    List<String> told = browser().texts("#timelinetable td:first-child");
    assertTrue(told.contains("1 Jun 2030"), told.toString());
    assertEquals(List.of(), browser().script(WITHOUT_YEAR));
    assertHint("‹ until \\d+ \\w+ 2030");
    browser().find("#slider").sendKeys(Keys.HOME);
    browser().resize(700);
    assertHint("from \\d+ \\w+ 2032 ›");
  }

  private static void assertHint(String told) {
    List<String> hints = browser().texts("#lanes .lies");
    assertTrue(hints.stream().anyMatch(it -> it.matches(told)), hints.toString());
  }
}
