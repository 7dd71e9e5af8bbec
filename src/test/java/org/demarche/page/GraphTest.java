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

/**
 * The page's graphs in a real browser: what is in them can be read, and what is not can be found.
 */
class GraphTest {

  private static final String EVERYTHING =
      "document.querySelectorAll('#standing .fact.derived, #lanes .item.derived')";

  /** Of each graph that is wider than its window, whether its sign and its way are there. */
  private static final String WITHOUT_A_SIGN =
      "const found = []; const look = name => document.querySelectorAll('.graph').forEach(box => {"
          + " const beyond = box.scrollWidth - box.clientWidth; const signs ="
          + " [...box.parentNode.querySelectorAll('[class^=beyond-]')].map(it => it.offsetParent"
          + " !== null); const left = box.scrollLeft > 2, right = box.scrollLeft < beyond - 2;"
          + " const ways = box.closest('.broad').querySelector('.sideways'); if (signs[0] !== left"
          + " || signs[1] !== right || (ways.offsetParent !== null) !== (beyond > 1)) {"
          + " found.push(name + ' ' + box.scrollLeft + ' of ' + beyond + ': ' + signs); } if"
          + " (box.scrollHeight > box.clientHeight + 1) { found.push(name + ' is cut below'); }"
          + " });";

  /**
   * Graphs whose conclusion, or the reason nearest to it, is not to be seen whole, though both have
   * room.
   */
  private static final String OUT_OF_SIGHT =
      "const hidden = []; const look = name => document.querySelectorAll('.graph').forEach(box => {"
          + " const nodes = [...box.querySelectorAll('.node')].map(it => ({top: it.offsetTop,"
          + " middle: it.offsetLeft + it.offsetWidth / 2, left: it.offsetLeft, right: it.offsetLeft"
          + " + it.offsetWidth})).sort((a, b) => a.top - b.top); const next ="
          + " nodes.slice(1).filter(it => it.top < nodes[1].top + 10).sort((a, b) =>"
          + " Math.abs(a.middle - nodes[0].middle) - Math.abs(b.middle - nodes[0].middle))[0];"
          + " const whole = it => it.left >= box.scrollLeft && it.right <= box.scrollLeft +"
          + " box.clientWidth; const room = Math.max(nodes[0].right, next.right) -"
          + " Math.min(nodes[0].left, next.left) < box.clientWidth - 4; if (!whole(nodes[0]) ||"
          + " room && !whole(next)) { hidden.push(name + ' at ' + box.scrollLeft); } });";

  /** Boxes that overlap or are cut, and ends of lines that are at no box. */
  private static final String OUT_OF_PLACE =
      "const wrong = []; document.querySelectorAll('.graph').forEach(graph => { const nodes ="
          + " [...graph.querySelectorAll('.node')].map(it => ({text: it.textContent, left:"
          + " it.offsetLeft, top: it.offsetTop, right: it.offsetLeft + it.offsetWidth, bottom:"
          + " it.offsetTop + it.offsetHeight})); const stage = graph.querySelector('.stage');"
          + " nodes.forEach((a, i) => { if (a.bottom > stage.offsetHeight || a.right >"
          + " stage.offsetWidth) { wrong.push('cut: ' + a.text); } nodes.slice(i + 1).forEach(b =>"
          + " { if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {"
          + " wrong.push(a.text + ' | ' + b.text); } }); });"
          + " graph.querySelectorAll('path.edge').forEach(line => [0, line.getTotalLength()]"
          + ".forEach(at => { const {x, y} = line.getPointAtLength(at); if (!nodes.some(it => x >"
          + " it.left && x < it.right && (Math.abs(y - it.top) < 2 || Math.abs(y - it.bottom) <"
          + " 2))) { wrong.push('a line ends at ' + x + ', ' + y); } })); }); return wrong";

  private static final String CROSSED =
      "const crossed = []; document.querySelectorAll('.graph svg').forEach(svg => { const words ="
          + " [...svg.querySelectorAll('text')].map(it => [it.textContent, it.getBBox()]);"
          + " svg.querySelectorAll('path.edge').forEach(line => { for (let at = 0; at <"
          + " line.getTotalLength(); at += 2) { const point = line.getPointAtLength(at);"
          + " words.filter(([, box]) => point.x > box.x && point.x < box.x + box.width && point.y >"
          + " box.y && point.y < box.y + box.height).forEach(([text]) => crossed.push(text)); } });"
          + " }); return [...new Set(crossed)]";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Path run;
  private static Path compared;

