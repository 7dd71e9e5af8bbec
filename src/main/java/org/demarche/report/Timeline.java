package org.demarche.report;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Origin;
import org.demarche.fact.Sentence;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;

/**
 * What changed, moment by moment. The turning points of a moment are told in one breath, what is
 * given apart from what is derived; or every change on a line of its own, with its sources.
 */
final class Timeline {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int INDENT = 13;

  private final History history;
  private final boolean all;
  private final Style style;
  private final Sentence sentences;
  private final Footnotes rules;
  private final List<String> lines = new ArrayList<>();
  private final Folded folded;
  private String day = "";
  private int year;

  /**
   * @param rules takes up the rules that are referred to
   * @param all whether every change is told, with its full source, rather than turning points
   */
  Timeline(History history, Sentence sentences, Footnotes rules, boolean all, Style style) {
    this.history = history;
    this.rules = rules;
    this.all = all;
    this.style = style;
    this.sentences = sentences;
    this.folded = new Folded(sentences);
    this.year = history.days().get(0).date().getYear();
  }

  /** The lines, at most 80 columns wide. */
  List<String> lines() {
    history.days().forEach(this::day);
    folded();
    return lines;
  }

  /** The lines from a moment on; a quiet day that is alone gets a line of its own. */
  List<String> linesFrom(LocalDateTime from) {
    List<Day> days = history.days().stream().flatMap(it -> after(from, it)).toList();
    days.forEach(this::day);
    if (days.size() == 1 && lines.isEmpty()) {
      String reports = folded.reports();
      String quiet = "A quiet day" + (reports.isEmpty() ? "." : ": " + reports + ".");
      return List.of(style.bold(day) + " ".repeat(7) + Style.wrapped(quiet, INDENT));
    }
    folded();
    return lines;
  }

  /** What of a day lies after all that came before a moment; nothing of the days before. */
  private static Stream<Day> after(LocalDateTime from, Day day) {
    List<Change> changes =
        day.changes().stream().filter(change -> !change.at().isBefore(from)).toList();
    return day.date().isBefore(from.toLocalDate())
        ? Stream.empty()
        : Stream.of(new Day(day.number(), day.date(), changes, day.levels()));
  }

  private void day(Day told) {
    day = String.format(Locale.ROOT, "%-6s", DAY.format(told.date()));
    int before = lines.size();
    Map<LocalDateTime, List<Change>> moments =
        told.changes().stream()
            .collect(Collectors.groupingBy(Change::at, LinkedHashMap::new, Collectors.toList()));
    moments.values().forEach(this::moment);
    if (lines.size() == before) {
      folded.addDay();
    }
  }

  private void moment(List<Change> changes) {
    List<Change> told = all ? changes : TurningPoints.of(changes);
    Set<Change> untold = new HashSet<>(changes);
    told.forEach(untold::remove);
    untold.stream().filter(Change::given).forEach(folded::add);
    if (all) {
      told.forEach(change -> entry(List.of(change)));
    } else if (!told.isEmpty()) {
      entry(told);
    }
  }

  /** What is told in one breath, given before derived, as changes are ordered. */
  private void entry(List<Change> changes) {
    List<String> parts = new ArrayList<>();
    part(changes.stream().filter(Change::given).toList(), "-", parts);
    turnYear(changes.get(0).at().getYear());
    String derived = isStart(changes.get(0)) ? "=> At the start:" : "=>";
    part(changes.stream().filter(change -> !change.given()).toList(), derived, parts);
    LocalTime hour = changes.get(0).at().toLocalTime();
    String shown = hour.equals(LocalTime.MIDNIGHT) ? " ".repeat(5) : HOUR.format(hour);
    String text = Style.wrapped(String.join(" ", parts), INDENT);
    lines.add(style.bold(day) + " " + shown + " " + style.derivedAfter("=>", text));
    day = " ".repeat(6);
    if (all) {
      changes.forEach(change -> change.origins().forEach(this::origin));
    }
  }

  /** The first thing told of another year stands under that year. */
  private void turnYear(int of) {
    if (of != year) {
      lines.add(style.bold(String.valueOf(of)));
      year = of;
    }
  }

  /** What is derived at once, from what was known before, did not come about then. */
  private boolean isStart(Change change) {
    return !all && change.at().equals(history.days().get(0).date().atStartOfDay());
  }

  private void part(List<Change> changes, String mark, List<String> parts) {
    if (!changes.isEmpty()) {
      parts.add(mark);
      changes.forEach(change -> parts.add(text(change)));
    }
  }

  private String text(Change change) {
    String rule = change.because().isEmpty() ? "" : " (" + rules.numbers(change.because()) + ")";
    String source = all || !change.given() ? "" : Origins.brief(change.origins());
    return Wording.of(change, sentences) + rule + source;
  }

  /** What is left out is counted, so that nobody takes the turning points for all there is. */
  private void folded() {
    if (!folded.isEmpty()) {
      lines.add(style.faint(Style.wrapped("Folded: " + folded.text() + ".", 8)));
    }
  }

  private void origin(Origin origin) {
    lines.add(Origins.line(origin, INDENT, style));
  }
}
