package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On paper no title stands at the foot of a sheet, or of a column, with its text on the next. */
class LeftBehindTest {

  /** Sheets beside each other: a browser breaks columns where it would break sheets. */
  private static final String AS_SHEETS =
      "document.documentElement.style.width = '188mm'; Object.assign(document.body.style, {columns:"
          + " '188mm', columnGap: '0', columnFill: 'auto', height: arguments[0] + 'mm'});";

  private static final String COLUMN =
      "const column = (it) => Math.floor((it.getClientRects()[0].left + 9) / (188 * 96 / 25.4));"
          + " const seen = (it) => it.getClientRects().length > 0;";

  private static final String HEADINGS_LEFT =
      COLUMN
          + "return [...document.querySelectorAll('main h2')].filter(seen).filter(it => { const"
          + " next = [...it.parentNode.querySelectorAll('svg, tr, p, li')].filter(seen)[0]; return"
          + " next && column(next) !== column(it); }).map(it => it.textContent)";

  private static final String TITLES_LEFT =
      "const list = document.querySelector('.runlist'); Object.assign(list.style, {height:"
          + " arguments[0] + 'px', columnFill: 'auto', columnCount: 'auto', columnWidth: '60mm'});"
          + " const left = (it) => it.getClientRects()[0].left; return"
          + " [...document.querySelectorAll('.runlist li')].map(it =>"
          + " [it.querySelector('.runtitle'), it.querySelector('.inshort')]).filter(([title, text])"
          + " => text && Math.abs(left(title) - left(text)) > 20).map(([title]) =>"
          + " title.textContent)";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Browser browser() {
    return BROWSER.get();
  }

  @Test
  void no_heading_stands_at_the_foot_of_a_sheet() throws IOException {
    for (String[] command :
        List.of(
            new String[] {"compare", "syria-2026", "forced-withdrawal"},
            new String[] {"compare", "syria-2026", "no-agreement", "leaves-hmeimim"})) {
      BROWSER.printed(folder, command);
      for (int height = 150; height <= 330; height += 6) {
        browser().script(AS_SHEETS.replace("arguments[0]", String.valueOf(height)));
        assertEquals(
            List.of(), browser().script(HEADINGS_LEFT), command[2] + " on sheets of " + height);
      }
    }
  }

  @Test
  void no_title_of_a_run_stands_at_the_foot_of_a_column() throws IOException {
    BROWSER.printed(
        folder,
        "compare",
        "syria-2026",
        "no-extension",
        "no-agreement",
        "forced-withdrawal",
        "leaves-hmeimim",
        "buffer-agreed");
    for (int height = 150; height <= 700; height += 11) {
      assertEquals(
          List.of(),
          browser().script(TITLES_LEFT.replace("arguments[0]", String.valueOf(height))),
          "in columns of " + height);
    }
  }
}
