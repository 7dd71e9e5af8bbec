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
 * @param bare whether nothing is given at all, neither by its moment nor later
 */
public record RuleCase(
    String rule,
    String name,
    LocalDateTime at,
    List<GivenFact> given,
    List<FactPattern> concludes,
    Place place,
    boolean bare) {

  public RuleCase {
    given = List.copyOf(given);
    concludes = List.copyOf(concludes);
  }

  /** A case that gives something, if only later. */
  public RuleCase(
      String rule,
      String name,
      LocalDateTime at,
      List<GivenFact> given,
      List<FactPattern> concludes,
      Place place) {
    this(rule, name, at, given, concludes, place, false);
  }

  /** Whether the rule is to conclude nothing. */
  public boolean silent() {
    return concludes.isEmpty();
  }
}
