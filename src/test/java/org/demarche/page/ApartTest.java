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

/** In a busy row of the timeline, what differs between runs stands out. */
class ApartTest {

  private static final List<String> STORY =
      List.of(
          "name: Busy",
          "about: The airspace is closed and opened again, many times.",
          "starts: 2030-01-01",
          "days: 12",
          "facts:",
          "  - actor: {id: north, name: North, type: state}",
          "  - actor: {id: south, name: South, type: state}",
          "events:");

  private static final String APART =
      "return [...document.querySelectorAll('#lanes .apart')].map(it =>"
          + " it.getAttribute('aria-label') + ': ' + it.getAttribute('aria-description') + ', ' +"
          + " it.querySelectorAll('.frame').length)";

  private static final String COUNTS =
      "return ['.apart', '.shared', '.item:not(.apart):not(.shared)'].map(it =>"
          + " document.querySelectorAll('#lanes ' + it).length)";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static String[] busy() throws IOException {
    List<String> lines = new ArrayList<>(STORY);
    IntStream.rangeClosed(1, 10)
        .forEach(
            day -> {
              lines.add("  2030-01-%02d:".formatted(day));
              lines.add("    - talks-held: {between: [north, south]}");
            });
    Path story = Files.write(folder.resolve("scenario.yaml"), lines);
    return new String[] {
      "compare",
      story.toString(),
      "remove talks-held between=north+south on 2030-01-10",
      "--rules",
      "rules"
    };
  }

  @Test
  void what_is_not_so_in_all_runs_is_framed_and_said_and_the_rest_is_fainter() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, Pages.of(busy()));
    browser().open(page, 1280, "light");
    List<?> apart = (List<?>) browser().script(APART);
    assertEquals(1, apart.size(), apart.toString());
    assertTrue(
        apart.get(0).toString().endsWith(", in run A: not so in all runs, 1"), apart.toString());
    assertEquals(List.of(1L, 20L, 0L), browser().script(COUNTS));
    assertTrue(
        browser().find("#timeline .legend").getText().contains("framed: not so in all runs"));
  }

  @Test
  void rows_in_which_the_runs_do_not_differ_are_drawn_as_ever() throws IOException {
    browser().open(Pages.written(folder, "compare", "syria-2026", "no-extension"), 1280, "light");
    browser().click("#timeline .options label:nth-of-type(2) input");
    List<?> counts = (List<?>) browser().script(COUNTS);
    assertTrue(counts.stream().allMatch(it -> (long) it > 0), counts.toString());
    browser().open(Pages.written(folder, "run", "syria-2026"), 1280, "light");
    counts = (List<?>) browser().script(COUNTS);
    assertEquals(List.of(0L, 0L), counts.subList(0, 2));
  }
}
