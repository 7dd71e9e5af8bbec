package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a button leads to stands where it can be seen: below the bar of the slider. */
class JumpTest {

  private static final String COVERED =
      "const at = document.activeElement.getBoundingClientRect().top; const bar ="
          + " document.getElementById('day').getBoundingClientRect().bottom; return at < bar || at"
          + " > innerHeight - 60 ? document.activeElement.id + ' at ' + at + ' below ' + bar : ''";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  private static void jump(String selector, List<String> covered, String where) {
    browser().click(selector);
    String told = String.valueOf(browser().script(COVERED));
    if (!told.isEmpty()) {
      covered.add(where + ", " + selector + ": " + told);
    }
  }

  @Test
  void what_a_button_leads_to_stands_below_the_bar_of_the_slider() throws IOException {
    List<String> covered = new ArrayList<>();
    for (int width : List.of(1280, 400)) {
      for (String[] command :
          List.of(new String[] {"compare", "syria-2026", "no-extension"}, Pages.FOUR_RUNS)) {
        browser().open(Pages.written(folder, command), width, "light", "reduce");
        String where = command.length + " at " + width;
        for (int i = 2; i < command.length; i++) {
          jump("#compared .runlist > li:nth-child(" + i + ") .to button", covered, where);
        }
        jump("#standing .fact", covered, where);
        jump("#back", covered, where);
        jump("#lanes .item", covered, where);
        jump("#back", covered, where);
      }
    }
    assertEquals(List.of(), covered);
  }
}
