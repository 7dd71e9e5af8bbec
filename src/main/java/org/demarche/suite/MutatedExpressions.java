package org.demarche.suite;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;

/** Everything that one small step makes of an expression. */
final class MutatedExpressions {

  /** What a step makes of something. */
  record Step<T>(MutationOperator operator, T changed) {}

  private MutatedExpressions() {}

  /** Each step that changes the expression itself or something in it. */
  static List<Step<Expression>> of(Expression expression) {
    return of(expression, List.of());
  }

  /**
   * @param siblings what it stands among in a list, none of which it becomes
   */
  private static List<Step<Expression>> of(Expression expression, List<Expression> siblings) {
    List<Step<Expression>> steps = new ArrayList<>(own(expression, siblings).toList());
    List<Expression> parts = expression.parts();
    List<Expression> options =
        expression instanceof Expression.Among among ? among.options() : List.of();
    for (int i = 0; i < parts.size(); i++) {
      if (isCompared(expression, parts.get(i))) {
        continue;
      }
      for (Step<Expression> inner : of(parts.get(i), options)) {
        steps.add(new Step<>(inner.operator(), with(expression, i, inner.changed())));
      }
    }
    return steps;
  }

  /** The other truth in a comparison would be the same as the comparison negated. */
  private static boolean isCompared(Expression expression, Expression part) {
    return expression instanceof Expression.Binary
        && part instanceof Expression.Literal literal
        && literal.type() == boolean.class;
  }

  /** The same of what either holds or does not, which may be a method alone. */
  static List<Step<Expression>> ofConstraint(Expression constraint) {
    List<Step<Expression>> steps = new ArrayList<>(of(constraint));
    if (constraint instanceof Expression.Call call) {
      Expression no = new Expression.Literal(false, boolean.class, call.place());
      steps.add(
          step(
              MutationOperator.EQUALITY_NEGATED,
              new Expression.Binary(Operator.EQUAL, call, no, call.place())));
    }
    return steps;
  }

  private static Stream<Step<Expression>> own(Expression expression, List<Expression> siblings) {
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    if (expression instanceof Expression.Among among) {
      return among(among);
    }
    if (expression instanceof Expression.Call call) {
      return call(call);
    }
    return expression instanceof Expression.Literal literal ? literal(literal, siblings) : none();
  }

  private static Stream<Step<Expression>> none() {
    return Stream.empty();
  }

  private static Step<Expression> step(MutationOperator operator, Expression changed) {
    return new Step<>(operator, changed);
  }

