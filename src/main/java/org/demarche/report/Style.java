package org.demarche.report;

import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Help.Ansi;

/**
 * How text is laid out for people: 80 columns, with colour or without. Colour never says what words
 * do not.
 *
 * @param colour whether terminal colours are written
 */
public record Style(boolean colour) {

  static final int WIDTH = 80;

  /** The sentence that every output carries. */
  public static final String GUARD_RAIL =
      "A constructed what-if: what these rules imply, not what would have happened. Not a forecast.";

  /** That sentence, in as many lines as it takes. */
  public String notice() {
    return bold(wrapped(GUARD_RAIL, 0));
  }

  String bold(String text) {
    return styled(text, Ansi.Style.bold);
  }

  String faint(String text) {
    return styled(text, Ansi.Style.faint);
  }

  String derived(String text) {
    return styled(text, Ansi.Style.fg_cyan);
  }

  String good(String text) {
    return styled(text, Ansi.Style.fg_green);
  }

  String bad(String text) {
    return styled(text, Ansi.Style.fg_red);
  }

  private String styled(String text, Ansi.Style style) {
    return colour && !text.isEmpty() ? style.on() + text + Ansi.Style.reset.on() : text;
  }

  /** Wraps text at the width, its later lines indented; long words are not cut. */
  static String wrapped(String text, int indent) {
    String broken = WordUtils.wrap(text, WIDTH - indent, "\n", false);
    return broken.replace("\n", "\n" + " ".repeat(indent));
  }
}
