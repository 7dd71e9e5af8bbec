package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What somebody needs of a page who sees little, or not at all, or uses the keyboard alone. */
class AccessibilityTest {

  private static final List<String> CONTROLS =
      List.of("button", "link", "checkbox", "slider", "DisclosureTriangle", "image", "group");

  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(it => { it.open = true;"
          + " it.dispatchEvent(new Event('toggle')); })";

  /** In each section the first, and what is in that. */
  private static final String OPEN_FIRST =
      "document.querySelectorAll('section').forEach(section => [...section.querySelectorAll("
          + "'details:first-of-type')].slice(0, 3).forEach(it => { it.open = true;"
          + " it.dispatchEvent(new Event('toggle')); }))";

  @TempDir static Path folder;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static List<Path> pages = List.of();

  @BeforeAll
  static void open() throws IOException {
    pages =
        List.of(
            Pages.written(folder, "run", "syria-2026"),
            Pages.written(folder, "compare", "syria-2026", "no-agreement", "forced-withdrawal"));
  }

  private static Browser browser() {
    return BROWSER.get();
  }

  private static String contrast() throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "page", "contrast.js"));
  }

  /** Opens a page with something chosen whose causes and end are drawn. */
  private static void openChosen(Path page, int width, String scheme) {
    browser().open(page, width, scheme);
    browser().click("#lanes .item[aria-label^='Ceasefire gov-sdf is in force']");
  }

  @Test
  void text_and_graphics_stand_out_from_what_lies_behind_them() throws IOException {
    List<Object> faint = new ArrayList<>();
    for (Path page : pages) {
      for (String scheme : List.of("light", "dark")) {
        openChosen(page, 1280, scheme);
        browser().script(OPEN_FIRST);
        browser().stretch(1280);
        ((List<?>) browser().script(contrast()))
            .forEach(it -> faint.add(page.getFileName() + ", " + scheme + ": " + it));
      }
    }
    assertEquals(List.of(), faint);
  }

  @Test
  void what_stands_out_too_little_is_found() throws IOException {
    browser().open(pages.get(0), 1280, "light");
    browser()
        .script(
            "const style = document.querySelector('h1').style; style.color = 'rgb(160, 160, 160)';"
                + " document.documentElement.style.setProperty('--edge-l', '80%')");
    browser().stretch(1280);
    String faint = String.valueOf(browser().script(contrast()));
    assertTrue(faint.contains("h1. in head 2.5"), faint);
    assertTrue(faint.contains("rect.bar in timeline"), faint);
  }

  @Test
  void the_keyboard_s_place_is_seen() {
    for (String scheme : List.of("light", "dark")) {
      browser().open(pages.get(0), 1280, scheme);
      browser().find("#slider").sendKeys(Keys.TAB);
      for (int i = 0; i < 8; i++) {
        String ring =
            String.valueOf(
                browser()
                    .script(
                        "const it = document.activeElement, of = it.closest('.item'); const style ="
                            + " getComputedStyle(of ? of.querySelector('.bar, .mark') : it); const"
                            + " ring = of ? [style.strokeWidth, style.stroke] :"
                            + " [style.outlineWidth, style.outlineColor]; return ring.join(' ')"));
        String accent = scheme.equals("light") ? "rgb(11, 92, 138)" : "rgb(124, 192, 234)";
        assertTrue(ring.endsWith("px " + accent) && ring.startsWith("3"), ring);
        browser().script("return document.activeElement.tagName");
        browser().find(":focus").sendKeys(Keys.TAB);
      }
    }
  }

  @Test
  void every_control_and_every_picture_has_a_name() {
    for (Path page : pages) {
      openChosen(page, 1280, "light");
      browser().script(OPEN_ALL);
      List<String> named = browser().named(CONTROLS);
      assertTrue(named.stream().anyMatch(it -> it.startsWith("slider: Day of the run")), "slider");
      assertTrue(named.stream().anyMatch(it -> it.startsWith("image: Map of the theatre")), "map");
      assertTrue(named.size() > 300, named.size() + " are named");
      assertEquals(
          List.of(),
          named.stream().filter(it -> it.endsWith(": ")).filter(it -> !isLoose(it)).toList());
      assertEquals(
          List.of(),
          browser()
              .script(
                  "return [...document.querySelectorAll('svg')].filter(it =>"
                      + " it.getAttribute('aria-hidden') !== 'true' &&"
                      + " !/(table|words).*follow/.test(it.getAttribute('aria-label'))).map(it =>"
                      + " it.outerHTML.slice(0, 80))"));
    }
  }

  /** A details element is a group whose summary names it. */
  private static boolean isLoose(String named) {
    return Objects.equals(named, "group: ");
  }

  @Test
  void headings_stand_in_order() {
    for (Path page : pages) {
      openChosen(page, 1280, "light");
      browser().script(OPEN_ALL);
      assertEquals(
          List.of(),
          browser()
              .script(
                  "let above = 0; return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]"
                      + ".filter(it => it.offsetParent).filter(it => { const level ="
                      + " Number(it.tagName[1]); const skips = level > above + 1; above = level;"
                      + " return skips; }).map(it => it.tagName + ' ' + it.textContent)"));
      assertEquals(1L, browser().script("return document.querySelectorAll('h1').length"));
    }
  }

  @Test
  void a_window_never_scrolls_sideways_whatever_is_open() throws IOException {
    Path many =
        Pages.written(
            folder,
            "compare",
            "syria-2026",
            "no-extension",
            "no-agreement",
            "forced-withdrawal",
            "strike-in-january",
            "leaves-hmeimim",
            "buffer-agreed",
            "monitors");
    assertFits(many, 1280, "");
    assertFits(many, 400, "");
    for (Path page : pages) {
      assertFits(page, 400, OPEN_ALL);
    }
  }

  private static void assertFits(Path page, int width, String opening) {
    openChosen(page, width, "light");
    browser().script(opening);
    assertEquals(
        browser().script("return document.documentElement.clientWidth"),
        browser().script("return document.documentElement.scrollWidth"),
        page + " at " + width);
  }

  @Test
  void nothing_moves_for_those_who_prefer_less_motion() {
    assertEquals("auto", scrolling("reduce"));
    assertEquals(
        0L,
        browser()
            .script(
                "return document.getAnimations().length +"
                    + " [...document.querySelectorAll('*')].filter(it =>"
                    + " parseFloat(getComputedStyle(it).transitionDuration) > 0).length"));
    assertEquals("smooth", scrolling("no-preference"));
  }

  private static Object scrolling(String motion) {
    browser().open(pages.get(0), 1280, "light", motion);
    browser()
        .script(
            "Element.prototype.scrollIntoView = it => { if (it.behavior) { window.scrolled ="
                + " it.behavior; } }");
    browser().click("#standing .fact");
    return browser().script("return window.scrolled");
  }
}
