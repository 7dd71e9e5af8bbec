package org.demarche.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.WhyNot;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.inference.Attempt;
import org.demarche.inference.Requirement;
import org.demarche.scenario.Expectation;

/** Why something did not come about, for people: what each rule was missing, and what would do. */
public final class WhyNotReport {

  private static final String OPEN =
      "open: what it asks about is known only once a condition above it that is UNMET is met.";

  private static final int MOST_RULES = 2;
  private static final int MOST_NAMED = 4;
  private static final int MOST_FACTS = 3;

  private final History history;
  private final Style style;
  private final Sentence sentences;
  private final WhyNotWords words;
  private final Obstacles obstacles;
  private final RemedyWords remedies;
  private final List<String> lines = new ArrayList<>();

  private WhyNotReport(History history, WhyNot whyNot, Style style) {
    this.history = history;
    this.style = style;
    this.sentences = history.sentences();
    this.words = new WhyNotWords(sentences);
    this.obstacles = new Obstacles(history, whyNot);
    this.remedies = new RemedyWords(sentences);
  }

  /**
   * The report.
   *
   * @param elsewhere when such a thing came about at other times than those asked about
   */
  public static String of(
      History history,
      WhyNot whyNot,
      Optional<Expectation.When> when,
      List<LocalDateTime> elsewhere,
      Style style) {
    WhyNotReport report = new WhyNotReport(history, whyNot, style);
    report.header(whyNot, when, elsewhere);
    whyNot.candidates().stream().limit(MOST_RULES).forEach(it -> report.candidate(it, 0));
    report.further(whyNot.candidates().stream().skip(MOST_RULES).toList());
    report.legend(whyNot);
    report.changes(whyNot, when);
    return String.join("\n", report.lines) + "\n";
  }

  private void header(
      WhyNot whyNot, Optional<Expectation.When> when, List<LocalDateTime> elsewhere) {
    history.scenario().whatIfs().forEach(it -> lines.add(Style.wrapped("What if: " + it, 2)));
    lines.add(style.notice());
    lines.add("");
    lines.add(
        style.bold(
            Style.wrapped(
                "Why not: "
                    + whyNot.goal()
                    + when.map(it -> ", on " + it).orElse(" at any moment of the run")
                    + "?",
                0)));
    if (!elsewhere.isEmpty()) {
      lines.add(
          Style.wrapped(
              "It came about on "
                  + elsewhere.stream()
                      .limit(MOST_FACTS)
                      .map(sentences::moment)
                      .collect(Collectors.joining(", "))
                  + (elsewhere.size() > MOST_FACTS ? " and later" : "")
                  + ".",
              0));
    }
    if (whyNot.candidates().isEmpty()) {
      lines.add(Style.wrapped(onlyGiven(whyNot.goal().kind()), 0));
      obstacles
          .withheld(Requirement.that(whyNot.goal().kind(), whyNot.goal().values()))
          .forEach(it -> line(2, it));
    }
  }

  private static String onlyGiven(FactKind kind) {
    if (kind.isPolicy()) {
      return "It is a number of the rules, which no rule concludes; 'demarche facts "
          + kind.key()
          + "' says what it means.";
    }
    return kind.isStatus()
        ? "No rule concludes such a thing."
        : "No rule concludes it: only a scenario gives it, and this one does not"
            + " or it was not played.";
  }

  /** What it means that a condition is open, where one is. */
  private void legend(WhyNot whyNot) {
    boolean open =
        whyNot.candidates().stream()
            .limit(MOST_RULES)
            .flatMap(it -> it.attempt().conditions().stream())
            .anyMatch(it -> it.holds().isEmpty() && !Obstacles.isUnsaid(it));
    if (open) {
      lines.add("");
      lines.add(Style.wrapped(OPEN, 0));
    }
  }

  /** The rules that come less near, with the first condition that each is missing. */
  private void further(List<WhyNot.Candidate> candidates) {
    candidates.stream().limit(MOST_NAMED).forEach(this::named);
    int more = candidates.size() - MOST_NAMED;
    if (more > 0) {
      lines.add("");
      lines.add("And " + Words.counted(more, "rule") + " further from it.");
    }
  }

  private void named(WhyNot.Candidate candidate) {
    lines.add("");
    lines.add(
        Style.wrapped(
            "rule: "
                + candidate.attempt().rule().name()
                + ": "
                + Words.counted(candidate.attempt().unmet(), "condition")
                + " unmet",
            2));
    candidate.attempt().conditions().stream()
        .filter(Attempt.Checked::isUnmet)
        .limit(1)
        .forEach(it -> condition(it, 2));
  }

  private void candidate(WhyNot.Candidate candidate, int indent) {
    if (indent == 0) {
      lines.add("");
    }
    Attempt attempt = candidate.attempt();
    line(
        indent,
        "rule: "
            + attempt.rule().name()
            + ", nearest on "
            + sentences.moment(candidate.at())
            + ": "
            + Words.counted(attempt.unmet(), "condition")
            + " unmet");
    for (int i = 0; i < attempt.conditions().size(); i++) {
      if (indent == 0 || attempt.conditions().get(i).isUnmet()) {
        condition(attempt.conditions().get(i), indent + 2);
      }
      List<WhyNot.Candidate> below = candidate.below().getOrDefault(i, List.of());
      below.stream().limit(1).forEach(it -> candidate(it, indent + 6));
    }
    if (indent > 0) {
      others(attempt, indent + 2);
    }
    attempt
        .instead()
        .ifPresent(it -> line(indent + 2, "it concludes instead: " + sentences.of(it)));
  }

  /** Further down, what holds is counted. */
  private void others(Attempt attempt, int indent) {
    long met =
        attempt.conditions().stream()
            .filter(it -> it.holds().orElse(false) && !Obstacles.isUnsaid(it))
            .count();
    if (met > 0) {
      lines.add(" ".repeat(indent) + style.good("holds  ") + Words.counted((int) met, "other"));
    }
  }

  private void condition(Attempt.Checked checked, int indent) {
    if (Obstacles.isUnsaid(checked)) {
      return;
    }
    String mark =
        checked
            .holds()
            .map(it -> it ? style.good("holds  ") : style.bad("UNMET  "))
            .orElse("open   ");
    String text = Style.wrapped(words.text(checked), indent + 7);
    lines.add(" ".repeat(indent) + mark + text);
    obstacles.of(checked).forEach(it -> line(indent + 7, it));
  }

  private void line(int indent, String text) {
    int at = Math.min(indent, 40);
    lines.add(" ".repeat(at) + Style.wrapped(text, at + 2));
  }

  private void changes(WhyNot whyNot, Optional<Expectation.When> when) {
    if (whyNot.tried().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(style.bold(RemedyWords.TITLE));
    lines.add(Style.wrapped(RemedyWords.tried(whyNot), 0));
    whyNot.changes().forEach(it -> remedy(it, when));
    lines.addAll(RemedyWords.after(whyNot));
  }

  private void remedy(WhyNot.Remedy remedy, Optional<Expectation.When> when) {
    lines.add("  " + Style.wrapped(RemedyWords.option(remedy), 6));
    remedy.says().ifPresent(it -> line(6, "(" + it + ")"));
    lines.add("      " + remedies.comesAbout(remedy, when));
  }
}
