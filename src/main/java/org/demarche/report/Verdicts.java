package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Verdict;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;

/** How expectations fared, for people. */
final class Verdicts {

  private final Sentence sentences;
  private final Style style;

  Verdicts(Sentence sentences, Style style) {
    this.sentences = sentences;
    this.style = style;
  }

  /** Such as {@code Expectations: 3 of 5 met, 1 expected failure, 1 not reached yet}. */
  static String counted(List<Verdict> verdicts) {
    int known = count(verdicts, Verdict.Outcome.EXPECTED_FAILURE);
    int ahead = count(verdicts, Verdict.Outcome.AHEAD);
    return "Expectations: "
        + count(verdicts, Verdict.Outcome.MET)
        + " of "
        + verdicts.size()
        + " met"
        + (known == 0 ? "" : ", " + Words.counted(known, "expected failure"))
        + (ahead == 0 ? "" : ", " + ahead + " not reached yet");
  }

  private static int count(List<Verdict> verdicts, Verdict.Outcome outcome) {
    return (int) verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
  }

  /**
   * Those that were judged.
   *
   * @param each whether all of them are told, rather than those that somebody has to look into
   */
  List<String> lines(List<Verdict> verdicts, boolean each) {
    return verdicts.stream()
        .filter(verdict -> verdict.outcome() != Verdict.Outcome.AHEAD)
        .filter(verdict -> each || verdict.isFailure())
        .flatMap(verdict -> lines(verdict).stream())
        .toList();
  }

  private List<String> lines(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    String told = verdict.expectation() + ": " + verdict.found();
    lines.add("  " + mark(verdict) + Style.wrapped(told, 8));
    if (verdict.outcome() == Verdict.Outcome.EXPECTED_FAILURE) {
      lines.add(note("Expected to fail: " + verdict.expectation().expectedFailure().orElseThrow()));
    }
    verdict
        .nearest()
        .filter(it -> verdict.isFailure() && !it.same())
        .ifPresent(it -> lines.add(note("Nearest: " + it.words(sentences))));
    return lines;
  }

  private String mark(Verdict verdict) {
    return switch (verdict.outcome()) {
      case MET -> style.good("met   ");
      case EXPECTED_FAILURE -> style.faint("known ");
      case UNEXPECTEDLY_MET -> style.bad("MET   ");
      default -> style.bad("UNMET ");
    };
  }

  private String note(String text) {
    return "        " + style.faint(Style.wrapped(text, 8));
  }
}
