package org.demarche.report;

import java.util.Arrays;
import java.util.stream.Collectors;
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
      "A constructed what-if: what these rules imply, not what would have happened. Not a"
          + " forecast.";

  /** That sentence, in as many lines as it takes. */
  public String notice() {
    return bold(wrapped(GUARD_RAIL, 0));
  }

  public String bold(String text) {
    return styled(text, Ansi.Style.bold);
  }

  public String faint(String text) {
    return styled(text, Ansi.Style.faint);
  }

  /** Marks what follows a mark as derived, line by line, so that each line can stand alone. */
  String derivedAfter(String mark, String text) {
    int start = text.indexOf(mark);
    return start < 0
        ? text
        : text.substring(0, start)
            + Arrays.stream(text.substring(start).split("\n"))
                .map(line -> styled(line, Ansi.Style.fg_cyan))
                .collect(Collectors.joining("\n"));
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
  public static String wrapped(String text, int indent) {
    String broken = WordUtils.wrap(text, WIDTH - indent, "\n", false);
    return broken.replace("\n", "\n" + " ".repeat(indent));
  }
}
