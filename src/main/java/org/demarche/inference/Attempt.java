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
 * @param goal what was asked of the conclusion
 * @param conditions in written order
 * @param asked whether what it would conclude is what was asked for, as far as that is known
 * @param instead what it concludes, where all conditions hold and that is not what was asked for
 * @param detours how far it is taken from what is there that a missing fact is what later
 *     conditions show it to be: most where the nearest fact is about something else
 */
public record Attempt(
    Rule rule,
    Requirement goal,
    List<Checked> conditions,
    boolean asked,
    Optional<Fact> instead,
    int detours) {

  /** As much as two conditions that do not hold. */
  static final int DETOUR = 4;

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

  /** How many conditions depend on what is not known. */
  private int open() {
    return conditions.size() - met() - unmet();
  }

  /** How near it comes. */
  public Nearness nearness() {
    List<Checked> missed = conditions.stream().filter(Checked::isUnmet).toList();
    return new Nearness(
        2 * (unmet() + (asked ? 0 : 1)) + open() - met() + detours,
        missed.stream().mapToInt(Checked::misses).sum(),
        missed.stream().mapToLong(Checked::shortfall).sum());
  }

  /**
   * How near an attempt comes; the lesser is the nearer.
   *
   * @param unmet twice the conditions that do not hold, with the conclusion if it is another than
   *     was asked for, and those that are open, less those that hold
   * @param misses how much the nearest facts fail, and how many facts are in the way
   * @param shortfall by how much numbers miss what they are compared with
   */
  public record Nearness(int unmet, int misses, long shortfall) implements Comparable<Nearness> {

    private static final Comparator<Nearness> ORDER =
        Comparator.comparingInt(Nearness::unmet)
            .thenComparingInt(Nearness::misses)
            .thenComparingLong(Nearness::shortfall);

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

    /**
     * What is asked of one more fact that would meet it; nothing if it holds, or is not met by a
     * fact more. Where numbers are summed, that it makes up for all that is missing.
     */
    public Optional<Requirement> missing() {
      if (!isUnmet() || condition instanceof Condition.Absence) {
        return Optional.empty();
      }
      if (!(condition instanceof Condition.Aggregate aggregate)) {
        return Optional.of(requirement);
      }
      boolean adds =
          aggregate.function() == Condition.Function.SUM
              || aggregate.function() == Condition.Function.COUNT;
      int missing = bounds.stream().mapToInt(it -> it.missing(number.orElse(0))).max().orElse(0);
      return missing == 0 || !adds
          ? Optional.empty()
          : Optional.of(
              aggregate
                  .measured()
                  .map(it -> requirement.with(Requirement.atLeast(it, missing)))
                  .orElse(requirement));
    }

    /** How much the nearest fact fails; how many facts are in the way. */
    private int misses() {
      if (condition instanceof Condition.Match) {
        return nearest.isEmpty()
            ? 1 + requirement.tests().stream().mapToInt(Requirement.Test::weight).sum()
            : nearest.get(0).weight();
      }
      return condition instanceof Condition.Absence ? facts.size() : 1;
    }

    /** By how much a number misses its bounds. */
    private long shortfall() {
      if (condition instanceof Condition.Match) {
        return nearest.stream().limit(1).mapToLong(Near::amount).sum();
      }
      int found = number.orElse(0);
      return bounds.stream().mapToLong(it -> Math.abs((long) it.value() - found)).sum();
    }
  }

  /**
   * What the number of an aggregate is compared with.
   *
   * @param against the expression that the bound comes from; nothing if it was asked for
   */
  public record Bound(Operator operator, int value, Optional<Expression> against) {

    /** Whether a number keeps to it. */
    public boolean holds(int number) {
      return Values.compare(operator, number, value);
    }

    /** How much more the number would have to be; 0 if it is not too small. */
    public int missing(int found) {
      return switch (operator) {
        case AT_LEAST, EQUAL -> Math.max(0, value - found);
        case GREATER -> Math.max(0, value + 1 - found);
        default -> 0;
      };
    }
  }

  /**
   * A fact that fails only some of what is asked.
   *
   * @param failed the tests that it fails
   */
  public record Near(Fact fact, List<Requirement.Test> failed) {
    public Near {
      failed = List.copyOf(failed);
    }

    /** Whether it differs only in how much, or when. */
    public boolean isMeasured() {
      return failed.stream().allMatch(Requirement.Test::isMeasured);
    }

    int weight() {
      return failed.stream().mapToInt(Requirement.Test::weight).sum();
    }

    long amount() {
      return failed.stream().mapToLong(it -> it.amount(fact)).sum();
    }

    long shortfall() {
      return failed.stream().mapToLong(it -> it.shortfall(fact)).sum();
    }
  }
}
