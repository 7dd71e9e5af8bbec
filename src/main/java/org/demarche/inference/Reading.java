package org.demarche.inference;

import java.util.ArrayList;
import java.util.List;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.rule.Rule;

/**
 * A rule, and how it matched where it was last asked: it is matched anew only where facts of the
 * kinds that it reads, or the clock if it reads that, are others.
 */
final class Reading {

  private final Rule rule;
  private final List<FactKind> kinds;
  private List<List<?>> read = List.of();
  private List<Match> matches = List.of();
  private List<Fact> conclusions = List.of();

  Reading(Rule rule) {
    this.rule = rule;
    this.kinds = rule.kindsRead();
  }

  /** What each match in a world concludes, in the order of {@link Matcher#matches}. */
  List<Fact> conclusions(World world) {
    if (read.isEmpty() || !isReadAlike(world)) {
      List<List<?>> now = new ArrayList<>();
      kinds.forEach(it -> now.add(List.copyOf(world.of(it))));
      matches = Matcher.matches(rule, world);
      conclusions = matches.stream().map(Match::conclusion).toList();
      read = now;
    }
    return conclusions;
  }

  /** The matches that led to what was last concluded, in the same order. */
  List<Match> matches() {
    return matches;
  }

  private boolean isReadAlike(World world) {
    for (int i = 0; i < kinds.size(); i++) {
      if (!read.get(i).equals(world.of(kinds.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
