package org.demarche.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;

/**
 * Rules that no case shows speaking, or none shows silent; cases that say nothing, or cannot be
 * told from others.
 */
final class Cases implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return Stream.of(
            reading.rules().stream().flatMap(rule -> wanting(rule, reading.cases()).stream()),
            reading.cases().stream().filter(it -> it.silent() && it.bare()).map(Cases::empty),
            namesakes(reading.cases()))
        .flatMap(it -> it);
  }

  private static Problem empty(RuleCase one) {
    return new Problem(
        Code.EMPTY_CASE,
        one.place(),
        "The case '" + one.name() + "' gives nothing, so that hardly any rule would conclude.");
  }

  private static Stream<Problem> namesakes(List<RuleCase> cases) {
    Set<List<String>> known = new HashSet<>();
    return cases.stream()
        .filter(it -> !known.add(List.of(it.rule(), it.name())))
        .map(
            it ->
                new Problem(
                    Code.DUPLICATE_CASE,
                    it.place(),
                    "The rule has a case of this name already: '" + it.name() + "'."));
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
