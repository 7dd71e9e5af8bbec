package org.demarche.rule;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/** What the profile asks of a rule as a whole, so that moments and order cannot change outcomes. */
final class ProfileCheck {

  private static final int MOST_JOINED = 4;

  private ProfileCheck() {}

  static void of(Rule rule, Problems problems) {
    Conclusion conclusion = rule.conclusion();
    if (conclusion.happens()) {
      checkEvent(rule, problems);
    } else if (conclusion.arguments().stream()
        .flatMap(ProfileCheck::leaves)
        .anyMatch(leaf -> Scope.isClock(leaf, "now"))) {
      problems.add(
          Code.RULE_CLOCK,
          conclusion.place(),
          "A status is concluded with the clock's 'now' in it, so that it would change at every"
              + " moment. Use a date-time component of the fact that causes it.");
    }
    rule.conditions().stream()
        .flatMap(ProfileCheck::constraints)
        .filter(constraint -> joined(constraint) > MOST_JOINED)
        .forEach(
            constraint ->
                problems.add(
                    Code.TOO_LARGE,
                    constraint.place(),
                    "A constraint joins more than "
                        + MOST_JOINED
                        + " other conditions. Split it."));
  }

  private static Stream<Expression> constraints(Condition condition) {
    Stream<Expression> ofFacts = condition.pattern().constraints().stream();
    return condition instanceof Condition.Aggregate aggregate
        ? Stream.concat(ofFacts, aggregate.constraints().stream())
        : ofFacts;
  }

  private static long joined(Expression constraint) {
    return constraint.variables().stream().map(Expression.Variable::condition).distinct().count();
  }

  private static void checkEvent(Rule rule, Problems problems) {
    Conclusion conclusion = rule.conclusion();
    if (!happensNow(conclusion)) {
      problems.add(
          Code.RULE_TRIGGER,
          conclusion.place(),
          "An event happens at the clock's 'now'. Expected the variable bound to it, as in"
              + " Now($now : now), as the component 'at', and nowhere else.");
    }
    if (rule.conditions().stream().noneMatch(ProfileCheck::isTrigger)) {
      problems.add(
          Code.RULE_TRIGGER,
          rule.place(),
          "No condition says which moment makes the event happen. Expected an event with"
              + " 'at == $now', or a fact with a date-time component, as in 'ends == $now'.");
    }
    boolean guarded =
        rule.conditions().stream()
            .filter(Condition.Absence.class::isInstance)
            .anyMatch(condition -> condition.pattern().kind().equals(conclusion.kind()));
    if (!guarded) {
      problems.add(
          Code.RULE_UNGUARDED,
          rule.place(),
          "The rule concludes "
              + conclusion.kind().name()
              + " without a 'not' of it, so that it"
              + " could happen twice. Expected 'not "
              + conclusion.kind().name()
              + "(...)'.");
    }
  }

  private static boolean happensNow(Conclusion conclusion) {
    List<Component> components = conclusion.kind().components();
    for (int i = 0; i < Math.min(components.size(), conclusion.arguments().size()); i++) {
      boolean isAt = components.get(i).name().equals("at");
      Expression argument = conclusion.arguments().get(i);
      boolean isNow = Scope.isClock(argument, "now");
      boolean readsNow = leaves(argument).anyMatch(leaf -> Scope.isClock(leaf, "now"));
      if (isAt != isNow || isAt != readsNow) {
        return false;
      }
    }
    return true;
  }

  /** A fact other than the clock one of whose moments is the present one. */
  private static boolean isTrigger(Condition condition) {
    return condition instanceof Condition.Match match
        && !match.pattern().kind().equals(Vocabulary.now())
        && match.pattern().constraints().stream()
            .flatMap(ProfileCheck::conjuncts)
            .anyMatch(ProfileCheck::isNow);
  }

  private static boolean isNow(Expression constraint) {
    return constraint instanceof Expression.Binary binary
        && binary.operator() == Operator.EQUAL
        && (isNow(binary.left(), binary.right()) || isNow(binary.right(), binary.left()));
  }

  private static boolean isNow(Expression moment, Expression clock) {
    return moment instanceof Expression.Part part
        && part.component().isMoment()
        && Scope.isClock(clock, "now");
  }

  private static Stream<Expression> conjuncts(Expression constraint) {
    return constraint instanceof Expression.Binary binary && binary.operator() == Operator.AND
        ? binary.parts().stream().flatMap(ProfileCheck::conjuncts)
        : Stream.of(constraint);
  }

  private static Stream<Expression> leaves(Expression expression) {
    return expression.parts().isEmpty()
        ? Stream.of(expression)
        : expression.parts().stream().flatMap(ProfileCheck::leaves);
  }
}
