package org.demarche.inference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Pattern;

/**
 * What a condition asks of a fact once the variables of earlier conditions have their values.
 *
 * @param tests all must hold
 */
public record Requirement(FactKind kind, List<Test> tests) {

  public Requirement {
    tests = List.copyOf(tests);
  }

  /**
   * One constraint.
   *
   * @param text as the rule writes it, with the values of variables
   * @param component the component that is asked, if it is one alone
   * @param operator how it is compared; nothing if it is to be among several values, or another
   *     kind of constraint
   * @param values what it is compared with; several if it is to be among them; none if they are not
   *     known, since an earlier condition is unmet
   * @param against the expression that the value comes from, if there is one
   * @param constraint the constraint itself, for those who ask whether it holds; nothing if it was
   *     implied by what was asked for
   * @param ofItself whether it compares the fact with itself, so that each fact has its own value
   */
  public record Test(
      String text,
      Optional<Component> component,
      Optional<Operator> operator,
      List<Object> values,
      Optional<Expression> against,
      Optional<Expression> constraint,
      boolean ofItself) {

    public Test {
      values = List.copyOf(values);
    }

    /** A test that compares a fact with nothing of its own. */
    public Test(
        String text,
        Optional<Component> component,
        Optional<Operator> operator,
        List<Object> values,
        Optional<Expression> against,
        Optional<Expression> constraint) {
      this(text, component, operator, values, against, constraint, false);
    }

    /** The same, asked of a component of another kind that stands for this one. */
    Test of(Component other) {
      return new Test(
          other.name(), Optional.of(other), operator, values, Optional.empty(), Optional.empty());
    }

    /** The same, with what it comes to for one fact. */
    private Test against(Object value) {
      return new Test(text, component, operator, List.of(value), against, constraint, ofItself);
    }

    /** Whether a fact that fails it differs only in how much, or when. */
    public boolean isMeasured() {
      if (component.isEmpty() || values.isEmpty()) {
        return false;
      }
      return values.get(0) instanceof Temporal
          || (values.get(0) instanceof Integer && operator.filter(Test::isOrder).isPresent());
    }

    private static boolean isOrder(Operator operator) {
      return operator != Operator.EQUAL && operator != Operator.UNEQUAL;
    }

    /** Whether a fact that fails it is about something else. */
    public boolean isWho() {
      return component
          .filter(it -> it.reference().isPresent() || it.name().equals("id"))
          .isPresent();
    }

    /** How far from it a fact is that fails it: less if only in how much, most if in whom. */
    int weight() {
      return isMeasured() ? 1 : isWho() ? 4 : 2;
    }

    /** By how much a fact fails it, in units, or minutes. */
    long shortfall(Fact fact) {
      if (!isMeasured()) {
        return 0;
      }
      Object found = component.orElseThrow().of(fact);
      if (values.get(0) instanceof Integer wanted) {
        return Math.abs((long) wanted - (int) found);
      }
      return Math.abs(ChronoUnit.MINUTES.between(moment(values.get(0)), moment(found)));
    }

    /** By how much a fact fails it, in units; times do not count. */
    long amount(Fact fact) {
      return !values.isEmpty() && values.get(0) instanceof Integer ? shortfall(fact) : 0;
    }

    private static LocalDateTime moment(Object value) {
      return value instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) value;
    }

    /** Whether it asks that a component be one value, or one of several. */
    public boolean isEquality() {
      return component.isPresent()
          && !values.isEmpty()
          && operator.filter(it -> it != Operator.EQUAL).isEmpty();
    }

