package org.demarche.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Observation;
import org.demarche.inference.World;
import org.demarche.problem.Place;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleText;

/** What was seen of one rule so far. */
final class CoverageTally implements Observation.Witness {

  /** One part of the rule, and what was seen of it. */
  private static final class Seen {
    private boolean held;
    private boolean failed;
    private boolean heldNow;
    private int hits;

    void saw(boolean holds) {
      held |= holds;
      failed |= !holds;
      heldNow |= holds;
    }

    void situationEnds() {
      hits += heldNow ? 1 : 0;
      heldNow = false;
    }

    void add(Seen other) {
      held |= other.held;
      failed |= other.failed;
      hits += other.hits;
    }
  }

  private final Rule rule;
  private final Seen[] conditions;
  private final Seen[][] constraints;
  private final Set<String> cases = new LinkedHashSet<>();
  private final Set<String> stories = new LinkedHashSet<>();
  private boolean concludedNow;
  private int hits;

  CoverageTally(Rule rule) {
    this.rule = rule;
    this.conditions = fresh(rule.conditions().size());
    this.constraints =
        rule.conditions().stream().map(it -> fresh(asked(it).size())).toArray(Seen[][]::new);
  }

  private static Seen[] fresh(int size) {
    Seen[] all = new Seen[size];
    Arrays.setAll(all, it -> new Seen());
    return all;
  }

  private static List<Expression> asked(Condition condition) {
    List<Expression> asked = new ArrayList<>(condition.pattern().constraints());
    if (condition instanceof Condition.Aggregate aggregate) {
      asked.addAll(aggregate.constraints());
    }
    return asked;
  }

  void ofCase(String name, World world) {
    observe(name, world, cases);
  }

  void ofStory(String name, World world) {
    observe(name, world, stories);
  }

  private void observe(String name, World world, Set<String> concluding) {
    Observation.of(rule, world, this);
    Arrays.stream(conditions).forEach(Seen::situationEnds);
    Arrays.stream(constraints).flatMap(Arrays::stream).forEach(Seen::situationEnds);
    if (concludedNow) {
      concluding.add(name);
      hits++;
    }
    concludedNow = false;
  }

  @Override
  public boolean knows(int condition) {
    int own = rule.conditions().get(condition).pattern().constraints().size();
    return Arrays.stream(constraints[condition], 0, own).allMatch(it -> it.held && it.failed);
  }

  @Override
  public void condition(int condition, boolean holds) {
    conditions[condition].saw(holds);
  }

  @Override
  public void constraint(int condition, int constraint, boolean holds) {
    constraints[condition][constraint].saw(holds);
  }

  @Override
  public void concluded() {
    concludedNow = true;
  }

  /** Adds what was seen of the same rule elsewhere. */
  void add(CoverageTally other) {
    for (int i = 0; i < conditions.length; i++) {
      conditions[i].add(other.conditions[i]);
      for (int j = 0; j < constraints[i].length; j++) {
        constraints[i][j].add(other.constraints[i][j]);
      }
    }
    cases.addAll(other.cases);
    stories.addAll(other.stories);
    hits += other.hits;
  }

  CoveredRule covered() {
    return new CoveredRule(rule, parts(), List.copyOf(cases), List.copyOf(stories), hits);
  }

  List<CoveredPart> parts() {
    List<CoveredPart> parts = new ArrayList<>();
    for (int i = 0; i < conditions.length; i++) {
      Condition condition = rule.conditions().get(i);
      if (!alwaysHolds(condition)) {
        parts.add(part(i, -1, RuleText.of(condition), condition.pattern().place(), conditions[i]));
      }
      List<Expression> asked = asked(condition);
      for (int j = 0; j < asked.size(); j++) {
        parts.add(part(i, j, asked.get(j).text(), asked.get(j).place(), constraints[i][j]));
      }
    }
    return parts;
  }

  private static CoveredPart part(
      int condition, int constraint, String text, Place place, Seen seen) {
    return new CoveredPart(condition, constraint, text, place, seen.held, seen.failed, seen.hits);
  }

  /** The clock and the numbers of a policy are always there, and so are a sum and a count. */
  private static boolean alwaysHolds(Condition condition) {
    FactKind kind = condition.pattern().kind();
    if (condition instanceof Condition.Aggregate aggregate) {
      boolean total =
          aggregate.function() == Condition.Function.SUM
              || aggregate.function() == Condition.Function.COUNT;
      return total && aggregate.constraints().isEmpty();
    }
    return condition instanceof Condition.Match
        && condition.pattern().constraints().isEmpty()
        && (kind.isPolicy() || kind.equals(Vocabulary.now()));
  }
}
