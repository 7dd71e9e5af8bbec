package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Origin;
import org.demarche.inference.Requirement;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;

/**
 * Why a fact is the case at a moment: it is given, or rules conclude it, in one way or several,
 * down to what is given. A proof that is needed in several places is one and the same there.
 *
 * @param at the moment that is spoken of; of an event, when it happens
 * @param given whether the scenario, or the rule book, gives it
 * @param origins where it comes from, if it is given
 * @param ways every way in which it is concluded; none if it is given
 */
public record Proof(
    Fact fact, LocalDateTime at, boolean given, List<Origin> origins, List<Way> ways) {

  public Proof {
    origins = List.copyOf(origins);
    ways = List.copyOf(ways);
  }

  /** What tells it from other proofs of the same run; cheap, where the whole value may be large. */
  public Object identity() {
    return List.of(fact, at, given);
  }

  /**
   * One way in which a rule concludes a fact.
   *
   * @param grounds what meets each condition, in written order; the clock is left out
   */
  public record Way(Rule rule, List<Ground> grounds) {
    public Way {
      grounds = List.copyOf(grounds);
    }

    /** What it rests on, in the order of the conditions. */
    Stream<Proof> below() {
      return grounds.stream().flatMap(Proof::below);
    }
  }

  private static Stream<Proof> below(Ground ground) {
    if (ground instanceof Premise premise) {
      return Stream.of(premise.proof());
    }
    return ground instanceof Number number ? number.contributors().stream() : Stream.empty();
  }

  /** What meets a condition. */
  public sealed interface Ground {}

  /** A fact that is the case. */
  public record Premise(Proof proof) implements Ground {}

  /** That there is no such fact. */
  public record Nothing(Requirement of) implements Ground {}

  /**
   * A number over facts.
   *
   * @param measured what is summed or searched, if it is a component as it stands
   * @param contributors every one of them, in order of value
   */
  public record Number(
      Requirement of,
      Condition.Function function,
      Optional<Component> measured,
      int value,
      List<Proof> contributors)
      implements Ground {
    public Number {
      contributors = List.copyOf(contributors);
    }
  }
}
