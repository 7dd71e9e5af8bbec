package org.demarche.history;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;

/**
 * A given fact that was not played, because what it rests on is not given or was not played either.
 *
 * @param at when it would have become known or happened
 * @param premise what it rests on
 */
public record Withheld(LocalDateTime at, Fact fact, Premise premise, Origin origin) {

  /**
   * A given fact that something rests on.
   *
   * @param values some of its components
   * @param at when it is given; a midnight may stand for the whole day
   * @param written all of it as scenarios write it
   */
  public record Premise(
      FactKind kind, Map<Component, Object> values, LocalDateTime at, String written) {

    public Premise {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether a fact has the kind and the values. */
    public boolean fits(Fact fact) {
      return Vocabulary.of(fact).equals(kind)
          && values.entrySet().stream().allMatch(it -> it.getKey().of(fact).equals(it.getValue()));
    }
  }
}
