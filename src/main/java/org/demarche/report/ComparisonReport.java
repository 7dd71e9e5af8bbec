package org.demarche.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Address;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.analysis.LevelSeries;
import org.demarche.analysis.Reasoning;
import org.demarche.fact.Fact;
import org.demarche.fact.Kind;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.history.Withheld;

/**
 * Two runs side by side for people: where they first part, what is given otherwise, what follows
 * from it and why, day by day, and how much is the same.
 */
public final class ComparisonReport {

  private static final int INDENT = 13;
  private static final String LEFT = "A";
  private static final String RIGHT = "B";
  private static final int MOST_REASONINGS = 3;

  private final Comparison comparison;
  private final boolean all;
  private final Style style;
  private final ComparedRuns runs;
  private final Footnotes rules = new Footnotes();
  private final Chains chains;
  private final List<String> why;
  private final List<String> lines = new ArrayList<>();
  private String day = "";

  private ComparisonReport(Comparison comparison, boolean all, List<String> why, Style style) {
    this.comparison = comparison;
    this.all = all;
    this.style = style;
    this.why = why;
    this.runs = new ComparedRuns(comparison, LEFT, RIGHT);
    this.chains = new Chains(runs, rules);
  }

  /**
   * The whole report.
   *
   * @param all whether stepping stones and scores are told too
   * @param why the commands that ask of A, and of B, why a fact is the case; none if there are none
   */
  public static String of(Comparison comparison, boolean all, List<String> why, Style style) {
    ComparisonReport report = new ComparisonReport(comparison, all, why, style);
    report.header();
    report.differences();
    report.withheld();
    report.levels();
    report.same();
    report.rules();
    return String.join("\n", report.lines) + "\n";
  }

  private void header() {
    lines.addAll(Headers.of(List.of(comparison.left(), comparison.right()), style));
    lines.add(
        style.faint(
            "-  given   => derived (rule below)   since: what this rests on in one run only"));
    lines.addAll(RulesApart.lines(comparison.rules(), style));
    lines.add("");
    Optional<LocalDateTime> first = comparison.firstDivergence();
    lines.add(
        first
            .map(at -> "They first part " + first(at) + ".")
            .orElse("They do not differ: same facts, same dates."));
    List<String> inShort = InShort.of(comparison, runs);
    if (!inShort.isEmpty()) {
      title("In short");
      inShort.forEach(it -> lines.add("  " + Style.wrapped(it, 4)));
    }
  }

  private String first(LocalDateTime at) {
    return at.equals(LocalDateTime.MIN)
        ? "in what is known from the start"
        : "on " + runs.moment(at) + " (day " + day(at) + ")";
  }

  private long day(LocalDateTime at) {
    return java.time.temporal.ChronoUnit.DAYS.between(comparison.firstDay(), at.toLocalDate());
  }

  /** What is given otherwise, but for what is not played; then what follows from it. */
  private void differences() {
    List<Fact> withheld = comparison.withheld().stream().map(Withheld::fact).toList();
    section(
        "Given otherwise",
        comparison.differences().stream()
            .filter(Difference::isGiven)
            .filter(it -> !withheld.contains(it.fact()))
            .toList());
    List<Difference> derived =
        comparison.differences().stream().filter(it -> !it.isGiven()).toList();
    List<Difference> told = derived.stream().filter(it -> all || it.isTold()).toList();
    section("What follows", told);
    int untold = derived.size() - told.size();
    if (untold > 0) {
      lines.add(
          style.faint("And " + Words.counted(untold, "stepping stone") + ", told with --all."));
    }
  }

  private void section(String title, List<Difference> differences) {
    if (!differences.isEmpty()) {
      title(title);
      day = "";
      differences.forEach(this::difference);
    }
  }

  private void title(String title) {
    lines.add("");
    lines.add(style.bold(title));
  }

  private void difference(Difference difference) {
    String when = runs.when(difference);
    String date = when.equals(day) ? "" : when;
    day = when;
    String head = String.format(Locale.ROOT, "%-" + INDENT + "s", date);
    if (head.length() > INDENT) {
      lines.add(style.bold(date));
      head = " ".repeat(INDENT);
    }
    side(difference, false, style.bold(head));
    side(difference, true, " ".repeat(INDENT));
    chains
        .of(difference)
        .forEach(
            step ->
                lines.add(
                    " ".repeat(INDENT + 3) + style.faint(Style.wrapped(step + ".", INDENT + 5))));
  }

