package org.demarche.analysis;

import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;

/**
 * Why something fares otherwise: the shortest chain of rules from it down to what is given, or
 * stands in the rule book, in one run only.
 *
 * @param links from the outcome to the cause; empty if there is nothing to explain, or if no chain
 *     was found
 */
public record Chain(List<Link> links) {

  /** No links. */
  static final Chain NONE = new Chain(List.of());

  public Chain {
    links = List.copyOf(links);
  }

  /**
   * One step down.
   *
   * @param rule the rule by which what is above rests on this
   * @param role how it bears on what is above
   * @param inRight whether the right run has it, and the left has not
   * @param fact nothing if it is the rule itself that is in one rule book only
   * @param given whether it is given, and so ends the chain
   * @param together what else the same way of that rule needs, and one run alone has
   */
  public record Link(
      String rule,
      Role role,
      boolean inRight,
      Optional<Fact> fact,
      boolean given,
      List<Link> together) {
    public Link {
      together = List.copyOf(together);
    }

    /** The same with what is needed besides, itself left out. */
    Link with(List<Link> beside) {
      return new Link(
          rule, role, inRight, fact, given, beside.stream().filter(it -> it != this).toList());
    }
  }

  /** How a fact bears on a conclusion. */
  public enum Role {
    /** A condition is met by it. */
    MEETS,
    /** It is one of those that are counted, summed or compared. */
    COUNTS,
    /** A condition asks that there be no such thing. */
    RULES_OUT,
    /** The rule stands in one of the two rule books only, or says something else in the other. */
    RULE
  }
}
