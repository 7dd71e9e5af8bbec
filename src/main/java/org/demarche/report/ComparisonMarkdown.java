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

  private static final int MOST = 10;

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
    document.header(comparisons);
    for (int i = 0; i < comparisons.size(); i++) {
      document.comparison(comparisons.get(i), Headers.label(i + 1));
    }
    document.rules();
    return String.join("\n", document.lines) + "\n";
  }

  private void header(List<Comparison> comparisons) {
    History left = comparisons.get(0).left();
    lines.add("# " + Markup.escaped(left.scenario().name()) + ": compared");
    paragraph("*" + Style.GUARD_RAIL + "*");
    paragraph("- A: " + Markup.escaped(Headers.title(left, left)));
    for (int i = 0; i < comparisons.size(); i++) {
      lines.add("- " + title(comparisons.get(i), Headers.label(i + 1)));
    }
    paragraph(Markup.escaped(Headers.span(left)) + ".");
  }

  private static String title(Comparison comparison, String label) {
    return label + ": " + Markup.escaped(Headers.title(comparison.right(), comparison.left()));
  }

  private void comparison(Comparison comparison, String label) {
    ComparedRuns runs = new ComparedRuns(comparison, Headers.label(0), label);
    paragraph("## " + title(comparison, label));
    List<String> inShort = new ArrayList<>(runs.parting().stream().toList());
    inShort.addAll(InShort.of(comparison, runs));
    list("In short", inShort);
    list(
        "Rules that differ",
        comparison.rules().stream().map(it -> RulesApart.told(it, label)).toList());
    List<Difference> told =
        comparison.differences().stream().filter(it -> all || it.isTold()).toList();
    Chains chains = new Chains(runs, rules);
    table("Given otherwise", told.stream().filter(Difference::isGiven).toList(), runs, chains);
    table("What follows", told.stream().filter(it -> !it.isGiven()).toList(), runs, chains);
    list(
        "Not played in " + label,
        comparison.withheld().stream()
            .map(
                it ->
                    runs.moment(it.at())
                        + ", "
                        + runs.sentence(it.fact(), false)
                        + "; rested on: "
                        + runs.premise(it))
            .toList());
    paragraph("### The same in both");
    paragraph(
        Words.counted(comparison.given(), "given fact")
            + " and "
            + Words.counted(comparison.derived(), "derived fact")
            + ", with the same dates and values; for other reasons: "
            + comparison.otherReasons().size()
            + ".");
    comparison.otherReasons().stream()
        .limit(MOST)
        .map(it -> runs.moment(it.at()) + ", " + runs.sentence(it.fact(), true))
        .forEach(it -> lines.add("- " + Markup.escaped(it)));
  }

  /** A line with an empty one before it. */
  private void paragraph(String text) {
    lines.add("");
    lines.add(text);
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      paragraph("### " + title);
      lines.add("");
      items.forEach(it -> lines.add("- " + Markup.escaped(it)));
    }
  }

  private void table(String title, List<Difference> differences, ComparedRuns runs, Chains chains) {
    if (!differences.isEmpty()) {
      paragraph("### " + title);
      paragraph("| when | A | " + runs.label(true) + " | since |");
      lines.add("|---|---|---|---|");
      differences.forEach(it -> row(it, runs, chains));
    }
  }

  private void row(Difference difference, ComparedRuns runs, Chains chains) {
    lines.add(
        "| "
            + Markup.escaped(runs.when(difference))
            + " | "
            + cell(runs.told(difference, false))
            + " | "
            + cell(runs.told(difference, true))
            + " | "
            + cell(chains.of(difference))
            + " |");
  }

  private static String cell(List<String> texts) {
    return texts.stream().map(Markup::escaped).collect(Collectors.joining("<br>"));
  }

  private void rules() {
    if (!rules.names().isEmpty()) {
      paragraph("## Rules");
      lines.add("");
      rules.names().forEach(name -> lines.add("1. " + Markup.escaped(name)));
    }
  }
}
