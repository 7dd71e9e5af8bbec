package org.demarche.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;
import org.demarche.scenario.PolicyReader;

/** Numbers that a policy.yaml sets and no rule reads. */
final class UnusedNumbers implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return reading.policies().stream().flatMap(policy -> in(policy, reading.rules()));
  }

  private static Stream<Problem> in(PolicyReader.Policy policy, List<Rule> rules) {
    FactKind kind = Vocabulary.of(policy.fact());
    List<Pattern> reading =
        rules.stream()
            .flatMap(rule -> rule.conditions().stream())
            .map(Condition::pattern)
            .filter(pattern -> pattern.kind().equals(kind))
            .toList();
    if (reading.stream().anyMatch(UnusedNumbers::readsAll)) {
      return Stream.empty();
    }
    Set<Component> read =
        reading.stream().flatMap(UnusedNumbers::components).collect(Collectors.toSet());
    List<Component> components = kind.components();
    return IntStream.range(0, components.size())
        .filter(i -> !read.contains(components.get(i)))
        .mapToObj(i -> unused(kind, components.get(i), policy.origins().get(i)));
  }

  private static Problem unused(FactKind kind, Component component, Origin origin) {
    return new Problem(
        Code.UNUSED_NUMBER,
        new Place(origin.file(), origin.line(), origin.column()),
        component.key() + ": no rule of the book reads this number of the " + kind + ".");
  }

  /** A pattern that hands on the whole fact, or calls a method of it, may read any of them. */
  private static boolean readsAll(Pattern pattern) {
    return pattern.variable().isPresent()
        || expressions(pattern).anyMatch(Expression.Whole.class::isInstance);
  }

  private static Stream<Component> components(Pattern pattern) {
    return expressions(pattern)
        .filter(Expression.Part.class::isInstance)
        .map(part -> ((Expression.Part) part).component());
  }

  private static Stream<Expression> expressions(Pattern pattern) {
    return Stream.concat(pattern.constraints().stream(), pattern.bindings().values().stream())
        .flatMap(UnusedNumbers::all);
  }

  private static Stream<Expression> all(Expression expression) {
    return Stream.concat(
        Stream.of(expression), expression.parts().stream().flatMap(UnusedNumbers::all));
  }
}