  private void side(Difference difference, boolean inRight, String head) {
    List<String> told = runs.told(difference, inRight);
    String mark = difference.isGiven() ? "-" : "=>";
    for (int i = 0; i < told.size(); i++) {
      boolean nothing = told.get(i).equals("never") || told.get(i).equals("not then");
      String label = i == 0 ? runs.label(inRight) : " ";
      String text = label + " " + (nothing ? "  " : String.format(Locale.ROOT, "%-2s", mark)) + " ";
      String wrapped = Style.wrapped(told.get(i) + ".", INDENT + 5);
      lines.add(
          (i == 0 ? head : " ".repeat(INDENT))
              + text
              + (difference.isGiven() || nothing ? wrapped : style.derivedAfter("", wrapped)));
    }
  }

  /** What was not played, under what it rests on. */
  private void withheld() {
    Map<String, List<Withheld>> byPremise =
        comparison.withheld().stream()
            .collect(Collectors.groupingBy(runs::premise, LinkedHashMap::new, Collectors.toList()));
    byPremise.forEach(
        (premise, resting) -> {
          title(Style.wrapped("Not played in B; it rested on: " + premise, 2));
          resting.forEach(
              it ->
                  lines.add(
                      "  "
                          + Style.wrapped(
                              runs.moment(it.at()) + ": " + runs.sentence(it.fact(), false) + ".",
                              4)));
        });
  }

  private void levels() {
    List<LevelSeries> told =
        comparison.levels().stream().filter(it -> all || Measures.isTold(it)).toList();
    if (told.isEmpty()) {
      return;
    }
    int days = Sparkline.daysPerMark(told.get(0).left().size());
    title(
        "Levels from "
            + runs.moment(told.get(0).first().atStartOfDay())
            + (days == 1 ? ", a mark for each day" : ", a mark for each " + days + " days"));
    told.forEach(this::level);
  }

  private void level(LevelSeries series) {
    int least = numbers(series).min().orElse(0);
    int most = numbers(series).max().orElse(0);
    Sparkline chart = new Sparkline(Math.min(0, least), most);
    boolean judged = series.subject().kind().show() == Kind.Show.SCORE;
    lines.add(
        "  "
            + Style.wrapped(
                ComparedRuns.subject(series.sample())
                    + ", "
                    + Measures.number(series, least)
                    + " to "
                    + Measures.number(series, most)
                    + unit(series)
                    + (judged ? " (judgement)" : ""),
                4));
    lines.add("    A  " + chart.of(series.left()) + "  " + Measures.last(series, false));
    lines.add("    B  " + chart.of(series.right()) + "  " + Measures.last(series, true));
  }

  /** Such as {@code " points"}. */
  private static String unit(LevelSeries series) {
    return series.number().toldUnit().map(it -> " " + it).orElse("");
  }

  private static java.util.stream.IntStream numbers(LevelSeries series) {
    return Stream.of(series.left(), series.right())
        .flatMap(List::stream)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt);
  }

  private void same() {
    title("The same in both");
    lines.add(
        Style.wrapped(
            comparison.given()
                + " given and "
                + comparison.derived()
                + " derived facts, with the same dates and values"
                + (comparison.otherReasons().isEmpty()
                    ? "."
                    : "; " + comparison.otherReasons().size() + " of them for other reasons:"),
            0));
    List<Reasoning> told = comparison.otherReasons().stream().limit(MOST_REASONINGS).toList();
    told.forEach(this::reasoning);
    int more = comparison.otherReasons().size() - told.size();
    if (more > 0) {
      lines.add("  and " + more + " more, all of them listed with --format json");
    }
  }

  /** What comes about alike for other reasons, and how to ask for them. */
  private void reasoning(Reasoning reasoning) {
    lines.add(
        "  "
            + Style.wrapped(
                runs.moment(reasoning.at()) + ": " + runs.sentence(reasoning.fact(), true), 4));
    List<History> histories = List.of(comparison.left(), comparison.right());
    for (int i = 0; i < why.size(); i++) {
      int run = i;
      Address.of(reasoning.fact(), reasoning.at(), histories.get(i))
          .map(it -> MeantReport.command(why.get(run), it))
          .ifPresent(it -> lines.add("    " + Headers.label(run) + ": " + it));
    }
  }

  private void rules() {
    lines.addAll(rules.section("Rules that this comes of", style));
  }
}
