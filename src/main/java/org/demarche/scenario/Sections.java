package org.demarche.scenario;

import java.util.List;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/** Reads the keys of a mapping that every file of a sort has. */
final class Sections {

  private final YamlNode.Mapping mapping;
  private final Problems problems;

  /** Reports keys that are none of those allowed, and those that are missing. */
  Sections(
      YamlNode.Mapping mapping, List<String> required, List<String> allowed, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    mapping.entries().stream()
        .filter(entry -> !allowed.contains(entry.key()))
        .forEach(
            entry ->
                problems.add(
                    Code.UNKNOWN_KEY,
                    entry.place(),
                    "'"
                        + entry.key()
                        + "' is not a key here; expected "
                        + String.join(", ", allowed)
                        + "."
                        + Nearest.hint(entry.key(), allowed)));
    required.stream()
        .filter(key -> mapping.entry(key).isEmpty())
        .forEach(
            key ->
                problems.add(
                    Code.MISSING_KEY, mapping.place(), "The key '" + key + "' is missing."));
  }

  Optional<YamlNode> node(String key) {
    return mapping.entry(key).map(YamlNode.Entry::value);
  }

  /** A text on one line; line breaks in it become spaces. */
  Optional<String> text(String key) {
    return node(key).flatMap(node -> text(key, node));
  }

  private Optional<String> text(String key, YamlNode node) {
    String line = Moments.text(node).replaceAll("\\s+", " ").strip();
    Optional<String> fault = PlainText.fault(line, Integer.MAX_VALUE);
    if (!line.isEmpty() && fault.isEmpty()) {
      return Optional.of(line);
    }
    problems.add(
        Code.WRONG_SHAPE,
        node.place(),
        key + ": found " + node.shown() + ", expected a text" + fault.orElse("") + ".");
    return Optional.empty();
  }
}
