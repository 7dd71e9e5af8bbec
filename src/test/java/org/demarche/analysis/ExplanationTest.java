package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Status;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.scenario.PatternReader;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts are explained down to what is given, and what did not come about by what was missing. */
class ExplanationTest {

  private static final RuleBook BOOK = Shipped.book();
  private static final Scenario SYRIA = Shipped.scenario("syria-2026");
  private static final History RUN = Shipped.simulation().run(SYRIA);
  private static final Explainer EXPLAINER = Explainer.of(RUN, BOOK.rules());

  private static Question question(String pattern, String on) {
    return new Question(
        PatternReader.read("why", pattern, SYRIA, BOOK.policyFacts()),
        Optional.of(on).filter(it -> !it.isEmpty()).map(it -> PatternReader.when("on", it, SYRIA)));
  }

  private static Question.Meant only(String pattern, String on) {
    List<Question.Meant> meant = question(pattern, on).in(RUN);
    assertEquals(1, meant.size());
    return meant.get(0);
  }

  private static Proof proof(String pattern, String on) {
    Question.Meant meant = only(pattern, on);
    return EXPLAINER.proof(meant.spell().fact(), meant.at());
  }

  private static Set<Fact> given(Proof proof) {
    Set<Fact> given = new HashSet<>();
    collect(proof, given, new HashSet<>());
    return given;
  }

  private static void collect(Proof proof, Set<Fact> given, Set<Proof> seen) {
    if (seen.add(proof)) {
      if (proof.given()) {
        given.add(proof.fact());
      }
      proof.ways().stream()
          .flatMap(way -> way.grounds().stream())
          .forEach(ground -> below(ground).forEach(it -> collect(it, given, seen)));
    }
  }

  private static List<Proof> below(Proof.Ground ground) {
    if (ground instanceof Proof.Premise premise) {
      return List.of(premise.proof());
    }
    return ground instanceof Proof.Number number ? number.contributors() : List.of();
  }

  @Test
  void neutrality_is_explained_down_to_the_withdrawal_and_its_source() {
    Proof proof = proof("perceived-neutral", "");
    Proof signal = below(proof.ways().get(0).grounds().get(0)).get(0);
    assertTrue(signal.fact() instanceof Event.GoodwillSignalled);
    Proof withdrawal =
        below(signal.ways().get(0).grounds().get(1)).stream().findFirst().orElseThrow();
    assertTrue(withdrawal.fact() instanceof Event.WithdrawalStarted);
    assertTrue(withdrawal.given());
    assertEquals("B", withdrawal.origins().get(0).confidence());
    assertEquals(
        Optional.of("C"),
        WeakestLink.of(proof).confidence(),
        "the front at which it is perceived is judgement");
    assertTrue(
        WeakestLink.of(proof).numbers().get(0).startsWith("base-policy irreversible-days 7: judg"));
  }

  @Test
  void a_sum_is_explained_by_every_contributor() {
    Proof strained = proof("ceasefire-strained ceasefire=gov-sdf", "");
    Proof load = below(strained.ways().get(0).grounds().get(0)).get(0);
    Status.ViolationLoad measured = (Status.ViolationLoad) load.fact();
    int told =
        load.ways().get(0).grounds().stream()
            .filter(Proof.Number.class::isInstance)
            .map(Proof.Number.class::cast)
            .flatMap(number -> number.contributors().stream())
            .map(Proof::fact)
            .mapToInt(
                fact ->
                    fact instanceof Status.ViolationWeight weight
                        ? weight.points()
                        : fact instanceof Status.BlockadeWeight weight ? weight.points() : 0)
            .sum();
    assertEquals(measured.points(), told);
    assertEquals(61, told);
  }

  @Test
  void an_end_is_explained_by_what_was_withdrawn_and_what_that_rested_on() {
    Question.Meant lapsed = only("ceasefire-lapsed ceasefire=gov-sdf", "");
    Ending ending = EXPLAINER.ending(lapsed.spell().fact(), lapsed.spell().to().orElseThrow());
    Ending.Gone gone = (Ending.Gone) ending.causes().get(0);
    assertTrue(gone.ending().fact() instanceof Status.CurrentTerm);
    Ending.RuledOut out = (Ending.RuledOut) gone.ending().causes().get(0);
    assertTrue(given(out.by()).stream().anyMatch(Event.Extension.class::isInstance));
  }

  @Test
  void a_status_that_stood_only_until_its_time_ends_by_time() {
    Question.Meant force = only("ceasefire-in-force ceasefire=gov-sdf", "2026-01-22");
    Ending ending = EXPLAINER.ending(force.spell().fact(), force.spell().to().orElseThrow());
    assertTrue(ending.causes().stream().anyMatch(Ending.Over.class::isInstance), ending.toString());
  }

  @Test
  void nothing_is_proved_by_itself() {
    for (Change change : RUN.changes().filter(it -> !it.given()).toList()) {
      if (change.type() != Change.Type.ENDED) {
        Proof proof = EXPLAINER.proof(change.fact(), change.at());
        assertFalse(proof.ways().isEmpty(), change.toString());
        assertFalse(rests(proof, proof, new HashSet<>()), change.toString());
      }
    }
  }

  private static boolean rests(Proof proof, Proof on, Set<Proof> seen) {
    return seen.add(proof)
        && proof.ways().stream()
            .flatMap(way -> way.grounds().stream())
            .flatMap(ground -> below(ground).stream())
            .anyMatch(it -> it == on || rests(it, on, seen));
  }

  @ParameterizedTest
  @MethodSource("org.demarche.engine.Shipped#scenarios")
  void every_conclusion_of_every_story_is_proved_from_what_is_given(Scenario story) {
    History history = Shipped.simulation().run(story);
    Explainer explainer = Explainer.of(history, BOOK.rules());
    for (Change change : history.changes().filter(it -> !it.given()).toList()) {
      if (change.type() != Change.Type.ENDED) {
        Proof proof = explainer.proof(change.fact(), change.at());
        assertFalse(given(proof).isEmpty(), change.toString());
        assertListsNothingTwice(WeakestLink.of(proof));
      }
    }
  }

  private static void assertListsNothingTwice(WeakestLink link) {
    for (List<Proof> facts : List.of(link.weakest(), link.judged())) {
      assertEquals(facts.size(), facts.stream().map(Proof::fact).distinct().count());
    }
    assertEquals(
        link.numbers().size(),
        link.numbers().stream()
            .map(it -> it.split(" ", 3)[0] + it.split(" ", 3)[1])
            .distinct()
            .count(),
        link.numbers().toString());
  }
}
