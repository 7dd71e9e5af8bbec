package org.demarche.rule;

import java.util.List;
import org.demarche.fact.FactKind;
import org.demarche.problem.Place;

/**
 * What a rule concludes: a status that stands while its conditions hold, or that an event happens
 * now.
 *
 * @param kind a kind of status or event
 * @param arguments one for each component, in declared order
 */
public record Conclusion(FactKind kind, List<Expression> arguments, Place place) {

  public Conclusion {
    arguments = List.copyOf(arguments);
  }

  /** Whether it concludes that an event happens, rather than that a status stands. */
  public boolean happens() {
    return kind.isEvent();
  }
}
