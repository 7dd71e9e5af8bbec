package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.EveryComponent;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;

/**
 * The shipped rules are DRL and not a language of our own: the engine's own compiler reads them,
 * and runs by what it makes of them have the same histories as runs by what we make of them.
 */
class DroolsReadsTheRulesTest {

  @TestFactory
  Stream<DynamicTest> its_own_compiler_gives_the_same_histories() {
    Simulation compiled = Simulation.by(Shipped.book(), compiled());
    return Shipped.scenarios().stream()
        .map(scenario -> dynamicTest(scenario.id(), () -> check(compiled, scenario)));
  }

  private static void check(Simulation compiled, Scenario scenario) {
    History expected = Shipped.simulation().run(scenario);
    History found = compiled.run(scenario);
    assertTrue(expected.equals(found), () -> Difference.first(expected, found));
    assertEquals(scenario.days(), found.days().size());
  }

  /** A component's name must not be a word that the engine's language keeps for itself. */
  @Test
  void its_own_compiler_reads_every_component_of_every_kind() {
    String rules = Vocabulary.kinds().stream().map(it -> reading(it)).collect(Collectors.joining());
    compiled(rules);
  }

  private static String reading(FactKind kind) {
    return "rule \"%s\" when %s not %s then insertLogical(new CeasefireOver(\"c\")); end\n"
        .formatted(kind.name(), EveryComponent.bound(kind), EveryComponent.joined(kind));
  }

  /** The texts of the rules as they are written, in one package. */
  private static KieBase compiled() {
    return compiled(
        Shipped.book().rules().stream()
            .map(rule -> rule.text() + "\n")
            .collect(Collectors.joining("\n")));
  }

  private static KieBase compiled(String rules) {
    String kinds =
        Stream.concat(
                Vocabulary.kinds().stream().map(FactKind::type),
                Stream.of(org.demarche.fact.Now.class, org.demarche.fact.Happens.class))
            .map(type -> "import " + type.getCanonicalName() + ";\n")
            .collect(Collectors.joining());
    KieHelper helper = new KieHelper();
    helper.addContent(
        "package rules;\nimport org.demarche.fact.*;\n" + kinds + rules, ResourceType.DRL);
    List<String> errors = helper.verify().getMessages().stream().map(Object::toString).toList();
    assertEquals(List.of(), errors);
    return helper.build(EqualityBehaviorOption.EQUALITY);
  }
}
