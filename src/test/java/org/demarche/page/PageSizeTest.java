package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How large a page is, and that it holds once what several runs tell. */
class PageSizeTest {

  private static final int MOST_BYTES = 2_000_000;

  private static final String[] EIGHT_RUNS = {
    "compare",
    "syria-2026",
    "no-extension",
    "no-agreement",
    "forced-withdrawal",
    "strike-in-january",
    "leaves-hmeimim",
    "buffer-agreed",
    "monitors"
  };

  @Test
  void the_pages_of_the_founding_case_stay_below_two_megabytes() {
    assertSmall(Pages.of("run", "syria-2026"));
    assertSmall(Pages.of("compare", "syria-2026", "no-extension"));
    assertSmall(Pages.of("compare", "syria-2026", "no-agreement", "forced-withdrawal"));
    assertSmall(Pages.of(EIGHT_RUNS));
  }

  private static void assertSmall(String page) {
    int size = page.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size < MOST_BYTES, size + " bytes");
  }

  @Test
  void what_several_runs_tell_is_kept_once() throws Exception {
    JsonNode one = Pages.data(Pages.of("run", "syria-2026"));
    JsonNode eight = Pages.data(Pages.of(EIGHT_RUNS));
    for (String table : List.of("proofs", "facts", "ruleBook", "said", "sources", "spells")) {
      List<String> kept = new ArrayList<>();
      eight.get(table).forEach(it -> kept.add(it.toString()));
      assertEquals(kept.stream().distinct().toList(), kept, table);
      assertTrue(kept.size() < 2 * one.get(table).size(), table + ": " + kept.size());
    }
    assertEquals(8, eight.get("runs").size());
    eight
        .get("runs")
        .forEach(run -> assertTrue(run.get("spells").size() > 300, run.get("label").asText()));
  }
}
