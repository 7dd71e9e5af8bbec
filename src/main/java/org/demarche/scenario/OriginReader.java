package org.demarche.scenario;

import java.util.List;
import java.util.Optional;
import org.demarche.fact.Origin;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Reads where a fact comes from: its source and how much is to be made of it. */
final class OriginReader {

  /** What a fact may say beside its components. */
  static final List<String> KEYS = List.of("confidence", "source");

  private static final int LONGEST_SOURCE = 2_000;

  private final Problems problems;

  OriginReader(Problems problems) {
    this.problems = problems;
  }

  /** The origin that a fact names beside its components. */
  Origin read(Place place, YamlNode.Mapping mapping) {
    String confidence = text(mapping, "confidence");
    if (!List.of("", "A", "B", "C").contains(confidence)) {
      problems.add(
          Code.WRONG_VALUE,
          mapping.entry("confidence").orElseThrow().value().place(),
          "confidence: found '" + confidence + "', expected A (high), B or C (low).");
    }
    return new Origin(
        place.file(), place.line(), place.column(), text(mapping, "source"), confidence);
  }

  private String text(YamlNode.Mapping mapping, String key) {
    Optional<YamlNode.Entry> entry = mapping.entry(key);
    if (entry.isEmpty()) {
      return "";
    }
    YamlNode value = entry.get().value();
    Optional<String> fault =
        value instanceof YamlNode.Text text
            ? PlainText.fault(text.value(), LONGEST_SOURCE)
            : Optional.of("");
    if (fault.isEmpty()) {
      return Moments.text(value).strip();
    }
    problems.add(
        Code.WRONG_VALUE,
        value.place(),
        key
            + ": found "
            + value.shown()
            + ", expected a text of one line, at most "
            + LONGEST_SOURCE
            + " characters"
            + fault.get()
            + ".");
    return "";
  }
}
