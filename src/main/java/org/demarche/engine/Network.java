package org.demarche.engine;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.fact.Component;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Happens;
import org.demarche.fact.Range;
import org.demarche.rule.Conclusion;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMaxAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMinAccumulateFunction;
import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;

/**
 * Builds the engine's network straight from rules as values. No source or class is generated, so
 * that there is nothing in which a rule set could hide code.
 */
final class Network {

  private static final String PACKAGE = "rules";

  private final Rule rule;
  private final ClockUse clock;
  private final Variable<?>[] matched;

  private Network(Rule rule) {
    this.rule = rule;
    this.clock = ClockUse.of(rule);
    this.matched = new Variable<?>[rule.conditions().size()];
  }

  /** One network for all rules; sessions on any number of threads may share it. */
  static KieBase of(Collection<Rule> rules) {
    ModelImpl model = new ModelImpl();
    rules.forEach(rule -> model.addRule(new Network(rule).build()));
    return KieBaseBuilder.createKieBaseFromModel(model, EqualityBehaviorOption.EQUALITY);
  }

  private org.drools.model.Rule build() {
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      if (clock.readsToday(i)) {
        addDay(items);
      }
      add(rule.conditions().get(i), i, items);
    }
    if (clock.readsToday()) {
      addDay(items);
    }
    items.add(consequence());
    return PatternDSL.rule(PACKAGE, rule.name()).build(items.toArray(RuleItemBuilder<?>[]::new));
  }

  private void add(Condition condition, int index, List<RuleItemBuilder<?>> items) {
    if (clock.isDissolved(index)) {
      return;
    }
    if (condition instanceof Condition.Match match) {
      PatternDef<Fact> pattern = patternOf(match.pattern(), index);
      items.add(pattern);
      matched[index] = pattern.getFirstVariable();
    } else if (condition instanceof Condition.Absence absence) {
      items.add(not(patternOf(absence.pattern(), index)));
    } else {
      addAggregate((Condition.Aggregate) condition, index, items);
    }
  }

  /**
   * Of a clock that the rule can do without, the day remains where it is read first: all that is
   * matched before it need not be matched again each day.
   */
  private void addDay(List<RuleItemBuilder<?>> items) {
    int index = clock.position();
    if (matched[index] == null) {
      PatternDef<Today> day = pattern(declarationOf(Today.class, "f" + index));
      items.add(day);
      matched[index] = day.getFirstVariable();
    }
  }

  private PatternDef<Fact> patternOf(Pattern pattern, int index) {
    PatternDef<Fact> def = pattern(variable(pattern.kind(), index));
    limitEffort(def, index);
    pattern
        .constraints()
        .forEach(constraint -> constrain(def, pattern.kind().name(), constraint, index));
    return def;
  }

  @SuppressWarnings("unchecked")
  private static Variable<Fact> variable(FactKind kind, int index) {
    return (Variable<Fact>) (Variable<?>) declarationOf(kind.type(), "f" + index);
  }

  /** Counts every combination that a join tries, before anything else is asked of it. */
  private void limitEffort(PatternDef<?> def, int index) {
    for (int earlier = 0; earlier < index; earlier++) {
      if (matched[earlier] != null) {
        Constraints.addEffort(def, matched[earlier], "effort#" + index);
        return;
      }
    }
  }

  private void constrain(PatternDef<?> def, String kind, Expression constraint, int index) {
    List<Integer> slots = slots(constraint, index);
    List<Variable<?>> others = slots.stream().<Variable<?>>map(slot -> matched[slot]).toList();
    Constraints.add(def, constraint, kind + "#" + index, index, slots, others);
  }

  /** The earlier conditions that an expression reads, in order. */
  private List<Integer> slots(Expression expression, int own) {
    return expression.variables().stream()
        .filter(variable -> !clock.isDissolved(variable))
        .map(Expression.Variable::condition)
        .filter(condition -> condition != own)
        .distinct()
        .sorted()
        .toList();
  }

  private void addAggregate(
      Condition.Aggregate aggregate, int index, List<RuleItemBuilder<?>> items) {
    PatternDef<Fact> source = patternOf(aggregate.pattern(), index);
    Constraints.addMark(
        source, "aggregate " + aggregate.function() + " " + argumentText(aggregate, index));
    Variable<Integer> argument = declarationOf(Integer.class, "a" + index);
    aggregate
        .argument()
        .filter(number -> aggregate.function() != Condition.Function.COUNT)
        .ifPresent(number -> bind(source, argument, number, index));
    boolean counts = aggregate.function() == Condition.Function.COUNT;
    Variable<?> result =
        counts ? declarationOf(Long.class, "r" + index) : declarationOf(Integer.class, "r" + index);
    Supplier<?> function = function(aggregate.function());
    items.add(
        accumulate(
            source, (counts ? accFunction(function) : accFunction(function, argument)).as(result)));
    matched[index] = result;
    if (!aggregate.constraints().isEmpty()) {
      PatternDef<?> constrained = pattern(result);
      aggregate
          .constraints()
          .forEach(constraint -> constrain(constrained, aggregate.variable(), constraint, index));
      items.add(constrained);
    }
  }

  private static String argumentText(Condition.Aggregate aggregate, int index) {
    return aggregate.argument().map(it -> Constraints.identity(it, index)).orElse("");
  }

  private static void bind(
      PatternDef<Fact> source, Variable<Integer> argument, Expression number, int index) {
    Closure closure = Closure.of(number, index, List.of());
    source.bind(argument, fact -> (Integer) closure.value(fact, new Object[0]));
  }

  private static Supplier<?> function(Condition.Function function) {
    return switch (function) {
      case SUM -> ExactSum::new;
      case COUNT -> CountAccumulateFunction::new;
      case MIN -> IntegerMinAccumulateFunction::new;
      case MAX -> IntegerMaxAccumulateFunction::new;
    };
  }

  private RuleItemBuilder<Consequence> consequence() {
    Conclusion conclusion = rule.conclusion();
    List<Integer> slots =
        conclusion.arguments().stream()
            .flatMap(argument -> slots(argument, -1).stream())
            .distinct()
            .sorted()
            .toList();
    Function<Object[], Fact> concluded = concluded(conclusion, slots);
    Variable<?>[] variables = slots.stream().map(slot -> matched[slot]).toArray(Variable<?>[]::new);
    Consequence consequence =
        new ConsequenceImpl(
            handed -> {
              Object[] facts = java.util.Arrays.copyOfRange(handed, 1, handed.length);
              ((Drools) handed[0]).logicalInsert(concluded.apply(facts));
            },
            variables,
            true,
            false,
            "java");
    return () -> consequence;
  }

  private static void checkRange(Component component, Range range, int value) {
    boolean known = !(range.unknown() && value == 0);
    if (known && (value < range.min() || value > range.max())) {
      throw new EngineFailure(
          component.key()
              + " is concluded as "
              + value
              + ", which lies outside "
              + range.min()
              + " to "
              + range.max());
    }
  }

  /** Makes the facts that a rule concludes. */
  private static Function<Object[], Fact> concluded(Conclusion conclusion, List<Integer> slots) {
    FactKind kind = conclusion.kind();
    Closure[] arguments =
        conclusion.arguments().stream()
            .map(argument -> Closure.of(argument, -1, slots))
            .toArray(Closure[]::new);
    List<Optional<Range>> ranges = kind.components().stream().map(Component::range).toList();
    return facts -> {
      Object[] values = new Object[arguments.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments[i].value(null, facts);
        if (ranges.get(i).isPresent()) {
          checkRange(kind.components().get(i), ranges.get(i).get(), (int) values[i]);
        }
      }
      Fact fact = kind.create(values);
      return fact instanceof Event event ? new Happens(event) : fact;
    };
  }
}
