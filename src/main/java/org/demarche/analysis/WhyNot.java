package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.fact.Fact;
import org.demarche.inference.Attempt;
import org.demarche.scenario.FactPattern;

/**
 * Why something did not come about: what each rule that could have concluded it was missing, and
 * which changes would have brought it about.
 *
 * @param candidates the rules that could have concluded it, nearest first; none if only a scenario
 *     gives such a thing
 * @param inTheWay why what rules a conclusion out is the case
 * @param changes each of them run and found to bring it about; fewest changes first
 * @param found how many changes were found that do, those that are not told among them
 * @param tried how many changes, or sets of changes, were run; nothing if none were searched
 */
public record WhyNot(
    FactPattern goal,
    List<Candidate> candidates,
    Map<Fact, Proof> inTheWay,
    List<Remedy> changes,
    int found,
    OptionalInt tried) {

  public WhyNot {
    candidates = List.copyOf(candidates);
    inTheWay = Map.copyOf(inTheWay);
    changes = List.copyOf(changes);
  }

  WhyNot with(List<Remedy> remedies, int all, int runs) {
    return new WhyNot(goal, candidates, inTheWay, remedies, all, OptionalInt.of(runs));
  }

  /**
   * One rule, where it came nearest.
   *
   * @param at the moment at which it came nearest
   * @param below why the missing conclusions of other rules were not drawn, by the place of the
   *     condition that asks for them
   */
  public record Candidate(Attempt attempt, LocalDateTime at, Map<Integer, List<Candidate>> below) {
    public Candidate {
      below = Map.copyOf(below);
    }
  }

  /**
   * Changes that were run.
   *
   * @param whatIf as it is written on one line, or the name of a what-if
   * @param says what it means, where the line does not say it itself
   * @param size how many changes it joins
   * @param at when the thing then comes about; nothing if it is then known from the start
   * @param rule the rule that then concludes it; nothing if it is given
   */
  public record Remedy(
      String whatIf,
      Optional<String> says,
      int size,
      Optional<LocalDateTime> at,
      Optional<String> rule) {

    /** Whether it begins with something that is not in the story. */
    boolean isInvented() {
      return says.isEmpty() && !whatIf.matches("(set|move|remove|do) .*");
    }

    boolean isOf(Remedies.Offer offer) {
      return whatIf.equals(offer.whatIf());
    }

    Remedy saying(String words) {
      return new Remedy(whatIf, Optional.of(words), size, at, rule);
    }
  }
}
