package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.fact.Words;
import org.demarche.suite.Coverage;
import org.demarche.suite.CoveredPart;
import org.demarche.suite.CoveredRule;
import org.demarche.suite.NextCases;

/**
 * How far the tests reach the rules, for people: every rule that never concluded, every condition
 * that was not seen both ways, the cases to write next, and how much there is of each.
 */
public final class CoverageReport {

  private static final int MOST_CASES = 10;

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private CoverageReport(Style style) {
    this.style = style;
  }

  /** The whole report. */
  public static String of(Coverage coverage, NextCases next, Style style) {
    CoverageReport report = new CoverageReport(style);
    report.table(coverage);
    coverage.rules().stream().filter(it -> isIncomplete(it)).forEach(report::rule);
    report.next(next);
    report.summary(coverage);
    return report.text.toString();
  }

  private static boolean isIncomplete(CoveredRule rule) {
    return !rule.concluded() || rule.seen() < rule.outcomes();
  }

  /** One line for each topic. */
  private void table(Coverage coverage) {
    line(
        style.bold(
            String.format(
                Locale.ROOT,
                "%-16s%18s%24s%20s",
                "Topic",
                "Rules",
                "Conditions seen",
                "In stories")));
    List<String> topics =
        coverage.rules().stream().map(it -> it.rule().topic()).distinct().toList();
    for (String topic : topics) {
      List<CoveredRule> rules =
          coverage.rules().stream().filter(it -> it.rule().topic().equals(topic)).toList();
      Coverage part = new Coverage(rules);
      line(
          String.format(
              Locale.ROOT,
              "%-16s%18s%24s%20s",
              topic,
              of(rules.stream().filter(CoveredRule::concluded).count(), rules.size()),
              of(part.seen(), part.outcomes()),
              of(rules.stream().filter(it -> !it.stories().isEmpty()).count(), rules.size())));
    }
    line("");
  }

  private static String of(long some, long all) {
    return some + " of " + all;
  }

  private void rule(CoveredRule rule) {
    line(style.bold(Style.wrapped(rule.rule().name(), 2)));
    line("  " + rule.rule().place());
    line("  " + Style.wrapped(where(rule), 2));
    rule.parts().stream().filter(it -> it.seen() < 2).forEach(this::part);
    line("");
  }

  private static String where(CoveredRule rule) {
    if (!rule.concluded()) {
      return "It never concluded anything.";
    }
    List<String> where = new ArrayList<>();
    if (!rule.cases().isEmpty()) {
      where.add(Words.counted(rule.cases().size(), "case"));
    }
    if (!rule.stories().isEmpty()) {
      where.add("in " + String.join(", ", rule.stories()));
    }
    return "It concluded something in "
        + String.join(" and ", where).replace("and in", "and")
        + ".";
  }

  private void part(CoveredPart part) {
    line(style.bad("  - " + Style.wrapped(part.place().line() + ": " + part.text(), 4)));
    line("    " + missing(part));
  }

  /** A {@code not} that never blocked anything is told as that. */
  private static String missing(CoveredPart part) {
    if (part.seen() == 0) {
      return "never asked";
    }
    boolean absence = part.isWhole() && part.text().startsWith("not ");
    return part.seenTrue()
        ? (absence ? "never blocked anything" : "never seen false")
        : (absence ? "always blocked" : "never seen true");
  }

  private void next(NextCases next) {
    if (!next.suggested().isEmpty()) {
      line(style.bold("Cases worth writing next, to be confirmed, named and pasted:"));
      line("");
    }
    next.suggested().stream().limit(MOST_CASES).forEach(this::suggested);
    int more = next.suggested().size() - MOST_CASES;
    if (more > 0) {
      line("... and " + more + " more; --format json lists them all.");
      line("");
    }
  }

  private void suggested(NextCases.Suggested suggested) {
    suggested
        .shows()
        .forEach(
            it ->
                line(
                    "# "
                        + Style.wrapped((it.holds() ? "true: " : "false: ") + it.text(), 0)
                            .replace("\n", "\n#   ")));
    suggested.next().yaml().lines().forEach(this::line);
    line("");
  }

  private void summary(Coverage coverage) {
    line(
        Style.wrapped(
            String.format(
                Locale.ROOT,
                "%s of %d concluded something (%.1f %%); %d of %d outcomes of conditions were seen"
                    + " (%.1f %%).",
                Words.counted(
                    (int) coverage.rules().stream().filter(CoveredRule::concluded).count(), "rule"),
                coverage.rules().size(),
                coverage.rulePercent(),
                coverage.seen(),
                coverage.outcomes(),
                coverage.conditionPercent()),
            0));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
