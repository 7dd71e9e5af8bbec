package org.demarche.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Rule;

/** What is asked of the conditions of a rule by what is asked of its conclusion. */
final class Implied {

  private final Map<Integer, List<Requirement.Test>> tests = new LinkedHashMap<>();
  private final Map<Integer, List<Attempt.Bound>> bounds = new LinkedHashMap<>();
  private boolean possible = true;

  private Implied() {}

  /**
   * What a goal asks of the facts and numbers from which the conclusion takes its components.
   *
   * @param goal of the kind that the rule concludes
   */
  static Implied of(Rule rule, Requirement goal) {
    Implied implied = new Implied();
    List<Component> components = rule.conclusion().kind().components();
    for (Requirement.Test test : goal.tests()) {
      int place = test.component().map(components::indexOf).orElse(-1);
      if (place >= 0 && !test.values().isEmpty()) {
        implied.imply(test, rule.conclusion().arguments().get(place));
      }
    }
    return implied;
  }

  private void imply(Requirement.Test test, Expression argument) {
    if (argument instanceof Expression.Literal literal) {
      possible &= test.accepts(literal.value());
    } else if (argument instanceof Expression.Variable variable) {
      Partial.part(variable)
          .map(test::of)
          .ifPresent(
              it -> tests.computeIfAbsent(variable.condition(), none -> new ArrayList<>()).add(it));
      if (isNumber(variable) && test.values().get(0) instanceof Integer value) {
        test.operator()
            .map(it -> new Attempt.Bound(it, value, Optional.empty()))
            .ifPresent(
                it ->
                    bounds
                        .computeIfAbsent(variable.condition(), none -> new ArrayList<>())
                        .add(it));
      }
    }
  }

  /** The result of an aggregate has no meaning of its own. */
  private static boolean isNumber(Expression.Variable variable) {
    return variable.meaning().isEmpty() && variable.type() == int.class;
  }

  /** Whether what is asked of an argument of the conclusion is asked of a condition. */
  static boolean isAskedBefore(Expression argument) {
    return argument instanceof Expression.Variable variable
        && (isNumber(variable) || Partial.part(variable).isPresent());
  }

  /** Whether the rule can conclude such a thing at all. */
  boolean isPossible() {
    return possible;
  }

  /** What is asked of a pattern, by its place among the conditions. */
  List<Requirement.Test> tests(int condition) {
    return tests.getOrDefault(condition, List.of());
  }

  /** What the number of an aggregate is to be, by its place among the conditions. */
  List<Attempt.Bound> bounds(int condition) {
    return bounds.getOrDefault(condition, List.of());
  }

  /** What the number of an aggregate is to be: by its constraints, and by what was asked for. */
  List<Attempt.Bound> bounds(
      Condition.Aggregate aggregate, List<Optional<Object>> values, int index) {
    List<Attempt.Bound> bounds = new ArrayList<>(bounds(index));
    for (Expression constraint : aggregate.constraints()) {
      if (constraint instanceof Expression.Binary binary
          && binary.left() instanceof Expression.Variable variable
          && variable.condition() == index
          && binary.right().type() == int.class
          && Matcher.isKnown(binary.right(), values, index)) {
        int value = (int) Values.of(binary.right(), values);
        bounds.add(new Attempt.Bound(binary.operator(), value, Optional.of(binary.right())));
      }
    }
    return bounds;
  }
}
