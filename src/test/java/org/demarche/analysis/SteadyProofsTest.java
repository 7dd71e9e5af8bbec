package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.engine.Shipped;
import org.demarche.fact.Event;
import org.demarche.history.History;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is carried over from one moment to the next is what would have been proved anew. */
class SteadyProofsTest {

  /** The content of proofs, but for the moment of a status: equal contents have one number. */
  private final Map<List<Object>, Integer> contents = new HashMap<>();

  private final Map<Proof, Integer> numbers = new IdentityHashMap<>();

  static Stream<Arguments> stories() {
    return Shipped.all().entrySet().stream().map(it -> argumentSet(it.getKey(), it.getValue()));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_proof_that_is_carried_over_is_the_one_that_would_be_found(Scenario story) {
    History history = Shipped.simulation().run(story);
    List<Rule> rules = Shipped.book().rules();
    Explainer explainer = Explainer.of(history, rules);
    SteadyProofs steady = new SteadyProofs(Explainer.of(history, rules));
    int carried = 0;
    int asked = 0;
    for (Spell spell : Courses.spells(history)) {
      if (spell.isMoment() || spell.given()) {
        continue;
      }
      LocalDateTime start = spell.from().orElse(story.starts().atStartOfDay());
      for (LocalDateTime moment : explainer.worlds().moments().tailSet(start)) {
        if (!moment.isBefore(spell.end())) {
          break;
        }
        Proof proof = steady.at(moment, spell.fact());
        asked++;
        carried += proof.at().isBefore(moment) ? 1 : 0;
        assertEquals(
            number(explainer.proof(spell.fact(), moment)),
            number(proof),
            () -> spell.fact() + " at " + moment);
      }
    }
    assertTrue(carried > asked / 2, carried + " of " + asked);
  }

  private int number(Proof proof) {
    Integer known = numbers.get(proof);
    if (known == null) {
      known = contents.computeIfAbsent(content(proof), none -> contents.size());
      numbers.put(proof, known);
    }
    return known;
  }

  private List<Object> content(Proof proof) {
    List<Object> content = new ArrayList<>(List.of(proof.fact(), proof.given(), proof.origins()));
    content.add(proof.fact() instanceof Event ? proof.at() : "");
    for (Proof.Way way : proof.ways()) {
      content.add(way.rule().name());
      for (Proof.Ground ground : way.grounds()) {
        content.add(
            ground instanceof Proof.Premise premise
                ? number(premise.proof())
                : ground instanceof Proof.Number number
                    ? List.of(
                        number.of(),
                        number.value(),
                        number.contributors().stream().map(this::number).toList())
                    : ground);
      }
    }
    return content;
  }
}
