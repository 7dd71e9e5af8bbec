package org.demarche.suite;

import java.util.List;
import org.demarche.rule.Rule;

/**
 * How far the tests reach a rule.
 *
 * @param parts what can hold and fail, in written order
 * @param cases the names of its cases in which it concluded something
 * @param stories the names of the stories and what-ifs in which it did
 * @param hits in how many situations it did
 */
public record CoveredRule(
    Rule rule, List<CoveredPart> parts, List<String> cases, List<String> stories, int hits) {

  public CoveredRule {
    parts = List.copyOf(parts);
    cases = List.copyOf(cases);
    stories = List.copyOf(stories);
  }

  /** Whether it concluded anything anywhere. */
  public boolean concluded() {
    return !cases.isEmpty() || !stories.isEmpty();
  }

  /** How many outcomes of its parts were seen. */
  public int seen() {
    return parts.stream().mapToInt(CoveredPart::seen).sum();
  }

  /** How many outcomes its parts have. */
  public int outcomes() {
    return 2 * parts.size();
  }
}
