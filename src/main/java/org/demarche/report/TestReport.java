package org.demarche.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.suite.GoldenDifference;
import org.demarche.suite.Kind;
import org.demarche.suite.Outcome;
import org.demarche.suite.Result;
import org.demarche.suite.Tried;

/** What came of a suite, for people: what failed and why, then how much was tried. */
public final class TestReport {

  private static final int INDENT = 12;
  private static final int MOST_LINES = 12;

  private final Tried tried;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private TestReport(Tried tried, Style style) {
    this.tried = tried;
    this.style = style;
  }

  /**
   * The whole report.
   *
   * @param each whether what is as expected is listed too
   */
  public static String of(Tried tried, boolean each, Style style) {
    TestReport report = new TestReport(tried, style);
    if (each) {
      tried.results().stream().filter(it -> it.outcome().isGood()).forEach(report::line);
    } else {
      tried.of(Outcome.EXPECTED_FAILURE).forEach(report::line);
    }
    tried.bad().forEach(report::failure);
    report.summary();
    return report.text();
  }

  /** Only how much was tried, and how it came out. */
  public static String summary(Tried tried, Style style) {
    TestReport report = new TestReport(tried, style);
    report.summary();
    return report.text();
  }

  /** What failed, alone. */
  public static String failure(Result result, Style style) {
    TestReport report = new TestReport(new Tried(List.of(result), 0), style);
    report.failure(result);
    return report.text();
  }

  /** What differs from a golden history, part by part. */
  public static String difference(GoldenDifference difference, Style style) {
    TestReport report = new TestReport(new Tried(List.of(), 0), style);
    report.lines.add(style.bold(difference.golden().shown()));
    report.parts(difference, Integer.MAX_VALUE);
    return report.text();
  }

  private String text() {
    return String.join("\n", lines) + "\n";
  }

  private void line(Result result) {
    String reason = result.reason().isEmpty() ? "" : " (" + result.reason() + ")";
    lines.add(Style.wrapped(result.outcome().words() + "  " + result.trial().id() + reason, 4));
  }

  private void failure(Result result) {
    String words = result.outcome().words().toUpperCase(Locale.ROOT);
    String headed = Style.wrapped(words + "  " + result.trial().id(), 4);
    lines.add(style.bad(words) + headed.substring(words.length()));
    said("expected", result.expected());
    said("found", result.found());
    said("nearest", result.nearest());
    said("reason", result.reason());
    lines.add("  at        " + result.trial().place());
    result.difference().ifPresent(it -> parts(it, MOST_LINES));
    if (!result.command().isEmpty()) {
      lines.add("  explain   " + command(result));
    }
    lines.add("");
  }

  /** The command that explains a result, as it is typed. */
  static String command(Result result) {
    return "demarche "
        + result.command().stream().map(Shell::quoted).collect(Collectors.joining(" "));
  }

  private void said(String label, String text) {
    String indented =
        Arrays.stream(text.split("\n"))
            .map(line -> Style.wrapped(line, INDENT))
            .collect(Collectors.joining("\n" + " ".repeat(INDENT)));
    if (!text.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "  %-10s%s", label, indented));
    }
  }

  private void parts(GoldenDifference difference, int most) {
    int left = most;
    for (GoldenDifference.Part part : difference.parts()) {
      if (left > 0) {
        lines.add("  " + style.bold(part.title()));
      }
      for (GoldenDifference.Line line : part.lines()) {
        if (left-- > 0) {
          String text = (line.isNew() ? "  + " : "  - ") + line.text();
          lines.add(line.isNew() ? style.good(text) : style.bad(text));
        }
      }
    }
    if (left < 0) {
      lines.add("  ... and " + -left + " lines more");
    }
  }

  private void summary() {
    String kinds =
        Arrays.stream(Kind.values())
            .filter(kind -> tried.count(kind) > 0)
            .map(kind -> kind.counted(tried.count(kind)))
            .collect(Collectors.joining(", "));
    lines.add(Style.wrapped(tried.results().size() + " tried: " + kinds + ".", 0));
    String outcomes =
        Arrays.stream(Outcome.values())
            .filter(it -> tried.count(it) > 0)
            .map(it -> tried.count(it) + " " + it.words())
            .collect(Collectors.joining(", "));
    boolean good = tried.bad().isEmpty();
    String text = Style.wrapped(outcomes + leftOut() + ".", 0);
    lines.add(good ? style.good(text) : style.bad(text));
    if (tried.bad().stream().anyMatch(it -> it.difference().isPresent())) {
      lines.add(
          Style.wrapped(
              "If the histories are right as they are now: the same command with --bless --review.",
              0));
    }
    if (tried.count(Outcome.NOT_BLESSED) > 0) {
      lines.add(
          Style.wrapped(
              "A golden history is first written, once you have looked at it, by the same command"
                  + " with --bless.",
              0));
    }
  }

  private String leftOut() {
    return tried.leftOut() == 0 ? "" : "; " + tried.leftOut() + " not asked for";
  }
}
