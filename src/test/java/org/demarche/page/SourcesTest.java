package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What rests on a source, and what is only claimed by it, as a browser shows it. */
class SourcesTest {

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @BeforeAll
  static void open() throws IOException {
    BROWSER.get().open(Pages.written(folder, "run", "syria-2026"), 1280, "light");
    BROWSER
        .get()
        .script(
            "document.querySelectorAll('#sources details').forEach((it) => { it.open = true; });");
  }

  private static Browser browser() {
    return BROWSER.get();
  }

  /** The last cell of the row of a source that says this. */
  private static String resting(String said) {
    return String.valueOf(
        browser()
            .script(
                "return [...document.querySelectorAll('#sources tbody tr')].filter((it) =>"
                    + " it.textContent.includes('"
                    + said
                    + "')).map((it) => { it.querySelectorAll('details').forEach((one) => { one.open"
                    + " = true; }); return it.lastChild.textContent; }).join()"));
  }

  @Test
  void what_a_fact_brought_to_an_end_rests_on_its_source() {
    String told = resting("Syria secures the Shaddadi prison");
    assertTrue(told.startsWith("1 ending"), told);
  }

  @Test
  void what_no_conclusion_rests_on_is_not_said_to_move_nothing() {
    assertEquals(
        "none that is told; levels may have moved by it",
        resting("The grievance assad-in-moscow leaves the agenda"));
  }

  @Test
  void on_a_number_of_a_policy_rests_only_what_reads_that_number() {
    assertEquals(
        "none that is told; levels may have moved by it", resting("weak-goodwill-points 3: "));
    String told = resting("mean-days-to-offensive 13: ");
    assertTrue(told.contains("Risk of an offensive"), told);
    assertTrue(!told.contains("is in force"), told);
  }

  @Test
  void the_sources_of_rules_stand_there_too() {
    String told = resting("A ceasefire lapses when its term is over");
    assertTrue(told.matches("(?s)\\S+\\.drl:\\d+: .+"), told);
  }

  @Test
  void a_claim_is_what_somebody_claims_and_not_what_a_source_has_a_word_of() {
    List<String> contested = browser().texts("#sources .facts button");
    assertTrue(
        contested.stream().filter(it -> it.contains("alleged")).allMatch(it -> it.startsWith("△")),
        contested.toString());
    assertTrue(
        contested.stream()
            .filter(it -> it.contains("The airspace of Syria is opened"))
            .allMatch(it -> it.startsWith("●")),
        contested.toString());
    for (String disputed :
        List.of(
            "Ceasefire gov-sdf-18-january is declared over by SDF",
            "Russia has left Qamishli airport")) {
      assertTrue(
          contested.stream().filter(it -> it.contains(disputed)).allMatch(it -> it.startsWith("△")),
          contested.toString());
    }
  }
}
