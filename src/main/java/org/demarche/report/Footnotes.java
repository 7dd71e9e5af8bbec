package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.history.Reason;

/** Numbers the rules that a report mentions, in the order of their first mention. */
final class Footnotes {

  private final List<String> names = new ArrayList<>();

  /** Such as {@code 2, 5}. */
  String numbers(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::rule)
        .distinct()
        .map(this::number)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  int number(String rule) {
    if (!names.contains(rule)) {
      names.add(rule);
    }
    return names.indexOf(rule) + 1;
  }

  /** In the order of their numbers, from 1. */
  List<String> names() {
    return names;
  }

  /** The rules under a title, each with its number; nothing if none was mentioned. */
  List<String> section(String title, Style style) {
    List<String> lines = new ArrayList<>();
    if (!names.isEmpty()) {
      lines.add("");
      lines.add(style.bold(title));
    }
    lines.addAll(numbered());
    return lines;
  }

  /** The rules, each with its number. */
  List<String> numbered() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      lines.add(String.format(Locale.ROOT, "%3d. %s", i + 1, Style.wrapped(names.get(i), 5)));
    }
    return lines;
  }
}