  private static Stream<Step<Expression>> binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case OR -> sides(MutationOperator.ALTERNATIVE_DROPPED, binary);
      case AND -> sides(MutationOperator.CONSTRAINT_DROPPED, binary);
      case EQUAL -> Stream.of(joined(MutationOperator.EQUALITY_NEGATED, binary, Operator.UNEQUAL));
      case UNEQUAL -> Stream.of(joined(MutationOperator.EQUALITY_NEGATED, binary, Operator.EQUAL));
      case LESS -> compared(binary, Operator.AT_LEAST, Operator.AT_MOST);
      case AT_MOST -> compared(binary, Operator.GREATER, Operator.LESS);
      case GREATER -> compared(binary, Operator.AT_MOST, Operator.AT_LEAST);
      case AT_LEAST -> compared(binary, Operator.LESS, Operator.GREATER);
      case PLUS -> Stream.of(joined(MutationOperator.ARITHMETIC_SWAPPED, binary, Operator.MINUS));
      case MINUS, TIMES ->
          Stream.of(joined(MutationOperator.ARITHMETIC_SWAPPED, binary, Operator.PLUS));
    };
  }

  private static Stream<Step<Expression>> sides(
      MutationOperator operator, Expression.Binary binary) {
    return Stream.of(step(operator, binary.left()), step(operator, binary.right()));
  }

  private static Stream<Step<Expression>> compared(
      Expression.Binary binary, Operator opposite, Operator neighbour) {
    return Stream.of(
        joined(MutationOperator.COMPARISON_FLIPPED, binary, opposite),
        joined(MutationOperator.BOUNDARY_MOVED, binary, neighbour));
  }

  private static Step<Expression> joined(
      MutationOperator operator, Expression.Binary binary, Operator by) {
    return step(operator, new Expression.Binary(by, binary.left(), binary.right(), binary.place()));
  }

  private static Stream<Step<Expression>> among(Expression.Among among) {
    List<Expression> options = among.options();
    Step<Expression> negated =
        step(MutationOperator.EQUALITY_NEGATED, among(among, !among.negated(), options));
    Stream<Step<Expression>> dropped =
        IntStream.range(0, options.size() > 1 ? options.size() : 0)
            .mapToObj(it -> among(among, among.negated(), without(options, it)))
            .map(it -> step(MutationOperator.ALTERNATIVE_DROPPED, it));
    return Stream.concat(Stream.of(negated), dropped);
  }

  private static Expression among(
      Expression.Among among, boolean negated, List<Expression> options) {
    return new Expression.Among(among.value(), negated, options, among.place());
  }

  static <T> List<T> without(List<T> all, int index) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(index);
    return rest;
  }

  static <T> List<T> with(List<T> all, int index, T instead) {
    List<T> changed = new ArrayList<>(all);
    changed.set(index, instead);
    return changed;
  }

  /** A date is moved the other way, and by one more and one less of what it is moved by. */
  private static Stream<Step<Expression>> call(Expression.Call call) {
    boolean ofDates =
        call.target().type() == LocalDate.class || call.target().type() == LocalDateTime.class;
    if (!ofDates || call.arguments().size() != 1) {
      return none();
    }
    Stream<Expression> opposite =
        opposite(call.method())
            .<Expression>map(
                it -> new Expression.Call(call.target(), it, call.arguments(), call.place()))
            .stream();
    Expression by = call.arguments().get(0);
    Expression one = new Expression.Literal(1, int.class, by.place());
    Stream<Expression> moved =
        !(by instanceof Expression.Variable)
            ? Stream.empty()
            : Stream.of(Operator.PLUS, Operator.MINUS)
                .map(it -> new Expression.Binary(it, by, one, by.place()))
                .map(it -> with(call, 1, it));
    return Stream.concat(opposite, moved).map(it -> step(MutationOperator.DURATION_MOVED, it));
  }

  private static Optional<Method> opposite(Method method) {
    String name = method.getName();
    String other =
        name.startsWith("plus") ? name.replace("plus", "minus") : name.replace("minus", "plus");
    return Arrays.stream(method.getDeclaringClass().getMethods())
        .filter(it -> it.getName().equals(other) && !it.isBridge())
        .filter(it -> Arrays.equals(it.getParameterTypes(), method.getParameterTypes()))
        .findFirst();
  }

  /** A number one up and one down, another word of the same list, the other truth. */
  private static Stream<Step<Expression>> literal(
      Expression.Literal literal, List<Expression> siblings) {
    Object value = literal.value();
    if (value instanceof Integer number) {
      return Stream.of(number - 1, number + 1)
          .map(it -> step(MutationOperator.NUMBER_MOVED, like(literal, it)));
    }
    if (value instanceof Boolean truth) {
      return Stream.of(step(MutationOperator.TRUTH_NEGATED, like(literal, !truth)));
    }
    List<Object> taken =
        siblings.stream()
            .filter(Expression.Literal.class::isInstance)
            .map(it -> ((Expression.Literal) it).value())
            .toList();
    return value instanceof Enum<?>
        ? Arrays.stream(literal.type().getEnumConstants())
            .map(Object.class::cast)
            .filter(it -> !it.equals(value) && !taken.contains(it))
            .limit(1)
            .map(it -> step(MutationOperator.WORD_REPLACED, like(literal, it)))
        : none();
  }

  private static Expression like(Expression.Literal literal, Object value) {
    return new Expression.Literal(value, literal.type(), literal.place());
  }

  /** The same expression with another part. */
  private static Expression with(Expression expression, int index, Expression part) {
    if (expression instanceof Expression.Binary binary) {
      return new Expression.Binary(
          binary.operator(),
          index == 0 ? part : binary.left(),
          index == 0 ? binary.right() : part,
          binary.place());
    }
    if (expression instanceof Expression.Among among) {
      return new Expression.Among(
          index == 0 ? part : among.value(),
          among.negated(),
          index == 0 ? among.options() : with(among.options(), index - 1, part),
          among.place());
    }
    Expression.Call call = (Expression.Call) expression;
    return new Expression.Call(
        index == 0 ? part : call.target(),
        call.method(),
        index == 0 ? call.arguments() : with(call.arguments(), index - 1, part),
        call.place());
  }
}
