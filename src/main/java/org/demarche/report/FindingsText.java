package org.demarche.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Words;
import org.demarche.lint.Findings;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.problem.Severity;

/** Problems for people and editors: each on a line, unless a terminal is too narrow for it. */
public final class FindingsText {

  private FindingsText() {}

  /** Problems as every command tells them. */
  public static String plain(List<Problem> problems, boolean terminal) {
    return problems.stream().map(it -> line(it.toString(), terminal)).collect(Collectors.joining());
  }

  /** Problems as a check tells them: how much each weighs, and its code. */
  public static String of(List<Problem> problems, boolean terminal) {
    return problems.stream().map(it -> line(told(it), terminal)).collect(Collectors.joining());
  }

  private static String told(Problem problem) {
    Severity severity = problem.code().severity();
    return problem.place()
        + ": "
        + (severity == Severity.ERROR ? "" : severity.word() + ": ")
        + problem.message()
        + " ["
        + problem.code().id()
        + "]";
  }

  private static String line(String text, boolean terminal) {
    return (terminal ? Style.wrapped(text, 0) : text) + "\n";
  }

  /** What was read, and how much is wrong with it. */
  public static String summary(Findings findings) {
    String found =
        Arrays.stream(Severity.values())
            .filter(severity -> findings.count(severity) > 0)
            .map(severity -> Words.counted((int) findings.count(severity), severity.word()))
            .collect(Collectors.joining(", "));
    return (found.isEmpty() ? "No problems" : found) + ": " + read(findings) + ".\n";
  }

  private static String read(Findings findings) {
    return Stream.of(
            Words.counted(findings.scenarios(), "scenario"),
            Words.counted(findings.whatIfs(), "what-if"),
            Words.counted(findings.expectationFiles(), "expectation file"),
            Words.counted(findings.rules(), "rule"))
        .filter(count -> !count.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  /** All codes, or one: what it means and how it is mended. */
  public static String codes(List<Code> codes, Style style) {
    return codes.stream()
        .map(
            code ->
                style.bold(code.id())
                    + " ("
                    + code.severity().word()
                    + ")\n    "
                    + Style.wrapped(code.help(), 4)
                    + "\n")
        .collect(Collectors.joining());
  }
}
