package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import org.demarche.problem.Place;

/**
 * One small situation and what one rule, alone, concludes in it.
 *
 * @param given facts, events and statuses known at the moment
 * @param concludes each fits exactly one conclusion, and no other is drawn; empty when the rule is
 *     to be silent
 */
public record RuleCase(
    String rule,
    String name,
    LocalDateTime at,
    List<GivenFact> given,
    List<FactPattern> concludes,
    Place place) {

  public RuleCase {
    given = List.copyOf(given);
    concludes = List.copyOf(concludes);
  }

  /** Whether the rule is to conclude nothing. */
  public boolean silent() {
    return concludes.isEmpty();
  }
}
