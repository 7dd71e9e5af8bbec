package org.demarche.report;

import java.util.List;
import org.demarche.fact.Origin;

/** Where given facts come from, in words. */
final class Origins {

  private static final int BRIEF = 26;

  private Origins() {}

  /** The confidence and the beginning of the source, as in {@code [A kurdistan24 889664]}. */
  static String brief(List<Origin> origins) {
    if (origins.isEmpty()) {
      return "";
    }
    Origin origin = origins.get(0);
    String source = shortened(origin.source());
    String inner = (origin.confidence() + " " + source).strip();
    return inner.isEmpty() ? "" : " [" + inner + "]";
  }

  private static String shortened(String source) {
    String first = source.split(";|: |\\. | \\(", 2)[0].strip();
    String cut = first.length() > BRIEF ? first.substring(0, BRIEF - 3).strip() + "..." : first;
    boolean judged = source.contains("judgement") && !cut.contains("judgement");
    return judged ? cut + "; J" : cut;
  }

  /** Everything: file and line, confidence and source. */
  static String whole(Origin origin) {
    String confidence = origin.confidence().isEmpty() ? "" : ", confidence " + origin.confidence();
    String source = origin.source().isEmpty() ? ", no source named" : ": " + origin.source();
    return origin.file() + ":" + origin.line() + confidence + source;
  }
}
