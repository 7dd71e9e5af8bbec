package org.demarche.history;

import java.util.List;
import org.demarche.fact.Fact;

/**
 * One justification of a derived fact: a rule, and the facts that fit its conditions.
 *
 * @param rule the rule's name
 * @param source where the rule's norm is from
 * @param facts in order of value; the engine's clock is left out
 */
public record Reason(String rule, String source, List<Fact> facts) {
  public Reason {
    facts = List.copyOf(facts);
  }
}
