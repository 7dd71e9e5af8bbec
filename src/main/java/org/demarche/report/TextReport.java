package org.demarche.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.analysis.Verdict;
import org.demarche.fact.Sentence;
import org.demarche.fact.Topic;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.history.Withheld;

/**
 * A run for people: a header, what changed moment by moment, where things stand, and how the
 * expectations fared.
 */
public final class TextReport {

  private final History history;
  private final List<Verdict> verdicts;
  private final boolean all;
  private final Style style;
  private final Sentence sentences;
  private final Footnotes rules = new Footnotes();
  private final List<String> lines = new ArrayList<>();

  private TextReport(History history, List<Verdict> verdicts, boolean all, Style style) {
    this.history = history;
    this.verdicts = verdicts;
    this.all = all;
    this.style = style;
    this.sentences = history.sentences();
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
    report.withheld();
    report.standing();
    report.expectations(all);
    report.rules();
    return report.text();
  }

  /** Only how the expectations fared. */
  public static String ofExpectations(History history, List<Verdict> verdicts, Style style) {
    TextReport report = new TextReport(history, verdicts, false, style);
    report.expectations(true);
    return report.text().stripLeading();
  }

  /** What changed from a moment on, and by which rules. */
  public static String ofDays(History history, LocalDateTime from, Style style) {
    TextReport report = new TextReport(history, List.of(), false, style);
    Timeline timeline = new Timeline(history, report.sentences, report.rules, false, style);
    report.lines.addAll(timeline.linesFrom(from));
    report.lines.addAll(report.rules.numbered());
    return report.text();
  }

  /** Only where things stand. */
  public static String ofStanding(History history, Style style) {
    TextReport report = new TextReport(history, List.of(), false, style);
    report.standing();
    return report.text().stripLeading();
  }

  private String text() {
    return String.join("\n", lines) + "\n";
  }

  private void header() {
    History.Story story = history.scenario();
    lines.add(style.bold(Style.wrapped(story.name(), 0)));
    if (story.whatIfs().isEmpty()) {
      lines.add(Style.wrapped(story.about(), 0));
    }
    story.whatIfs().forEach(it -> lines.add(style.bold(Style.wrapped("What if: " + it, 2))));
    lines.add(Style.wrapped(Headers.span(history), 0));
    lines.add(style.notice());
    lines.add(
        style.faint(
            "-  given [confidence A, B or C; *: partly judgement]   => derived (rule below)"));
    lines.add("");
  }

  /** What is known from the start goes without saying, unless all is asked for. */
  private void background() {
    if (all) {
      lines.add(style.bold("Known from the start"));
      for (Known known : history.background()) {
        lines.add("  " + Style.wrapped(sentences.of(known.fact()) + ".", 2));
        known.origins().forEach(origin -> lines.add(Origins.line(origin, 6, style)));
      }
      lines.add("");
    }
  }

  private void days() {
    lines.addAll(new Timeline(history, sentences, rules, all, style).lines());
  }

  /** What was given and not played, under what it rests on. */
  private void withheld() {
    Map<String, List<Withheld>> byPremise =
        history.withheld().stream()
            .collect(
                Collectors.groupingBy(
                    it -> PremiseWords.of(it.premise(), sentences),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byPremise.forEach(
        (premise, resting) -> {
          section(Style.wrapped("Not played; it rested on: " + premise, 2));
          resting.forEach(this::withheld);
        });
  }

  private void withheld(Withheld withheld) {
    String when = sentences.date(withheld.at());
    lines.add("  " + Style.wrapped(when + ": " + sentences.of(withheld.fact()) + ".", 4));
  }

  private void rules() {
    lines.addAll(rules.section("Rules that concluded this", style));
  }

  private void section(String title) {
    lines.add("");
    lines.add(style.bold(title));
  }

  private void standing() {
    section(
        "Where things stand "
            + (ComparedRuns.isWholeDay(history)
                ? "at the end of "
                : "at " + Headers.lastMoment(history) + " on ")
            + Headers.longDay(history.days().get(history.days().size() - 1).date()));
    Map<Topic, List<String>> told = new Standing(history, sentences, all).byTopic();
    told.forEach(
        (topic, texts) -> {
          lines.add("  " + topic.title());
          texts.forEach(text -> lines.add("    " + Style.wrapped(text + ".", 4)));
        });
    if (told.isEmpty()) {
      lines.add("  Nothing derived stands.");
    }
  }

  /** How many are met, and those that are not; or each. */
  private void expectations(boolean each) {
    if (!verdicts.isEmpty()) {
      section(Verdicts.counted(verdicts));
      lines.addAll(new Verdicts(sentences, style).lines(verdicts, each));
    }
  }
}
