package org.demarche.inference;

import java.util.Comparator;
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
 * @param asked whether what it would conclude is what was asked for, as far as that is known
 * @param instead what it concludes, where all conditions hold and that is not what was asked for
 */
public record Attempt(Rule rule, List<Checked> conditions, boolean asked, Optional<Fact> instead) {

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

  /** How near it comes. */
  public Nearness nearness() {
    List<Checked> missed = conditions.stream().filter(Checked::isUnmet).toList();
    return new Nearness(
        asked,
        2 * unmet() - met(),
        missed.stream().mapToInt(Checked::misses).sum(),
        missed.stream().mapToLong(Checked::shortfall).sum());
  }

  /**
   * How near an attempt comes; the lesser is the nearer.
   *
   * @param asked whether it would conclude what was asked for
   * @param unmet twice the conditions that do not hold, less those that do
   * @param misses how many tests the nearest facts fail, and how many facts are in the way
   * @param shortfall by how much numbers miss what they are compared with
   */
  public record Nearness(boolean asked, int unmet, int misses, long shortfall)
      implements Comparable<Nearness> {

    private static final Comparator<Nearness> ORDER =
        Comparator.comparing((Nearness it) -> !it.asked())
            .thenComparing(Nearness::unmet)
            .thenComparing(Nearness::misses)
            .thenComparing(Nearness::shortfall);

    @Override
    public int compareTo(Nearness other) {
      return ORDER.compare(this, other);
    }
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

    /** How many tests the nearest fact fails; how many facts are in the way. */
    private int misses() {
      if (condition instanceof Condition.Match) {
        return nearest.isEmpty() ? requirement.tests().size() + 1 : nearest.get(0).failed().size();
      }
      return condition instanceof Condition.Absence ? facts.size() : 1;
    }

    /** By how much a number misses its bounds. */
    private long shortfall() {
      int found = number.orElse(0);
      return bounds.stream().mapToLong(it -> Math.abs((long) it.value() - found)).sum();
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
