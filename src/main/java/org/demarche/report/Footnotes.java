package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
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

  private int number(String rule) {
    if (!names.contains(rule)) {
      names.add(rule);
    }
    return names.indexOf(rule) + 1;
  }

  List<String> names() {
    return names;
  }
}
