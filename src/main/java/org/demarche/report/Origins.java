package org.demarche.report;

import java.util.List;
import org.demarche.fact.Origin;
import org.demarche.rule.Rule;

/** Where given facts and rules come from, in words. */
public final class Origins {

  private Origins() {}

  /** The confidence, and whether part of it is judgement, as in {@code [B*]}. */
  static String brief(List<Origin> origins) {
    if (origins.isEmpty()) {
      return "";
    }
    Origin origin = origins.get(0);
    String judged = origin.source().contains("judgement") ? "*" : "";
    String inner = origin.confidence() + judged;
    return inner.isEmpty() ? "" : " [" + inner + "]";
  }

  /** Where a rule stands, and what it rests on. */
  public static String of(Rule rule) {
    return rule.place().file() + ":" + rule.place().line() + ": " + rule.source();
  }

  /** Everything, on lines of its own. */
  static String line(Origin origin, int indent, Style style) {
    return " ".repeat(indent) + style.faint(Style.wrapped(whole(origin), indent));
  }

  /** Everything: file and line, confidence and source. */
  private static String whole(Origin origin) {
    String confidence = origin.confidence().isEmpty() ? "" : ", confidence " + origin.confidence();
    String source = origin.source().isEmpty() ? ", no source named" : ": " + origin.source();
    return origin.file() + ":" + origin.line() + confidence + source;
  }
}
