package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.CaseVerdict;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, alone, concludes what its cases say, and has a speaking and a silent one. */
class RuleCasesTest {

  private final Map<String, Simulation> alone = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> each_case_concludes_what_it_says() {
    return Shipped.book().cases().stream()
        .map(
            it ->
                dynamicTest(
                    it.rule() + ": " + it.name() + " (" + it.place() + ")", () -> check(it)));
  }

  private void check(RuleCase ruleCase) {
    CaseVerdict verdict = new CaseVerdict(ruleCase, alone(ruleCase.rule()).conclude(ruleCase));
    assertTrue(
        verdict.met(), () -> "expected " + verdict.expected() + "; found " + verdict.found());
  }

  private Simulation alone(String rule) {
    return alone.computeIfAbsent(
        rule, name -> Simulation.by(Shipped.book().withRules(named(name))));
  }

  private static List<Rule> named(String name) {
    return Shipped.book().rules().stream().filter(rule -> rule.name().equals(name)).toList();
  }

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
