package org.demarche.engine;

import java.util.List;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;

/**
 * Hands constraints to the engine. It takes a predicate of another type for each number of earlier
 * facts that one reads, and recognises equal ones, which then share a node, by their text.
 */
final class Constraints {

  private Constraints() {}

  /**
   * @param where the pattern and its place in the rule, so that only what stands in the same place
   *     is shared
   * @param slots the earlier conditions read, in order
   * @param others their variables
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static void add(
      PatternDef<?> def,
      Expression constraint,
      String where,
      int own,
      List<Integer> slots,
      List<Variable<?>> others) {
    Closure closure = Closure.of(constraint, own, slots);
    String id = where + ": " + identity(constraint, own);
    PatternDef raw = def;
    switch (others.size()) {
      case 0 -> raw.expr(id, new One(id, closure));
      case 1 -> addJoin(raw, constraint, own, slots, others.get(0), id, closure);
      case 2 -> raw.expr(id, others.get(0), others.get(1), new Three(id, closure));
      case 3 -> raw.expr(id, others.get(0), others.get(1), others.get(2), new Four(id, closure));
      default ->
          raw.expr(
              id,
              others.get(0),
              others.get(1),
              others.get(2),
              others.get(3),
              new Five(id, closure));
    }
  }

  /** A predicate that always holds and counts how often it was asked. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static void addEffort(PatternDef<?> def, Variable<?> earlier, String id) {
    ((PatternDef) def).expr(id, earlier, new Spending(id));
  }

  /**
   * A predicate that always holds and tells a pattern from equal ones, since the engine takes
   * aggregates over equal patterns for the same, whatever number they take from each fact.
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static void addMark(PatternDef<?> def, String id) {
    ((PatternDef) def).expr(id, new One(id, (self, matched) -> true));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void addJoin(
      PatternDef raw,
      Expression constraint,
      int own,
      List<Integer> slots,
      Variable<?> other,
      String id,
      Closure closure) {
    Two predicate = new Two(id, closure);
    if (constraint instanceof Expression.Binary binary
        && binary.operator() == Operator.EQUAL
        && binary.left() instanceof Expression.Part part
        && binary.right() instanceof Expression.Variable variable
        && variable.meaning().isPresent()) {
      raw.expr(id, other, predicate, index(part, variable, own, slots));
    } else {
      raw.expr(id, other, predicate);
    }
  }

  /** Facts whose component equals a value of an earlier fact are looked up, not searched. */
  private static BetaIndex<Object, Object, Object> index(
      Expression.Part part, Expression.Variable variable, int own, List<Integer> slots) {
    Closure left = Closure.of(part, own, slots);
    Closure right = Closure.of(variable, own, slots);
    Function1<Object, Object> ofFact = fact -> left.value(fact, NOTHING);
    Function1<Object, Object> ofEarlier = earlier -> right.value(null, new Object[] {earlier});
    return PatternDSL.betaIndexedBy(
        Object.class, Index.ConstraintType.EQUAL, -1, ofFact, ofEarlier);
  }

  private static final Object[] NOTHING = new Object[0];

  /** The constraint with every variable written as where its value is taken from. */
  static String identity(Expression expression, int own) {
    StringBuilder identity = new StringBuilder(expression.text());
    for (Expression.Variable variable : expression.variables()) {
      identity
          .append(' ')
          .append(variable.name())
          .append('=')
          .append(variable.condition() == own ? "own" : "#" + variable.condition())
          .append('.')
          .append(variable.meaning().map(Expression::text).orElse("result"));
    }
    return identity.toString();
  }

  private record One(String id, Closure closure) implements Predicate1<Object>, HashedExpression {
    @Override
    public boolean test(Object self) {
      return (boolean) closure.value(self, NOTHING);
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  private record Two(String id, Closure closure)
      implements Predicate2<Object, Object>, HashedExpression {
    @Override
    public boolean test(Object self, Object a) {
      return (boolean) closure.value(self, new Object[] {a});
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  private record Spending(String id) implements Predicate2<Object, Object>, HashedExpression {
    @Override
    public boolean test(Object self, Object earlier) {
      return Effort.spend();
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  private record Three(String id, Closure closure)
      implements Predicate3<Object, Object, Object>, HashedExpression {
    @Override
    public boolean test(Object self, Object a, Object b) {
      return (boolean) closure.value(self, new Object[] {a, b});
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  private record Four(String id, Closure closure)
      implements Predicate4<Object, Object, Object, Object>, HashedExpression {
    @Override
    public boolean test(Object self, Object a, Object b, Object c) {
      return (boolean) closure.value(self, new Object[] {a, b, c});
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }

  private record Five(String id, Closure closure)
      implements Predicate5<Object, Object, Object, Object, Object>, HashedExpression {
    @Override
    public boolean test(Object self, Object a, Object b, Object c, Object d) {
      return (boolean) closure.value(self, new Object[] {a, b, c, d});
    }

    @Override
    public String getExpressionHash() {
      return id;
    }
  }
}