    /** Whether a value of the component would do, as far as what it is compared with is known. */
    public boolean accepts(Object value) {
      return component.isEmpty()
          || values.isEmpty()
          || (isEquality()
              ? values.contains(value)
              : Values.compare(operator.orElseThrow(), value, values.get(0)));
    }
  }

  /** That components be the values given. */
  public static Requirement that(FactKind kind, Map<Component, Object> values) {
    return new Requirement(
        kind, values.entrySet().stream().map(it -> implied(it.getKey(), it.getValue())).toList());
  }

  static Test atLeast(Component component, int least) {
    return new Test(
        component.name(),
        Optional.of(component),
        Optional.of(Operator.AT_LEAST),
        List.of(least),
        Optional.empty(),
        Optional.empty());
  }

  static Test implied(Component component, Object value) {
    return new Test(
        component.name(),
        Optional.of(component),
        Optional.of(Operator.EQUAL),
        List.of(value),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What a pattern asks.
   *
   * @param values what earlier conditions stand for
   * @param own the place of the condition that it belongs to
   * @param implied what is asked for another reason
   */
  static Requirement of(
      Pattern pattern, List<Optional<Object>> values, int own, List<Test> implied) {
    List<Test> tests = new ArrayList<>(implied);
    pattern.constraints().stream()
        .flatMap(Requirement::conjuncts)
        .map(it -> test(it, values, own))
        .forEach(tests::add);
    return new Requirement(pattern.kind(), tests);
  }

  private static Stream<Expression> conjuncts(Expression constraint) {
    return constraint instanceof Expression.Binary binary && binary.operator() == Operator.AND
        ? Stream.of(binary.left(), binary.right()).flatMap(Requirement::conjuncts)
        : Stream.of(constraint);
  }

  private static Test test(Expression constraint, List<Optional<Object>> values, int own) {
    if (constraint instanceof Expression.Binary binary
        && binary.operator() != Operator.OR
        && binary.left() instanceof Expression.Part part) {
      return new Test(
          Constraints.told(constraint, values, own),
          Optional.of(part.component()),
          Optional.of(binary.operator()),
          known(binary.right(), values, own).stream().toList(),
          Optional.of(binary.right()),
          Optional.of(constraint),
          Matcher.isKnown(binary.right(), values, own) && isOfItself(binary.right(), own));
    }
    if (constraint instanceof Expression.Among among
        && among.value() instanceof Expression.Part part
        && !among.negated()) {
      return new Test(
          Constraints.told(constraint, values, own),
          Optional.of(part.component()),
          Optional.empty(),
          among.options().stream().flatMap(it -> known(it, values, own).stream()).toList(),
          Optional.empty(),
          Optional.of(constraint));
    }
    return new Test(
        Constraints.told(constraint, values, own),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(constraint));
  }

  /** A value that does not depend on the fact itself, nor on what is not known. */
  private static Optional<Object> known(
      Expression expression, List<Optional<Object>> values, int own) {
    boolean fixed = !readsOwn(expression) && Matcher.isKnown(expression, values, own);
    boolean earlier = expression.variables().stream().noneMatch(it -> it.condition() == own);
    return fixed && earlier ? Optional.of(Values.of(expression, values)) : Optional.empty();
  }

  private static boolean isOfItself(Expression expression, int own) {
    return readsOwn(expression)
        || expression.variables().stream().anyMatch(it -> it.condition() == own);
  }

  private static boolean readsOwn(Expression expression) {
    return expression instanceof Expression.Part
        || expression instanceof Expression.Whole
        || expression.parts().stream().anyMatch(Requirement::readsOwn);
  }

  /** What a fact would have to be, where only one value would do. */
  public Map<Component, Object> equal() {
    Map<Component, Object> equal = new LinkedHashMap<>();
    tests.stream()
        .filter(test -> test.isEquality() && test.values().size() == 1)
        .forEach(test -> equal.put(test.component().orElseThrow(), test.values().get(0)));
    return equal;
  }

  /** Whether anything is asked of a component. */
  public boolean asks(Component component) {
    return tests.stream().anyMatch(it -> it.component().filter(component::equals).isPresent());
  }

  /** Whether a value of a component would do, as far as that can be decided. */
  public boolean accepts(Component component, Object value) {
    return tests.stream()
        .filter(test -> test.component().filter(component::equals).isPresent())
        .allMatch(test -> test.accepts(value));
  }

  /** Whether a fact of the kind would do, as far as single components tell. */
  public boolean accepts(Fact fact) {
    return kind.components().stream().allMatch(it -> accepts(it, it.of(fact)));
  }

  /** Those of the tests that a fact does not pass, as far as they can be decided. */
  List<Test> failed(Fact fact, List<Optional<Object>> values, int own) {
    return tests.stream()
        .filter(test -> !passes(test, fact, values, own))
        .map(test -> test.ofItself() ? compared(test, fact, values, own) : test)
        .toList();
  }

  private static Test compared(Test test, Fact fact, List<Optional<Object>> values, int own) {
    return test.against(Values.of(test.against().orElseThrow(), values, own, fact));
  }

  /** The same, with more that is asked. */
  public Requirement with(Test test) {
    return new Requirement(kind, Stream.concat(tests.stream(), Stream.of(test)).toList());
  }

  private static boolean passes(Test test, Fact fact, List<Optional<Object>> values, int own) {
    return test.constraint()
        .map(it -> !Matcher.isKnown(it, values, own) || (boolean) Values.of(it, values, own, fact))
        .orElseGet(() -> test.accepts(test.component().orElseThrow().of(fact)));
  }
}
