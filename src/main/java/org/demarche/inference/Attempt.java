package org.demarche.inference;

import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Rule;

/**
 * How near a rule comes to concluding something: each condition, and whether it holds.
 *
 * @param conditions in written order
 * @param instead what it concludes, where all conditions hold and that is not what was asked for
 */
public record Attempt(Rule rule, List<Checked> conditions, Optional<Fact> instead) {

  public Attempt {
    conditions = List.copyOf(conditions);
  }

  /** How many conditions do not hold. */
  public int unmet() {
    return (int) conditions.stream().filter(Checked::isUnmet).count();
  }

  /** How many conditions hold. */
  public int met() {
    return (int) conditions.stream().filter(it -> it.holds().orElse(false)).count();
  }

  /**
   * One condition.
   *
   * @param requirement what it asks, as far as it is known
   * @param holds nothing where that depends on a condition before it that does not hold
   * @param facts what meets it; of an absence or number, what is in the way, or counted
   * @param number of an aggregate
   * @param bounds what that number is to be
   * @param nearest of a fact that is missing, what comes nearest to it, nearest first
   */
  public record Checked(
      Condition condition,
      Requirement requirement,
      Optional<Boolean> holds,
      List<Fact> facts,
      Optional<Integer> number,
      List<Bound> bounds,
      List<Near> nearest) {

    public Checked {
      facts = List.copyOf(facts);
      bounds = List.copyOf(bounds);
      nearest = List.copyOf(nearest);
    }

    public boolean isUnmet() {
      return holds.filter(it -> !it).isPresent();
    }
  }

  /**
   * What the number of an aggregate is compared with.
   *
   * @param against the expression that the bound comes from
   */
  public record Bound(Operator operator, int value, Expression against) {}

  /**
   * A fact that fails only some of what is asked.
   *
   * @param failed the tests that it fails
   */
  public record Near(Fact fact, List<Requirement.Test> failed) {
    public Near {
      failed = List.copyOf(failed);
    }
  }
}
