package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.inference.Requirement;
import org.demarche.rule.Condition;

/**
 * Why a status ended: what the rules that had concluded it were missing from then on.
 *
 * @param at the first moment at which it no longer stands
 * @param causes in the order of the conditions that failed; none that is told twice
 */
public record Ending(Fact fact, LocalDateTime at, List<Cause> causes) {

  public Ending {
    causes = List.copyOf(causes);
  }

  /** One condition that no longer held. */
  public sealed interface Cause {}

  /** A premise ended itself. */
  public record Gone(Ending ending) implements Cause {}

  /** Something came about that a condition asks to be absent. */
  public record RuledOut(Requirement of, Proof by) implements Cause {}

  /** A premise stands, and its time was over. */
  public record Over(Fact premise, Requirement.Test test) implements Cause {}

  /**
   * A number over facts became another.
   *
   * @param measured what is summed or searched, if it is a component as it stands
   */
  public record Counted(
      Requirement of,
      Condition.Function function,
      Optional<Component> measured,
      int before,
      int after)
      implements Cause {}
}
