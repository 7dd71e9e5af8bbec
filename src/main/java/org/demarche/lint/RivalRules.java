package org.demarche.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.rule.Rule;

/** Rules that conclude what others conclude already, or may do so. */
final class RivalRules implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    List<Rule> rules =
        reading.rules().stream()
            .filter(rule -> Contradiction.in(Shape.of(rule)).isEmpty())
            .toList();
    return IntStream.range(0, rules.size())
        .boxed()
        .flatMap(
            i -> rules.stream().skip(i + 1L).flatMap(other -> rival(rules.get(i), other).stream()));
  }

  private static List<Problem> rival(Rule first, Rule second) {
    Shape left = Shape.of(first, "a");
    Shape right = Shape.of(second, "b");
    if (Subsumption.covers(left, right)) {
      return List.of(needless(second, first));
    }
    if (Subsumption.covers(right, left)) {
      return List.of(needless(first, second));
    }
    return Overlap.between(left, right) ? List.of(overlapping(first, second)) : List.of();
  }

  private static Problem needless(Rule rule, Rule general) {
    return new Problem(
        Code.NEEDLESS_RULE,
        rule.place(),
        "Whenever this rule concludes, '" + general.name() + "' concludes the same.");
  }

  private static Problem overlapping(Rule first, Rule second) {
    return new Problem(
        Code.OVERLAPPING_RULES,
        second.place(),
        "This rule and '"
            + first.name()
            + "' may conclude the same "
            + first.conclusion().kind().name()
            + " at once: no condition keeps them apart.");
  }
}
