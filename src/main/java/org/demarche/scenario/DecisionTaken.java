package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/**
 * A decision of the story's menu, taken: {@code {do: 3, on: 2030-05-05}}.
 *
 * @param at when it is taken
 */
record DecisionTaken(Decision decision, LocalDateTime at) {

  static final String KEY = "do";

  List<YamlNode> changes() {
    return decision.changes();
  }

  /**
   * Reads which decision is taken.
   *
   * @param now when it is taken if no date is written; its first moment, if the story is not under
   *     way
   */
  static Optional<DecisionTaken> read(
      YamlNode.Mapping mapping,
      List<Decision> menu,
      Optional<LocalDateTime> now,
      Problems problems) {
    int before = problems.size();
    new Sections(mapping, List.of(KEY), List.of(KEY, "on"), problems);
    YamlNode number = mapping.entry(KEY).orElseThrow().value();
    Optional<Decision> decision = decision(number, menu, now, problems);
    Optional<YamlNode> on = mapping.entry("on").map(YamlNode.Entry::value);
    Optional<LocalDateTime> written = on.flatMap(it -> Moments.read(it, KEY, problems));
    if (problems.size() > before) {
      return Optional.empty();
    }
    LocalDateTime at = written.or(() -> now).orElse(decision.orElseThrow().from());
    if (!decision.orElseThrow().isOpenAt(at)) {
      problems.add(
          Code.DECISION_NOT_OPEN,
          on.orElse(number).place(),
          "do: decision "
              + decision.get().number()
              + " can be taken "
              + decision.get().span()
              + ", not on "
              + Words.moment(at)
              + ".");
      return Optional.empty();
    }
    return decision.map(it -> new DecisionTaken(it, at));
  }

  private static Optional<Decision> decision(
      YamlNode node, List<Decision> menu, Optional<LocalDateTime> now, Problems problems) {
    String text = Moments.text(node);
    Optional<Decision> decision =
        menu.stream().filter(it -> String.valueOf(it.number()).equals(text)).findFirst();
    if (decision.isEmpty()) {
      problems.add(
          Code.DECISION_NOT_OPEN,
          node.place(),
          "do: found "
              + node.shown()
              + ", expected "
              + (menu.isEmpty()
                  ? "no decision, since "
                      + (now.isPresent() ? "none is open" : "the story offers none")
                  : "the number of a decision: "
                      + menu.stream()
                          .map(it -> it.number() + ", " + it.by() + " may " + it.may())
                          .collect(Collectors.joining("; ")))
              + ".");
    }
    return decision;
  }
}
