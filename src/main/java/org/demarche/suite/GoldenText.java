package org.demarche.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a golden history in its parts: its headings and its days. */
final class GoldenText {

  private static final String HEAD = "At the head";
  private static final String KNOWN = "Known from the start";
  private static final String RULES = "Rules that concluded this";
  private static final Pattern DAY = Pattern.compile("(\\d{1,2} [A-Z][a-z]{2}) .*");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern COUNTED = Pattern.compile("(Expectations|Folded): .*");
  private static final Pattern RULE = Pattern.compile(" *(\\d+)\\. (.*)");

  /** In brackets, which may have been opened on the line before. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?<=\\()\\d+(?:, \\d+)*(?=[,)])|(?<=^ {13})\\d+(?:, \\d+)*(?=[,)])");

  /**
   * One line.
   *
   * @param meant with the names of rules for their numbers
   */
  record Line(String written, String meant) {}

  private final Map<String, List<Line>> parts = new LinkedHashMap<>();
  private final Map<String, String> rules = new HashMap<>();
  private String title = HEAD;
  private String year = "";

  private GoldenText() {}

  static GoldenText of(String text) {
    GoldenText read = new GoldenText();
    List<String> lines = text.lines().toList();
    read.readRules(lines);
    lines.stream().filter(line -> !line.isBlank()).forEach(read::add);
    return read;
  }

  private void add(String line) {
    turn(line);
    parts.computeIfAbsent(title, it -> new ArrayList<>()).add(line(line));
  }

  /** Goes on to the part that a line begins, if it begins one. */
  private void turn(String line) {
    Matcher day = DAY.matcher(line);
    Matcher counted = COUNTED.matcher(line);
    if (title.equals(HEAD) || line.startsWith(" ")) {
      title = line.equals(KNOWN) ? KNOWN : title;
    } else if (YEAR.matcher(line).matches()) {
      year = " " + line;
    } else {
      title = day.matches() ? day.group(1) + year : counted.matches() ? counted.group(1) : line;
    }
  }

  private void readRules(List<String> lines) {
    int from = lines.indexOf(RULES);
    String number = "";
    for (String line : from < 0 ? List.<String>of() : lines.subList(from, lines.size())) {
      Matcher rule = RULE.matcher(line);
      if (rule.matches()) {
        number = rule.group(1);
        rules.put(number, rule.group(2));
      } else {
        rules.computeIfPresent(number, (key, name) -> name + " " + line.strip());
      }
    }
  }

  private Line line(String written) {
    Matcher rule = RULE.matcher(written);
    boolean listed = title.equals(RULES) && rule.matches();
    return new Line(
        written,
        listed
            ? rule.group(2)
            : NUMBERS
                .matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(named(found.group()))));
  }

  private String named(String numbers) {
    return Arrays.stream(numbers.split(", "))
        .map(number -> rules.getOrDefault(number, number))
        .collect(Collectors.joining("; "));
  }

  List<String> titles() {
    return List.copyOf(parts.keySet());
  }

  List<Line> part(String of) {
    return parts.getOrDefault(of, List.of());
  }
}
