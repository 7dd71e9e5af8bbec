package org.demarche.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;

/** Rules that no case shows speaking, or none shows silent. */
final class Cases implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return reading.rules().stream().flatMap(rule -> wanting(rule, reading.cases()).stream());
  }

  private static Optional<Problem> wanting(Rule rule, List<RuleCase> all) {
    List<RuleCase> own = all.stream().filter(it -> it.rule().equals(rule.name())).toList();
    boolean silent = own.stream().anyMatch(RuleCase::silent);
    boolean speaking = own.stream().anyMatch(it -> !it.silent());
    if (silent && speaking) {
      return Optional.empty();
    }
    String message =
        own.isEmpty()
            ? "No case shows what the rule does."
            : speaking
                ? "No case shows the rule silent. Add one with 'silent: true'."
                : "No case shows the rule concluding. Add one with 'concludes'.";
    return Optional.of(new Problem(Code.RULE_WITHOUT_CASE, rule.place(), message));
  }
}
