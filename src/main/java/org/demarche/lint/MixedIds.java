package org.demarche.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Rule;

/** Ids of one kind of thing where those of another are meant. */
final class MixedIds implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return reading.rules().stream().flatMap(rule -> Stream.concat(compared(rule), concluded(rule)));
  }

  private static Stream<Problem> compared(Rule rule) {
    return IntStream.range(0, rule.conditions().size())
        .boxed()
        .flatMap(
            i ->
                rule.conditions().get(i).pattern().constraints().stream()
                    .flatMap(MixedIds::comparisons)
                    .flatMap(
                        it ->
                            mixed(
                                it.place(),
                                it.left().text(),
                                IdKind.of(it.left(), rule, i),
                                IdKind.of(it.right(), rule, i))
                                .stream()));
  }

  private static Stream<Expression.Binary> comparisons(Expression expression) {
    Stream<Expression.Binary> own =
        expression instanceof Expression.Binary binary
                && (binary.operator() == Operator.EQUAL || binary.operator() == Operator.UNEQUAL)
            ? Stream.of(binary)
            : Stream.empty();
    return Stream.concat(own, expression.parts().stream().flatMap(MixedIds::comparisons));
  }

  private static Stream<Problem> concluded(Rule rule) {
    FactKind kind = rule.conclusion().kind();
    List<Component> components = kind.components();
    return IntStream.range(0, components.size())
        .boxed()
        .flatMap(
            i -> {
              Expression argument = rule.conclusion().arguments().get(i);
              return mixed(
                  argument.place(),
                  components.get(i).name(),
                  IdKind.of(components.get(i), kind),
                  IdKind.of(argument, rule, 0))
                  .stream();
            });
  }

  private static Optional<Problem> mixed(
      Place place, String name, Optional<FactKind> expected, Optional<FactKind> found) {
    return expected.isPresent() && found.isPresent() && !expected.equals(found)
        ? Optional.of(
            new Problem(
                Code.MIXED_IDS,
                place,
                "'"
                    + name
                    + "' is an id of the kind "
                    + expected.get()
                    + "; found one of the kind "
                    + found.get()
                    + "."))
        : Optional.empty();
  }
}
