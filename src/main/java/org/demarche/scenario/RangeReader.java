package org.demarche.scenario;

import java.util.List;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/** Reads ranges of numbers, as in {@code {at-least: 3, below: 10}}. */
final class RangeReader {

  private static final String AT_LEAST = "at-least";
  private static final String AT_MOST = "at-most";
  private static final String ABOVE = "above";
  private static final String BELOW = "below";

  private static final List<String> KEYS = List.of(AT_LEAST, AT_MOST, ABOVE, BELOW);

  private final Problems problems;

  RangeReader(Problems problems) {
    this.problems = problems;
  }

  /** The range; nothing, with a problem reported, where some of it cannot be read. */
  Optional<NumberRange> read(String label, YamlNode.Mapping range) {
    int before = problems.size();
    if (range.entries().isEmpty()) {
      problems.add(
          Code.WRONG_VALUE,
          range.place(),
          label + ": found {}, expected one of " + String.join(", ", KEYS) + ".");
    }
    range.entries().forEach(entry -> check(label, entry));
    exclude(label, range, AT_LEAST, ABOVE);
    exclude(label, range, AT_MOST, BELOW);
    if (problems.size() > before) {
      return Optional.empty();
    }
    NumberRange read =
        new NumberRange(
            Math.max(number(range, AT_LEAST, 0), number(range, ABOVE, 1)),
            Math.min(least(range, AT_MOST, 0), least(range, BELOW, -1)));
    if (read.least() > read.most()) {
      problems.add(Code.WRONG_VALUE, range.place(), label + ": no number lies within that.");
      return Optional.empty();
    }
    return Optional.of(read);
  }

  private void check(String label, YamlNode.Entry entry) {
    if (!KEYS.contains(entry.key())) {
      problems.add(
          Code.UNKNOWN_KEY,
          entry.place(),
          label
              + ": found '"
              + entry.key()
              + "', expected one of "
              + String.join(", ", KEYS)
              + "."
              + Nearest.hint(entry.key(), KEYS));
    } else if (!isNumber(Moments.text(entry.value()))) {
      problems.add(
          Code.WRONG_VALUE,
          entry.value().place(),
          label
              + ": "
              + entry.key()
              + ": found "
              + entry.value().shown()
              + ", expected a whole number.");
    }
  }

  static boolean isNumber(String text) {
    return text.matches("-?\\d{1,9}");
  }

  private void exclude(String label, YamlNode.Mapping range, String one, String other) {
    if (range.entry(one).isPresent() && range.entry(other).isPresent()) {
      problems.add(
          Code.WRONG_VALUE,
          range.entry(other).get().place(),
          label + ": '" + one + "' and '" + other + "' contradict each other; expected one.");
    }
  }

  private static int number(YamlNode.Mapping range, String key, int shift) {
    return value(range, key).map(it -> it + shift).orElse(Integer.MIN_VALUE);
  }

  private static int least(YamlNode.Mapping range, String key, int shift) {
    return value(range, key).map(it -> it + shift).orElse(Integer.MAX_VALUE);
  }

  private static Optional<Integer> value(YamlNode.Mapping range, String key) {
    return range.entry(key).map(it -> Integer.parseInt(Moments.text(it.value())));
  }
}
