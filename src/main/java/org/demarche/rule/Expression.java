package org.demarche.rule;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.problem.Place;

/** A value that a rule computes from the facts it matches. Every expression knows its type. */
public sealed interface Expression {

  /** The Java type of its value: int, boolean, String, an enum, a set, a date or a moment. */
  Class<?> type();

  Place place();

  /** In the words of the profile, with single spaces. */
  String text();

  /** The expressions it is made of. */
  default List<Expression> parts() {
    return List.of();
  }

  /** The variables in it, in order, each once. */
  default List<Variable> variables() {
    Map<String, Variable> variables = new LinkedHashMap<>();
    gather(variables);
    return List.copyOf(variables.values());
  }

  private void gather(Map<String, Variable> variables) {
    if (this instanceof Variable variable) {
      variables.putIfAbsent(variable.name(), variable);
    }
    for (Expression part : parts()) {
      part.gather(variables);
    }
  }

  /** A constant. */
  record Literal(Object value, Class<?> type, Place place) implements Expression {
    @Override
    public String text() {
      if (value instanceof Enum<?> constant) {
        return type.getSimpleName() + "." + constant.name();
      }
      if (value instanceof String text) {
        char quote = text.indexOf('"') < 0 ? '"' : '\'';
        return quote + text + quote;
      }
      return String.valueOf(value);
    }
  }

  /**
   * A name bound by this pattern or an earlier one.
   *
   * @param meaning the component, method or fact it was bound to; nothing for an aggregate's result
   * @param condition the place among the rule's conditions, from 0, of the one that binds it
   */
  record Variable(
      String name, Class<?> type, Optional<Expression> meaning, int condition, Place place)
      implements Expression {
    @Override
    public String text() {
      return name;
    }
  }

  /** A component of the fact that the pattern is matched against. */
  record Part(Component component, Place place) implements Expression {
    @Override
    public Class<?> type() {
      return component.javaType();
    }

    @Override
    public String text() {
      return component.name();
    }
  }

  /** The fact that the pattern is matched against, as a whole. */
  record Whole(Class<?> type, Place place) implements Expression {
    @Override
    public String text() {
      return "this";
    }
  }

  /** A method of a value, from the list of those allowed. */
  record Call(Expression target, Method method, List<Expression> arguments, Place place)
      implements Expression {

    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Class<?> type() {
      return method.getReturnType();
    }

    @Override
    public String text() {
      String receiver = target instanceof Whole ? "" : target.text() + ".";
      return receiver
          + method.getName()
          + arguments.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public List<Expression> parts() {
      if (arguments.isEmpty()) {
        return List.of(target);
      }
      return Stream.concat(Stream.of(target), arguments.stream()).toList();
    }
  }

  /** Two values joined by an operator. */
  record Binary(Operator operator, Expression left, Expression right, Place place)
      implements Expression {
    @Override
    public Class<?> type() {
      return operator.isArithmetic() ? int.class : boolean.class;
    }

    @Override
    public String text() {
      return nested(left) + " " + operator.symbol() + " " + nested(right);
    }

    private static String nested(Expression side) {
      return side instanceof Binary ? "(" + side.text() + ")" : side.text();
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** Whether a value is one of several, or none of them. */
  record Among(Expression value, boolean negated, List<Expression> options, Place place)
      implements Expression {
    @Override
    public Class<?> type() {
      return boolean.class;
    }

    @Override
    public String text() {
      return value.text()
          + (negated ? " not in " : " in ")
          + options.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public List<Expression> parts() {
      return Stream.concat(Stream.of(value), options.stream()).toList();
    }
  }
}
