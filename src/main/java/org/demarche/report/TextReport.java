package org.demarche.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.analysis.Verdict;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Kind;
import org.demarche.fact.Origin;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.history.Known;

/**
 * A run for people: a header, what changed moment by moment, where things stand, and how the
 * expectations fared.
 */
public final class TextReport {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int INDENT = 16;

  private final History history;
  private final List<Verdict> verdicts;
  private final boolean all;
  private final Style style;
  private final Sentence sentences;
  private final Footnotes rules = new Footnotes();
  private final List<String> lines = new ArrayList<>();
  private Gap gap;

  private TextReport(History history, List<Verdict> verdicts, boolean all, Style style) {
    this.history = history;
    this.verdicts = verdicts;
    this.all = all;
    this.style = style;
    this.sentences = history.sentences();
    this.gap = new Gap(sentences);
  }

  /**
   * The whole report.
   *
   * @param all whether every change is told, with its full source, rather than turning points
   */
  public static String of(History history, List<Verdict> verdicts, boolean all, Style style) {
    TextReport report = new TextReport(history, verdicts, all, style);
    report.header();
    report.background();
    report.days();
    report.rules();
    report.standing();
    report.expectations();
    return report.text();
  }

  /** Only how the expectations fared. */
  public static String ofExpectations(History history, List<Verdict> verdicts, Style style) {
    TextReport report = new TextReport(history, verdicts, false, style);
    report.expectations();
    return report.text().stripLeading();
  }

  private String text() {
    return String.join("\n", lines) + "\n";
  }

  private void header() {
    History.Story story = history.scenario();
    List<Day> days = history.days();
    LocalDate last = days.get(days.size() - 1).date();
    lines.add(style.bold(Style.wrapped(story.name(), 0)));
    lines.add(Style.wrapped(story.about(), 0));
    lines.add(
        Style.wrapped(
            LONG_DAY.format(days.get(0).date())
                + " to "
                + LONG_DAY.format(last)
                + (isWholeDay() ? "" : " " + lastMoment())
                + ", "
                + counted(days.size(), "day")
                + ", local time"
                + (story.zone().isEmpty() ? "" : " (" + story.zone() + ")")
                + "; "
                + counted(history.ruleBook().rules(), "rule")
                + " ("
                + history.ruleBook().sha256().substring(0, 8)
                + ")",
            0));
    lines.add(style.notice());
    lines.add(
        style.faint(
            "-  given [confidence source; J: partly judgement]   => derived (rule's number)"));
    lines.add("");
  }

  /** What is known from the start goes without saying, unless all is asked for. */
  private void background() {
    if (all) {
      lines.add(style.bold("Known from the start"));
      for (Known known : history.background()) {
        lines.add("  " + Style.wrapped(sentences.of(known.fact()) + ".", 2));
        known.origins().forEach(origin -> origin(origin, 6));
      }
      lines.add("");
    }
  }

  private static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private void days() {
    history.days().forEach(this::day);
    fold();
  }

  private void day(Day day) {
    String shown = String.format(Locale.ROOT, "%-6s", DAY.format(day.date()));
    boolean quiet = true;
    for (Change change : day.changes()) {
      if (all || TurningPoints.include(change, day)) {
        fold();
        line(shown, HOUR.format(change.at()), change);
        shown = " ".repeat(6);
        quiet = false;
      } else {
        gap.add(change);
      }
    }
    if (quiet) {
      gap.addDay();
    }
  }

  private void fold() {
    if (!gap.isEmpty()) {
      lines.add("       " + style.faint(Style.wrapped("... " + gap.text(), 11)));
      gap = new Gap(sentences);
    }
  }

  private void line(String day, String hour, Change change) {
    String rule = change.because().isEmpty() ? "" : " (" + rules.numbers(change.because()) + ")";
    String mark = change.given() ? "- " : "=>";
    entry(day, hour, mark, Wording.of(change, sentences) + rule + source(change));
    if (all && change.given()) {
      change.origins().forEach(origin -> origin(origin, INDENT));
    }
  }

  private void entry(String day, String hour, String mark, String text) {
    String wrapped = Style.wrapped(text, INDENT);
    lines.add(
        style.bold(day)
            + " "
            + hour
            + " "
            + mark
            + " "
            + (mark.equals("=>") ? style.derived(wrapped) : wrapped));
  }

  private String source(Change change) {
    return all || !change.given() ? "" : Origins.brief(change.origins());
  }

  private void origin(Origin origin, int indent) {
    String text = Origins.whole(origin);
    lines.add(" ".repeat(indent) + style.faint(Style.wrapped(text, indent)));
  }

  private void rules() {
    List<String> names = rules.names();
    if (!names.isEmpty()) {
      section("Rules that concluded this");
      for (int i = 0; i < names.size(); i++) {
        lines.add(String.format(Locale.ROOT, "%3d. %s", i + 1, Style.wrapped(names.get(i), 5)));
      }
    }
  }

  private void section(String title) {
    lines.add("");
    lines.add(style.bold(title));
  }

  private void standing() {
    section(
        "Where things stand "
            + (isWholeDay() ? "at the end of " : "at " + lastMoment() + " on ")
            + LONG_DAY.format(history.days().get(history.days().size() - 1).date()));
    List<String> told = new ArrayList<>();
    history
        .changes()
        .map(Change::fact)
        .filter(TextReport::isEnding)
        .forEach(
            ending ->
                told.add(sentences.of(ending) + " (" + Words.spoken(((Event) ending).at()) + ")"));
    history.standing().stream()
        .filter(fact -> Vocabulary.of(fact).isStatus())
        .filter(fact -> all || Vocabulary.of(fact).show() == Kind.Show.ALWAYS)
        .map(sentences::of)
        .forEach(told::add);
    history.lastLevels().stream().map(sentences::of).forEach(told::add);
    told.forEach(text -> lines.add("  " + Style.wrapped(text + ".", 2)));
    if (told.isEmpty()) {
      lines.add("  Nothing derived stands.");
    }
  }

  private boolean isWholeDay() {
    return history.ends().toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private String lastMoment() {
    return HOUR.format(history.ends().minusMinutes(1));
  }

  private static boolean isEnding(Fact fact) {
    return fact instanceof Event && !Vocabulary.of(fact).life().isEmpty();
  }

  private void expectations() {
    if (verdicts.isEmpty()) {
      return;
    }
    long met = count(Verdict.Outcome.MET);
    long ahead = count(Verdict.Outcome.AHEAD);
    section(
        "Expectations: "
            + met
            + " of "
            + verdicts.size()
            + " met"
            + (ahead == 0 ? "" : ", " + ahead + " not reached yet"));
    verdicts.stream()
        .filter(verdict -> verdict.outcome() != Verdict.Outcome.AHEAD)
        .forEach(this::expectation);
  }

  private long count(Verdict.Outcome outcome) {
    return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
  }

  private void expectation(Verdict verdict) {
    boolean met = verdict.outcome() == Verdict.Outcome.MET;
    String mark = met ? style.good("met   ") : style.bad("UNMET ");
    lines.add("  " + mark + Style.wrapped(verdict.expectation() + ": " + verdict.found(), 8));
  }
}
