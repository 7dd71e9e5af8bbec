package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Given;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Premise;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules take no sides: other names, or the claim turned round, give other names and no more.
 */
class NeutralityTest {

  @TestFactory
  Stream<DynamicTest> two_actors_that_swap_names_swap_names_in_the_outcome_and_nothing_else() {
    return Shipped.scenarios().stream()
        .map(scenario -> dynamicTest(scenario.id(), () -> checkEveryPair(scenario)));
  }

  private static void checkEveryPair(Scenario scenario) {
    Set<String> expected = outcome(scenario, UnaryOperator.identity());
    List<String> actors = actors(scenario);
    for (int i = 0; i < actors.size(); i++) {
      for (int j = i + 1; j < actors.size(); j++) {
        UnaryOperator<String> names = swap(actors.get(i), actors.get(j));
        UnaryOperator<Fact> swap = naming(names);
        assertEquals(
            expected,
            outcome(with(scenario, swap, names), swap),
            actors.get(i) + " and " + actors.get(j));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> claimant_and_accused_that_change_places_change_names_and_nothing_else() {
    return Shipped.scenarios().stream()
        .map(
            scenario ->
                dynamicTest(
                    scenario.id(),
                    () ->
                        assertEquals(
                            outcome(scenario, UnaryOperator.identity()),
                            outcome(
                                with(scenario, NeutralityTest::turned, UnaryOperator.identity()),
                                NeutralityTest::turned))));
  }

  /** The property could not fail if the swap changed nothing. */
  @Test
  void the_swap_is_one() {
    Scenario scenario = Shipped.scenario("syria-2026");
    UnaryOperator<String> names = swap("sdf", "syria");
    UnaryOperator<Fact> swap = naming(names);
    assertNotEquals(
        outcome(scenario, UnaryOperator.identity()),
        outcome(with(scenario, swap, names), UnaryOperator.identity()));
    assertNotEquals(
        outcome(scenario, UnaryOperator.identity()),
        outcome(
            with(scenario, NeutralityTest::turned, UnaryOperator.identity()),
            UnaryOperator.identity()));
  }

  /** Every change of a run, and every level, with its facts renamed. */
  private static Set<String> outcome(Scenario scenario, UnaryOperator<Fact> renamed) {
    History history = Shipped.simulation().run(scenario);
    Stream<String> changes = history.changes().map(change -> told(change, renamed));
    Stream<String> levels =
        history.days().stream()
            .flatMap(
                day -> day.levels().stream().map(fact -> day.date() + " " + renamed.apply(fact)));
    return Stream.concat(changes, levels).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String told(Change change, UnaryOperator<Fact> renamed) {
    List<String> because =
        change.because().stream()
            .map(
                reason ->
                    reason.rule()
                        + reason.facts().stream()
                            .map(renamed)
                            .map(String::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)))
            .sorted()
            .toList();
    return change.at()
        + " "
        + change.type()
        + change.given()
        + renamed.apply(change.fact())
        + change.was().map(renamed)
        + because;
  }

  private static Scenario with(
      Scenario scenario, UnaryOperator<Fact> renamed, UnaryOperator<String> names) {
    List<GivenFact> given = new ArrayList<>();
    for (GivenFact fact : scenario.given()) {
      List<Premise> premises = fact.premises().stream().map(it -> renamed(it, names)).toList();
      given.add(
          new GivenFact(
              fact.at(), renamed.apply(fact.fact()), fact.origin(), premises, fact.moved()));
    }
    return scenario.withGiven(given);
  }

  private static Premise renamed(Premise premise, UnaryOperator<String> names) {
    Map<Component, Object> values = new LinkedHashMap<>();
    premise.pattern().values().forEach((key, value) -> values.put(key, renamed(value, names)));
    return new Premise(new FactPattern(premise.pattern().kind(), values), premise.when());
  }

  private static List<String> actors(Scenario scenario) {
    return scenario.given().stream()
        .map(GivenFact::fact)
        .filter(Given.Actor.class::isInstance)
        .map(fact -> ((Given.Actor) fact).id())
        .sorted()
        .toList();
  }

  private static UnaryOperator<String> swap(String one, String other) {
    Map<String, String> names = new TreeMap<>(Map.of(one, other, other, one));
    return name -> names.getOrDefault(name, name);
  }

  /** Renames every text of a fact that is an actor's id, alone or in a list. */
  private static UnaryOperator<Fact> naming(UnaryOperator<String> names) {
    return fact -> rebuilt(fact, (component, value) -> renamed(value, names));
  }

  private static Object renamed(Object value, UnaryOperator<String> names) {
    if (value instanceof SortedSet<?> several) {
      SortedSet<String> mapped = new TreeSet<>();
      several.forEach(name -> mapped.add(names.apply((String) name)));
      return Collections.unmodifiableSortedSet(mapped);
    }
    return value instanceof String name ? names.apply(name) : value;
  }

  private interface Rewrite {
    Object of(Component component, Object value);
  }

  private static Fact rebuilt(Fact fact, Rewrite rewrite) {
    FactKind kind = Vocabulary.of(fact);
    return kind.create(kind.components().stream().map(it -> rewrite.of(it, it.of(fact))).toArray());
  }

  /** A claimed breach with who claims it and who is said to have done it in each other's place. */
  private static Fact turned(Fact fact) {
    if (!(fact instanceof Event.Violation claim) || claim.claimant().isEmpty()) {
      return fact;
    }
    return rebuilt(
        fact,
        (component, value) ->
            switch (component.name()) {
              case "by" -> claim.claimant();
              case "claimant" -> claim.by();
              default -> value;
            });
  }
}
