package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Now;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.World;
import org.demarche.rule.Condition;

/** Finds why statuses ended. */
final class Endings {

  private final Explainer explainer;
  private final Set<Fact> told = new HashSet<>();

  Endings(Explainer explainer) {
    this.explainer = explainer;
  }

  /**
   * Why a status ended.
   *
   * @param at the first moment at which it no longer stood
   */
  Ending of(Fact fact, LocalDateTime at) {
    Set<Ending.Cause> causes = new LinkedHashSet<>();
    SortedSet<LocalDateTime> earlier = explainer.worlds().moments().headSet(at);
    if (told.add(fact) && !earlier.isEmpty()) {
      World before = explainer.worlds().settled(earlier.last()).world();
      World after = explainer.worlds().settled(at).world();
      explainer
          .worlds()
          .concluding(fact, before)
          .forEach(match -> causes.addAll(causes(match, before, after)));
    }
    return new Ending(fact, at, new ArrayList<>(causes));
  }

  private List<Ending.Cause> causes(Match before, World earlier, World after) {
    Match now = before.at(after.moment());
    List<Ending.Cause> causes = new ArrayList<>();
    List<Condition> conditions = before.rule().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i) instanceof Condition.Absence) {
        int own = i;
        Matcher.fitting(now, i, after)
            .forEach(
                it ->
                    causes.add(
                        new Ending.RuledOut(
                            now.requirement(own), explainer.proof(it, after.moment()))));
      } else if (conditions.get(i) instanceof Condition.Aggregate) {
        number(before, now, i, after, causes);
      } else {
        premise((Fact) before.values().get(i).orElseThrow(), now, i, after, causes);
      }
    }
    return causes;
  }

  private void premise(Fact fact, Match now, int index, World after, List<Ending.Cause> causes) {
    if (fact instanceof Now) {
      return;
    }
    if (!(fact instanceof Event) && !after.has(fact)) {
      causes.add(new Ending.Gone(of(fact, after.moment())));
    } else {
      now.failed(index).stream()
          .findFirst()
          .ifPresent(test -> causes.add(new Ending.Over(fact, test)));
    }
  }

  private static void number(
      Match before, Match now, int index, World after, List<Ending.Cause> causes) {
    int earlier = (int) before.values().get(index).orElseThrow();
    Matcher.number(now, index, after)
        .filter(later -> later != earlier)
        .ifPresent(later -> causes.add(counted(now, index, earlier, later)));
  }

  private static Ending.Counted counted(Match now, int index, int before, int after) {
    Condition.Aggregate aggregate = (Condition.Aggregate) now.rule().conditions().get(index);
    return new Ending.Counted(
        now.requirement(index), aggregate.function(), aggregate.measured(), before, after);
  }
}
