package org.demarche.analysis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.demarche.fact.Fact;
import org.demarche.inference.Match;

/**
 * Which ways of concluding a status do not rest on that status itself. What is absent or counted
 * was settled before and does not matter here.
 */
final class Foundations {

  private final Fact fact;
  private final Predicate<Fact> mayRestOnIt;
  private final Function<Fact, List<Match>> concluding;

  /** Every way of concluding what the status rests on and what may rest on it in turn. */
  private final Map<Fact, List<Match>> below = new LinkedHashMap<>();

  private final Set<Fact> founded = new HashSet<>();

  /**
   * @param mayRestOnIt whether a fact is concluded by rules that may rest on the status
   * @param concluding the ways in which a fact is concluded
   */
  Foundations(Fact fact, Predicate<Fact> mayRestOnIt, Function<Fact, List<Match>> concluding) {
    this.fact = fact;
    this.mayRestOnIt = mayRestOnIt;
    this.concluding = concluding;
  }

  /** Those of the ways that stand without the status. */
  List<Match> of(List<Match> matches) {
    gather(matches);
    boolean more = below.containsKey(fact);
    if (!more) {
      return matches;
    }
    while (more) {
      more = false;
      for (Map.Entry<Fact, List<Match>> one : below.entrySet()) {
        boolean found =
            !one.getKey().equals(fact) && one.getValue().stream().anyMatch(this::stands);
        more |= found && founded.add(one.getKey());
      }
    }
    return matches.stream().filter(this::stands).toList();
  }

  private void gather(List<Match> matches) {
    for (Match match : matches) {
      for (Fact premise : match.facts()) {
        if (mayRestOnIt.test(premise) && !below.containsKey(premise)) {
          List<Match> ways = concluding.apply(premise);
          below.put(premise, ways);
          gather(ways);
        }
      }
    }
  }

  private boolean stands(Match match) {
    return match.facts().stream().allMatch(it -> !below.containsKey(it) || founded.contains(it));
  }
}
