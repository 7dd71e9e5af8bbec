package org.demarche.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.fact.Words;
import org.demarche.history.Day;
import org.demarche.history.History;

/** The lines at the head of a report: what was run, for how long, by which rules. */
final class Headers {

  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Headers() {}

  /** Of several runs that are compared, each under a letter. */
  static List<String> of(List<History> runs, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(Style.wrapped(runs.get(0).scenario().name() + ": compared", 0)));
    for (int i = 0; i < runs.size(); i++) {
      lines.add(label(i) + "  " + Style.wrapped(title(runs.get(i), runs.get(0)), 3));
    }
    lines.add(Style.wrapped(span(runs.get(0)), 0));
    lines.add(style.notice());
    return lines;
  }

  /** The letter of a run: A, B and so on. */
  static String label(int index) {
    return String.valueOf((char) ('A' + index));
  }

  static String title(History run, History first) {
    boolean otherStory = !run.scenario().sha256().equals(first.scenario().sha256());
    boolean otherRules = !run.ruleBook().equals(first.ruleBook());
    return (otherStory ? run.scenario().name() + " (" + run.scenario().file() + "): " : "")
        + ComparedRuns.title(run)
        + (otherRules ? ", by other rules: " + rules(run) : "");
  }

  /**
   * Such as {@code 18 January 2026 to 15 March 2026, 57 days, local time; 194 rules (d4b40b5c)}.
   */
  static String span(History history) {
    List<Day> days = history.days();
    LocalDate last = days.get(days.size() - 1).date();
    String zone = history.scenario().zone();
    return LONG_DAY.format(days.get(0).date())
        + " to "
        + LONG_DAY.format(last)
        + (ComparedRuns.isWholeDay(history) ? "" : " " + lastMoment(history))
        + ", "
        + Words.counted(days.size(), "day")
        + ", local time"
        + (zone.isEmpty() ? "" : " (" + zone + ")")
        + (history.ruleBook().sha256().isEmpty() ? "" : "; " + rules(history));
  }

  private static String rules(History history) {
    return Words.counted(history.ruleBook().rules(), "rule")
        + " ("
        + history.ruleBook().sha256().substring(0, 8)
        + ")";
  }

  static String lastMoment(History history) {
    return HOUR.format(history.ends().minusMinutes(1));
  }

  /** A date in full. */
  static String longDay(LocalDate date) {
    return LONG_DAY.format(date);
  }
}
