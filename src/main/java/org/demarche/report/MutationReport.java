package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.fact.Words;
import org.demarche.suite.Mutant;
import org.demarche.suite.MutationOperator;
import org.demarche.suite.MutationResult;

/**
 * What came of changing rules, for people: each change that no test noticed, with a case that
 * would; then how many there were of each kind.
 */
public final class MutationReport {

  private final MutationResult result;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private MutationReport(MutationResult result, Style style) {
    this.result = result;
    this.style = style;
  }

  /** The whole report. */
  public static String of(MutationResult result, Style style) {
    MutationReport report = new MutationReport(result, style);
    result.of(MutationResult.Fate.SURVIVED).forEach(report::survivor);
    result.mistaken().forEach(report::mistaken);
    result.failing().forEach(report::failing);
    report.operators();
    report.summary();
    return report.text.toString();
  }

  private void survivor(MutationResult.Tested tested) {
    Mutant mutant = tested.mutant();
    line(style.bold(Style.wrapped("SURVIVED  " + mutant.subject(), 4)));
    String where = mutant.where().isEmpty() ? "" : ": " + mutant.where();
    line("  " + mutant.place() + "  " + mutant.operator().words() + where);
    line(style.bad("  - " + mutant.before()));
    if (!mutant.after().isEmpty()) {
      line(style.good("  + " + mutant.after()));
    }
    tested
        .next()
        .ifPresentOrElse(
            next -> {
              line("  A case that would notice, to be confirmed, named and pasted:");
              line("");
              next.yaml().lines().forEach(this::line);
            },
            () ->
                line(
                    "  No case near to those there are tells the two apart. They may mean the"
                        + " same."));
    line("");
  }

  private void mistaken(MutationResult.Mistaken mistaken) {
    line(style.bold("NOT EQUIVALENT  " + mistaken.entry().place()));
    line("  " + Style.wrapped(mistaken.entry().subject(), 2));
    line("  " + mistaken.entry().change());
    line("  " + Style.wrapped(mistaken.why(), 2));
    line("");
  }

  private void failing(String story) {
    line(style.bold("FAILED BEFORE ANY CHANGE  " + story));
    line("  It can notice nothing. 'demarche test' tells why it fails.");
    line("");
  }

  private void operators() {
    List<String> rows = new ArrayList<>();
    for (MutationOperator operator : MutationOperator.values()) {
      long all = result.by(operator).count();
      long killed =
          result.by(operator).filter(it -> it.fate() == MutationResult.Fate.KILLED).count();
      if (all > 0) {
        rows.add(
            String.format(Locale.ROOT, "  %-22s%5d of %5d killed", operator.words(), killed, all));
      }
    }
    rows.forEach(this::line);
    line("");
  }

  private void summary() {
    String share =
        result.total() == 0
            ? ""
            : String.format(Locale.ROOT, " (%.1f %%)", result.killed() * 100.0 / result.total());
    String counts =
        Words.counted(result.total(), "change")
            + " tried: "
            + result.killed()
            + " killed"
            + share
            + ", "
            + result.survived()
            + " survived, "
            + result.equivalent()
            + " equivalent. "
            + result.invalid()
            + " more would be no rules by the profile.";
    boolean good = result.survived() == 0 && result.isSound();
    String wrapped = Style.wrapped(counts, 0);
    line(good ? style.good(wrapped) : style.bad(wrapped));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
