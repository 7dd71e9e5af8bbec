package org.demarche.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.suite.Kind;
import org.demarche.suite.Outcome;
import org.demarche.suite.Result;
import org.demarche.suite.Tried;

/** What came of a suite, in Markdown, as the summary of a build step. */
public final class TestMarkdown {

  private static final List<Outcome> COLUMNS =
      List.of(Outcome.PASSED, Outcome.EXPECTED_FAILURE, Outcome.NOT_BLESSED);

  private TestMarkdown() {}

  /**
   * The document.
   *
   * @param seed of the order of rules, files and facts, if another than the written one was tried
   */
  public static String of(Tried tried, Optional<Long> seed) {
    List<String> lines = new ArrayList<>();
    boolean good = tried.bad().isEmpty();
    lines.add("## " + (good ? "As expected" : tried.bad().size() + " not as expected"));
    lines.add("");
    lines.add("*" + Style.GUARD_RAIL + "*");
    lines.add("");
    lines.add("| kind | tried | passed | expected failure | not yet blessed | not as expected |");
    lines.add("|---|--:|--:|--:|--:|--:|");
    Arrays.stream(Kind.values())
        .filter(kind -> tried.count(kind) > 0)
        .forEach(kind -> lines.add(row(kind, tried)));
    seed.ifPresent(it -> lines.addAll(List.of("", "Also in the order of seed " + it + ".")));
    if (tried.leftOut() > 0) {
      lines.addAll(List.of("", tried.leftOut() + " not asked for."));
    }
    tried.bad().forEach(it -> lines.addAll(failure(it)));
    return String.join("\n", lines) + "\n";
  }

  private static String row(Kind kind, Tried tried) {
    List<Result> results =
        tried.results().stream().filter(it -> it.trial().kind() == kind).toList();
    long bad = results.stream().filter(it -> !it.outcome().isGood()).count();
    String good =
        COLUMNS.stream()
            .map(column -> results.stream().filter(it -> it.outcome() == column).count())
            .map(String::valueOf)
            .collect(Collectors.joining(" | "));
    return "| " + kind.key() + " | " + results.size() + " | " + good + " | " + bad + " |";
  }

  private static List<String> failure(Result result) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("### " + Markup.escaped(result.outcome().words() + ": " + result.trial().id()));
    lines.add("");
    said("expected", result.expected(), lines);
    said("found", result.found(), lines);
    said("nearest", result.nearest(), lines);
    said("reason", result.reason(), lines);
    said("at", result.trial().place().toString(), lines);
    if (!result.command().isEmpty()) {
      lines.addAll(List.of("", "```sh", TestReport.command(result), "```"));
    }
    return lines;
  }

  private static void said(String label, String text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add("- " + label + ": " + Markup.escaped(text).replace("\n", "<br>"));
    }
  }
}
