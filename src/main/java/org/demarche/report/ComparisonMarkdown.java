package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.fact.Words;
import org.demarche.history.History;

/** Runs compared, in Markdown, as a summary for a build or a note for a seminar. */
public final class ComparisonMarkdown {

  private final boolean all;
  private final List<String> lines = new ArrayList<>();
  private final Footnotes rules = new Footnotes();

  private ComparisonMarkdown(boolean all) {
    this.all = all;
  }

  /**
   * The document.
   *
   * @param comparisons of one run on the left, each with another on the right; at least one
   * @param all whether stepping stones are told too
   */
  public static String of(List<Comparison> comparisons, boolean all) {
    ComparisonMarkdown document = new ComparisonMarkdown(all);
    document.header(comparisons.get(0).left());
    for (int i = 0; i < comparisons.size(); i++) {
      document.comparison(comparisons.get(i), Headers.label(i + 1));
    }
    document.rules();
    return String.join("\n", document.lines) + "\n";
  }

  private void header(History left) {
    lines.add("# " + Markup.escaped(left.scenario().name()) + ": compared");
    lines.add("");
    lines.add("*" + Style.GUARD_RAIL + "*");
    lines.add("");
    lines.add(
        "A: "
            + Markup.escaped(Headers.title(left, left))
            + ". "
            + Markup.escaped(Headers.span(left)));
  }

  private void comparison(Comparison comparison, String label) {
    ComparedRuns runs = new ComparedRuns(comparison, Headers.label(0), label);
    lines.add("");
    lines.add(
        "## "
            + label
            + ": "
            + Markup.escaped(Headers.title(comparison.right(), comparison.left())));
    lines.add("");
    lines.add("| when | A | " + label + " | since |");
    lines.add("|---|---|---|---|");
    comparison.differences().stream()
        .filter(it -> all || ComparedRuns.isTold(it))
        .forEach(it -> row(it, runs));
    lines.add("");
    lines.add(
        "The same in both: "
            + Words.counted(comparison.given(), "given fact")
            + ", "
            + Words.counted(comparison.derived(), "derived fact")
            + ".");
    comparison
        .withheld()
        .forEach(
            it ->
                lines.add(
                    "- Not played in "
                        + label
                        + ": "
                        + Markup.escaped(
                            runs.moment(it.at())
                                + ", "
                                + runs.sentence(it.fact(), false)
                                + "; rested on "
                                + it.premise())));
  }

  private void row(Difference difference, ComparedRuns runs) {
    String mark = difference.isGiven() ? "given: " : "";
    lines.add(
        "| "
            + Markup.escaped(runs.when(difference))
            + " | "
            + mark
            + cell(runs.told(difference, false))
            + " | "
            + mark
            + cell(runs.told(difference, true))
            + " | "
            + cell(runs.because(difference.because(), rules))
            + " |");
  }

  private static String cell(List<String> texts) {
    return texts.stream().map(Markup::escaped).collect(Collectors.joining("<br>"));
  }

  private void rules() {
    if (!rules.names().isEmpty()) {
      lines.add("");
      lines.add("Rules:");
      lines.add("");
      rules.names().forEach(name -> lines.add("1. " + Markup.escaped(name)));
    }
  }
}