  @BeforeAll
  static void open() throws IOException {
    run = Pages.written(folder, "run", "syria-2026");
    compared = Pages.written(folder, "compare", "syria-2026", "no-extension", "no-agreement");
  }

  private static Browser browser() {
    return BROWSER.get();
  }

  private static String forEverything(String prepared, String looked, String answer) {
    return prepared
        + " for (const it of "
        + EVERYTHING
        + ") { it.dispatchEvent(new MouseEvent('click', {bubbles: true})); "
        + looked
        + "(document.getElementById('asked').textContent); } return "
        + answer;
  }

  /** Both are asked of each graph as it is opened, since to open them all takes long. */
  @Test
  void a_graph_opens_on_its_first_reasons_and_fits_or_shows_on_which_side_there_is_more() {
    String both =
        WITHOUT_A_SIGN.replace("const look =", "const fits =")
            + OUT_OF_SIGHT.replace("const look =", "const opens =")
            + "const both = name => { fits(name); opens(name); };";
    for (int width : List.of(1280, 400)) {
      browser().open(run, width, "light");
      assertEquals(
          List.of(),
          browser().script(forEverything(both, "both", "[...new Set([...found, ...hidden])]")),
          "at " + width);
    }
  }

  @Test
  void no_graph_is_wider_than_a_wide_window_and_no_line_leaves_it() {
    browser().open(run, 1280, "light");
    assertEquals(
        List.of(),
        browser()
            .script(
                forEverything(
                    "const wrong = []; const size = name =>"
                        + " document.querySelectorAll('.graph').forEach(box => { if"
                        + " (box.scrollWidth > box.clientWidth) { wrong.push(name + ' is wide'); }"
                        + " const width = Number(box.querySelector('svg').getAttribute('width'));"
                        + " box.querySelectorAll('path.edge').forEach(it => { const line ="
                        + " it.getBBox(); if (line.x < 1 || line.x + line.width > width - 1) {"
                        + " wrong.push(name + ' has a line outside'); } }); });",
                    "size",
                    "[...new Set(wrong)]")));
  }

  @Test
  void a_graph_is_laid_out_anew_when_its_window_is_of_another_width() {
    browser().open(run, 400, "light");
    browser()
        .script(
            "[...document.querySelectorAll('#standing .fact')].find(it =>"
                + " it.textContent.includes('Trust of Syria in Russia is')).click()");
    for (int width : List.of(860, 1280, 400)) {
      browser().resize(width);
      assertEquals(List.of(), browser().script(OUT_OF_PLACE), "at " + width);
      if (width == 860 && browser().find("#why .broad + .more").isDisplayed()) {
        browser().click("#why .broad + .more");
      }
    }
    browser().script("document.querySelector('#why button.node').focus()");
    browser().resize(1280);
    assertEquals(
        true, browser().script("return document.activeElement.matches('#why button.node')"));
    browser().open(compared, 400, "light");
    browser()
        .script(
            "document.querySelectorAll('details.pairing').forEach(it => { it.open = true;"
                + " it.dispatchEvent(new Event('toggle')); })");
    browser().resize(1280);
    assertEquals(List.of(), browser().script(OUT_OF_PLACE), "of a comparison");
  }

  @Test
  void no_line_runs_through_words_beside_a_line() {
    for (int width : List.of(1280, 400)) {
      browser().open(compared, width, "light");
      browser()
          .script(
              "document.querySelectorAll('details.pairing').forEach(it => { it.open = true;"
                  + " it.dispatchEvent(new Event('toggle')); })");
      assertTrue(browser().texts("#differences .stage svg > text").contains("rules it out"));
      assertEquals(List.of(), browser().script(CROSSED), "at " + width);
    }
  }

  @Test
  void a_confidence_is_called_one_beside_runs_of_the_same_letters() {
    browser().open(compared, 1280, "light");
    browser().click("#lanes .item[aria-label^='Ceasefire gov-sdf is in force until 8 Feb'] rect");
    assertEquals("● given · confidence A", browser().find("#why .node.given .title").getText());
  }
}
