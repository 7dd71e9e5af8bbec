package org.demarche.scenario;

import java.util.List;
import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/**
 * Reads which changes of rules nothing can notice: for each the rule, the change and the reason.
 */
public final class EquivalentReader {

  private static final List<String> KEYS = List.of("rule", "change", "reason");

  private EquivalentReader() {}

  /**
   * The entries of a file; those with problems are reported and left out.
   *
   * @param subjects the names of the rules there are, and the kinds of policy
   */
  public static List<Equivalent> read(SourceText source, List<String> subjects, Problems problems) {
    Optional<YamlNode> root = YamlReader.read(source.file(), source.text(), problems);
    if (root.isPresent() && root.get() instanceof YamlNode.Sequence list) {
      return list.items().stream()
          .flatMap(item -> entry(item, subjects, problems).stream())
          .toList();
    }
    root.ifPresent(
        node ->
            problems.add(
                Code.WRONG_SHAPE,
                node.place(),
                "Found " + node.shown() + ", expected a list of changes."));
    return List.of();
  }

  private static Optional<Equivalent> entry(
      YamlNode node, List<String> subjects, Problems problems) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "Found " + node.shown() + ", expected a rule, a change and a reason.");
      return Optional.empty();
    }
    int before = problems.size();
    Sections sections = new Sections(mapping, KEYS, KEYS, problems);
    List<Optional<String>> texts = KEYS.stream().map(sections::text).toList();
    texts
        .get(0)
        .filter(rule -> !subjects.contains(rule))
        .ifPresent(
            rule ->
                problems.add(
                    Code.UNKNOWN_RULE,
                    sections.node("rule").orElseThrow().place(),
                    "rule: no rule is called '" + rule + "'." + Nearest.hint(rule, subjects)));
    return problems.size() == before
        ? Optional.of(
            new Equivalent(
                texts.get(0).orElseThrow(),
                texts.get(1).orElseThrow(),
                texts.get(2).orElseThrow(),
                mapping.place()))
        : Optional.empty();
  }
}
