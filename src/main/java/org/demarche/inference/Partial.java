package org.demarche.inference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Pattern;

/**
 * What a fact that is missing would have to be, as far as that is known or supposed.
 *
 * @param values of some of its components
 * @param shown those of them that later conditions have shown
 */
record Partial(Map<Component, Object> values, Map<Component, Object> shown) {

  Partial {
    values = Map.copyOf(values);
    shown = Map.copyOf(shown);
  }

  Partial(Map<Component, Object> values) {
    this(values, Map.of());
  }

  /** A fact that is like another but for what that fails. */
  static Partial like(Attempt.Near near, Map<Component, Object> asked) {
    Map<Component, Object> values = new HashMap<>();
    Vocabulary.of(near.fact()).components().forEach(it -> values.put(it, it.of(near.fact())));
    near.failed().forEach(test -> test.component().ifPresent(values::remove));
    values.putAll(asked);
    return new Partial(values);
  }

  /** Whether a variable that it would bind has a value. */
  boolean knows(Expression.Variable variable) {
    return part(variable).filter(values::containsKey).isPresent();
  }

  /** That value. */
  Object value(Expression.Variable variable) {
    return values.get(part(variable).orElseThrow());
  }

  /** The same, with more that is known of it. */
  Partial with(Map<Component, Object> learned) {
    Map<Component, Object> all = new HashMap<>(values);
    all.putAll(learned);
    Map<Component, Object> more = new HashMap<>(shown);
    more.putAll(learned);
    return new Partial(all, more);
  }

  /** What a fact shows of facts that are missing, by the places of those, where it is to equal. */
  static Map<Integer, Map<Component, Object>> shown(
      Pattern pattern, Fact fact, List<Optional<Object>> values, int index) {
    Map<Integer, Map<Component, Object>> shown = new LinkedHashMap<>();
    for (Expression constraint : pattern.constraints()) {
      if (constraint instanceof Expression.Binary binary
          && binary.operator() == Operator.EQUAL
          && binary.left() instanceof Expression.Part part
          && binary.right() instanceof Expression.Variable variable
          && !Matcher.isKnown(variable, values, index)) {
        part(variable)
            .ifPresent(
                it ->
                    shown
                        .computeIfAbsent(variable.condition(), none -> new LinkedHashMap<>())
                        .put(it, part.component().of(fact)));
      }
    }
    return shown;
  }

  /** The component that a variable stands for, if it stands for one as it is. */
  static Optional<Component> part(Expression.Variable variable) {
    return variable
        .meaning()
        .filter(Expression.Part.class::isInstance)
        .map(meaning -> ((Expression.Part) meaning).component());
  }
}
