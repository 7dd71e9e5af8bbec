package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;
import org.junit.jupiter.api.Test;

/** Every rule has a case in which it speaks and one in which it is silent. */
class RuleCasesTest {

  @Test
  void every_rule_has_a_speaking_case() {
    assertEquals(Set.of(), rulesWithoutCase(it -> !it.silent()));
  }

  @Test
  void every_rule_has_a_silent_case() {
    assertEquals(Set.of(), rulesWithoutCase(RuleCase::silent));
  }

  private static Set<String> rulesWithoutCase(Predicate<RuleCase> sort) {
    Set<String> missing =
        Shipped.book().rules().stream()
            .map(Rule::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Shipped.book().cases().stream().filter(sort).map(RuleCase::rule).forEach(missing::remove);
    return missing;
  }
}
