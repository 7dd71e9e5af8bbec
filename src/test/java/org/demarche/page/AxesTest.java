package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words and numbers on the axes of levels have room, on paper too, where letters are larger.
 */
class AxesTest {

  private static final List<String> STORY =
      List.of(
          "name: Numbers",
          "about: More incursions than anybody counts.",
          "starts: 2030-12-20",
          "days: 30",
          "facts:",
          "  - actor: {id: north, name: North, type: state}",
          "  - zone: {id: strip, name: the strip}",
          "events:",
          "  2030-12-24:",
          "    - incursion: {id: i, by: north, zone: strip, status: verified, count: 10000}");

  /** Words of axes that are cut by the edge of their chart, or covered by others. */
  private static final String CUT_OR_COVERED =
      "return [...document.querySelectorAll('#levels figure')].flatMap(figure => { const edge ="
          + " figure.getBoundingClientRect(); const texts = [...figure.querySelectorAll('.axis"
          + " text')].map(it => [it.textContent, it.getBoundingClientRect()]).filter(([, a]) =>"
          + " a.width); return texts.filter(([, a], i) => a.left < edge.left - 0.5 || a.right >"
          + " edge.right + 0.5 || texts.some(([, b], j) => j > i && a.left < b.right && b.left <"
          + " a.right && a.top < b.bottom && b.top < a.bottom)).map(([text]) => text); })";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static void assertAllSeen(Path page) {
    browser().open(page, 1280, "light");
    assertEquals(List.of(), browser().script(CUT_OR_COVERED), page + " on a screen");
    browser().asPrinted();
    browser().script("document.documentElement.style.width = '188mm'");
    assertEquals(List.of(), browser().script(CUT_OR_COVERED), page + " on paper");
    assertTrue(browser().texts("#levels .axis text").size() > 3);
  }

  @Test
  void days_with_their_years_do_not_cover_each_other() throws IOException {
    assertAllSeen(Pages.written(folder, "run", "golan-1974"));
    assertAllSeen(Pages.written(folder, Pages.FOUR_RUNS));
  }

  @Test
  void numbers_of_six_digits_are_told_in_thousands_and_seen_whole() throws IOException {
    List<String> lines = new ArrayList<>(STORY);
    String last = STORY.get(STORY.size() - 1);
    IntStream.range(1, 10).forEach(it -> lines.add(last.replace("id: i", "id: i" + it)));
    Path story = Files.write(folder.resolve("scenario.yaml"), lines);
    Path page = folder.resolve("page.html");
    Files.writeString(page, Pages.of("run", story.toString(), "--rules", "rules"));
    assertAllSeen(page);
    List<String> numbers = browser().texts("#levels .axis text");
    assertTrue(numbers.contains("100k"), numbers.toString());
  }
}
