package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.engine.Shipped;
import org.demarche.engine.Watched;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Settled;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proofs name all that a conclusion rests on. Each given fact of each shipped story is taken away
 * in turn, and at every moment each conclusion of the story is asked for again:
 *
 * <ul>
 *   <li>A conclusion with a proof that does without the fact still stands, unless every such proof
 *       states an absence, or a number, that holds no longer: what was taken away had ruled out
 *       something. (So without what ended it a status may stand longer: it stands whenever it did.)
 *   <li>A conclusion all of whose proofs need the fact is gone, or has another proof.
 * </ul>
 */
class CompletenessTest {

  static Stream<Arguments> stories() {
    return Shipped.scenarios().stream().map(it -> argumentSet(it.id(), it));
  }

  /** How often conclusions were asked for again, and what came out otherwise than is claimed. */
  private static final class Findings {
    private int kept;
    private int ruledOut;
    private int gone;
    private int provedAnew;
    private final SortedSet<String> wrong = new TreeSet<>();

    void add(Proof proof, LocalDateTime at, Removal removal) {
      boolean keeps = removal.keeps(proof.fact(), at);
      if (Supports.without(proof, removal.removed())) {
        boolean ruledIn = !keeps && removal.rulesInWhatWasRuledOut(proof.fact(), at);
        kept += keeps ? 1 : 0;
        ruledOut += ruledIn ? 1 : 0;
        judge(keeps || ruledIn, "is gone", proof, at, removal);
      } else {
        gone += keeps ? 0 : 1;
        provedAnew += keeps ? 1 : 0;
        judge(!keeps || removal.provesAnew(proof.fact(), at), "still stands", proof, at, removal);
      }
    }

    private void judge(boolean right, String how, Proof proof, LocalDateTime at, Removal removal) {
      if (!right) {
        wrong.add(at + ": " + proof.fact() + " " + how + " without " + removal.removed());
      }
    }

    @Override
    public String toString() {
      return "kept %d, ruled out %d, gone %d, proved anew %d"
          .formatted(kept, ruledOut, gone, provedAnew);
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void what_a_proof_does_without_takes_nothing_away_and_what_it_needs_does(Scenario story) {
    Explainer explainer = Explainer.of(Shipped.simulation().run(story), Shipped.book().rules());
    Map<Proof, LocalDateTime> conclusions = conclusions(story, explainer);
    Findings findings = new Findings();
    story.given().stream()
        .filter(given -> !Vocabulary.of(given.fact()).isPolicy())
        .map(given -> Removal.of(given, story, explainer))
        .forEach(removal -> conclusions.forEach((proof, at) -> findings.add(proof, at, removal)));
    assertEquals(new TreeSet<>(), findings.wrong);
    assertTrue(findings.kept > 0 && findings.gone > 0, findings.toString());
  }

  /** The proof of everything that is concluded, at each moment at which it is the case. */
  private static Map<Proof, LocalDateTime> conclusions(Scenario story, Explainer explainer) {
    Map<Proof, LocalDateTime> conclusions = new IdentityHashMap<>();
    for (Settled settled : Watched.by(Shipped.book().rules()).run(story)) {
      Stream.of(settled.statuses(), settled.happened())
          .flatMap(facts -> facts.keySet().stream())
          .forEach(it -> conclusions.put(explainer.proof(it, settled.at()), settled.at()));
    }
    return conclusions;
  }
}
