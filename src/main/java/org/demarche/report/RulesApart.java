package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analysis.RuleDifference;
import org.demarche.problem.Place;
import org.demarche.rule.Rule;

/** Tells where two rule books differ: which rules, and where they stand. */
public final class RulesApart {

  private static final int MOST = 12;

  private RulesApart() {}

  /** Under a title, a line for each rule; nothing if the books are alike. */
  static List<String> lines(List<RuleDifference> rules, Style style) {
    List<String> lines = new ArrayList<>();
    if (rules.isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.add(style.bold("Rules that differ"));
    rules.stream()
        .limit(MOST)
        .map(it -> told(it, Headers.label(1)))
        .forEach(it -> lines.add("  " + Style.wrapped(it, 4)));
    if (rules.size() > MOST) {
      lines.add("  and " + (rules.size() - MOST) + " more");
    }
    return lines;
  }

  /**
   * Such as {@code only in A: Every ceasefire absorbs some violations (load.drl:6)}.
   *
   * @param right the letter of the run that is compared with A
   */
  public static String told(RuleDifference rule, String right) {
    String places =
        rule.left().isPresent() && rule.right().isPresent()
            ? "A " + place(rule.left()) + ", " + right + " " + place(rule.right())
            : place(rule.left().or(rule::right));
    return how(rule, right) + ": " + rule.name() + " (" + places + ")";
  }

  private static String how(RuleDifference rule, String right) {
    return rule.right().isEmpty()
        ? "only in A"
        : rule.left().isEmpty() ? "only in " + right : "changed";
  }

  private static String place(Optional<Rule> rule) {
    Place place = rule.orElseThrow().place();
    return place.file() + ":" + place.line();
  }
}
