package org.demarche.analysis;

import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.inference.Requirement;

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
   * @param defined whether that rule only says what a word means
   * @param role how it bears on what is above
   * @param inRight whether it is the right run that has it then, and the left has not
   * @param fact nothing if it is the rule itself that is in one rule book only
   * @param given whether it is given, and so ends the chain
   * @param times when it is so, in either run
   * @param together what else the same way of that rule needs, and one run alone has
   * @param alike what else it needs, and both runs have
   */
  public record Link(
      String rule,
      boolean defined,
      Role role,
      boolean inRight,
      Optional<Fact> fact,
      boolean given,
      Times times,
      List<Link> together,
      Alike alike) {
    public Link {
      together = List.copyOf(together);
    }

    /** A rule that stands in one rule book only. */
    static Link of(String rule, boolean inRight) {
      return new Link(
          rule,
          false,
          Role.RULE,
          inRight,
          Optional.empty(),
          true,
          Times.NONE,
          List.of(),
          Alike.NONE);
    }

    /** The same with what is needed besides, itself left out. */
    Link with(List<Link> beside, Alike alike) {
      List<Link> others = beside.stream().filter(it -> it != this).toList();
      return new Link(rule, defined, role, inRight, fact, given, times, others, alike);
    }
  }

  /**
   * When a fact is so.
   *
   * @param own its spell at the moment that is spoken of, in the run that has it; nothing of a
   *     measure
   * @param other its spells in the other run, in order of time
   */
  public record Times(Optional<Spell> own, List<Spell> other) {

    static final Times NONE = new Times(Optional.empty(), List.of());

    public Times {
      other = List.copyOf(other);
    }
  }

  /**
   * What one way of a rule needs and both runs have: with what differs, it decides.
   *
   * @param facts what rules conclude and both have, numbers of policies left out
   * @param absences what both are without, but for states of a life that exclude each other
   */
  public record Alike(List<Fact> facts, List<Requirement> absences) {

    static final Alike NONE = new Alike(List.of(), List.of());

    public Alike {
      facts = List.copyOf(facts);
      absences = List.copyOf(absences);
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
