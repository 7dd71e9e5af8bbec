package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Vocabulary;

/**
 * Why a fact is the case, what kept it up, and why it ended.
 *
 * @param proof why it is the case at the moment that is asked about
 * @param upkeep what it rests on, one stretch of its time after the other; at least one
 * @param ending nothing if it did not end
 */
public record Why(Question.Meant meant, Proof proof, List<Upkeep> upkeep, Optional<Ending> ending) {

  public Why {
    upkeep = List.copyOf(upkeep);
  }

  static Why of(Question.Meant meant, Explainer explainer) {
    Spell spell = meant.spell();
    Proof proof = explainer.proof(spell.fact(), meant.at());
    boolean measure = Vocabulary.of(spell.fact()).show().isMeasure();
    List<Upkeep> upkeep =
        measure ? List.of(Upkeep.first(meant.at(), proof)) : explainer.upkeep(spell);
    return new Why(meant, proof, upkeep, explainer.ending(spell));
  }

  /** Since when it rests on what it rests on then; nothing if that is its own beginning. */
  public Optional<LocalDateTime> since() {
    LocalDateTime from = Upkeep.at(meant.at(), upkeep).from();
    return from.equals(upkeep.get(0).from()) ? Optional.empty() : Optional.of(from);
  }

  /** The stretch before another; the first has none but itself. */
  public Upkeep before(Upkeep stretch) {
    return upkeep.get(Math.max(0, upkeep.indexOf(stretch) - 1));
  }

  /** What kept it up after the moment that is asked about. */
  public List<Upkeep> later() {
    return Upkeep.after(meant.at(), upkeep);
  }
}
