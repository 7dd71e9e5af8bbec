package org.demarche.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;

/**
 * What comes of each condition of a rule in a world, as the rule asks them: a condition for every
 * way in which those before it hold, a constraint for every fact for which those before it hold.
 */
public final class Observation {

  /** Told of everything that is asked, by places from 0. */
  public interface Witness {

    /** Whether nothing is left to learn about the constraints of a condition's pattern. */
    boolean knows(int condition);

    /** A condition was asked. */
    void condition(int condition, boolean holds);

    /**
     * A constraint was asked.
     *
     * @param constraint of the pattern; after those, of an aggregate's number
     */
    void constraint(int condition, int constraint, boolean holds);

    /** All conditions hold, in one way. */
    void concluded();
  }

  private final Rule rule;
  private final World world;
  private final Witness witness;
  private final List<Optional<Object>> values = new ArrayList<>();
  private int steps;

  private Observation(Rule rule, World world, Witness witness) {
    this.rule = rule;
    this.world = world;
    this.witness = witness;
  }

  /** Asks a rule in a world. */
  public static void of(Rule rule, World world, Witness witness) {
    new Observation(rule, world, witness).next(0);
  }

  private void next(int index) {
    if (++steps > Exhausted.MOST_COMBINATIONS) {
      throw new Exhausted(rule.name(), world.moment());
    }
    if (index == rule.conditions().size()) {
      witness.concluded();
      return;
    }
    Condition condition = rule.conditions().get(index);
    List<Fact> fitting = fitting(condition.pattern(), index);
    if (condition instanceof Condition.Match) {
      witness.condition(index, !fitting.isEmpty());
      fitting.forEach(fact -> with(Optional.of(fact), index));
    } else if (condition instanceof Condition.Absence) {
      witness.condition(index, fitting.isEmpty());
      if (fitting.isEmpty()) {
        with(Optional.empty(), index);
      }
    } else {
      aggregate((Condition.Aggregate) condition, fitting, index);
    }
  }

  private void aggregate(Condition.Aggregate aggregate, List<Fact> counted, int index) {
    Optional<Integer> number = Matcher.number(aggregate, counted, values, index);
    int first = aggregate.pattern().constraints().size();
    boolean holds =
        number.isPresent() && holds(aggregate.constraints(), first, index, number.get());
    witness.condition(index, holds);
    if (holds) {
      with(Optional.of(number.get()), index);
    }
  }

  private void with(Optional<Object> value, int index) {
    values.add(value);
    next(index + 1);
    values.remove(index);
  }

  private List<Fact> fitting(Pattern pattern, int index) {
    if (witness.knows(index)) {
      return Matcher.fitting(pattern, values, index, world);
    }
    List<Fact> fitting = new ArrayList<>();
    for (Fact fact : world.of(pattern.kind())) {
      if (holds(pattern.constraints(), 0, index, fact)) {
        fitting.add(fact);
      }
    }
    return fitting;
  }

  /** In written order, up to the first that does not hold. */
  private boolean holds(List<Expression> constraints, int first, int index, Object self) {
    for (int i = 0; i < constraints.size(); i++) {
      boolean holds = (boolean) Values.of(constraints.get(i), values, index, self);
      witness.constraint(index, first + i, holds);
      if (!holds) {
        return false;
      }
    }
    return true;
  }
}
