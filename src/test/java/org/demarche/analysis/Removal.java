package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.engine.Shipped;
import org.demarche.engine.Watched;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Now;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.Settled;
import org.demarche.inference.Settlement;
import org.demarche.inference.World;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/** A story from which a given fact was taken, and with it all that is withheld without it. */
final class Removal {

  private static final List<Rule> RULES = Shipped.book().rules();
  private static final Watched ENGINE = Watched.by(RULES);

  private final Explainer before;
  private final Scenario changed;
  private final Set<Fact> removed;
  private final Supports supports = new Supports();
  private final TreeMap<LocalDateTime, Settled> told = new TreeMap<>();
  private Optional<Explainer> explainer = Optional.empty();

  private Removal(Explainer before, Scenario changed, Set<Fact> removed) {
    this.before = before;
    this.changed = changed;
    this.removed = removed;
    ENGINE.run(changed).forEach(it -> told.put(it.at(), it));
  }

  /**
   * The story without one given fact.
   *
   * @param before the proofs of the run with it
   */
  static Removal of(GivenFact given, Scenario story, Explainer before) {
    Scenario changed = story.withGiven(story.given().stream().filter(it -> it != given).toList());
    return new Removal(before, changed, difference(story, changed));
  }

  private static Set<Fact> difference(Scenario story, Scenario changed) {
    Set<Fact> removed = new HashSet<>();
    story.played().forEach(it -> removed.add(it.fact()));
    changed.played().forEach(it -> removed.remove(it.fact()));
    return removed;
  }

  /** What is given no longer; nothing if it was not played before. */
  Set<Fact> removed() {
    return removed;
  }

  /** Whether a status still stands at a moment, or an event still happens at it. */
  boolean keeps(Fact fact, LocalDateTime at) {
    Settled settled = told.floorEntry(at).getValue();
    return fact instanceof Event
        ? settled.at().equals(at) && settled.happened().containsKey(fact)
        : settled.statuses().containsKey(fact);
  }

  /** Whether what still stands is proved, and from what is still given. */
  boolean provesAnew(Fact fact, LocalDateTime at) {
    Proof proof = explainer().proof(fact, at);
    return !proof.ways().isEmpty() && Collections.disjoint(supports.of(proof), removed);
  }

  private Explainer explainer() {
    if (explainer.isEmpty()) {
      explainer = Optional.of(Explainer.of(Shipped.simulation().run(changed), RULES));
    }
    return explainer.get();
  }

  /**
   * Whether each way to conclude a fact that does without what was removed is broken by an absence
   * that is none any more, or a number that counts something more. That a removed fact is missing
   * from it breaks nothing: such a way would not do without it.
   */
  boolean rulesInWhatWasRuledOut(Fact fact, LocalDateTime at) {
    LocalDateTime moment = fact instanceof Event event ? event.at() : at;
    World now = explainer().worlds().settled(moment).world();
    return !removed.contains(fact)
        && matches(fact, moment).stream()
            .filter(match -> doesWithout(match, moment))
            .allMatch(match -> isBroken(match, now, moment));
  }

  private boolean doesWithout(Match match, LocalDateTime at) {
    return match.facts().stream()
        .allMatch(premise -> Supports.without(before.proof(premise, at), removed));
  }

  private List<Match> matches(Fact fact, LocalDateTime at) {
    World world =
        fact instanceof Event event
            ? Settlement.roundOf(event, before.worlds().rounds(at)).orElseThrow().world()
            : before.worlds().settled(at).world();
    return RULES.stream()
        .filter(rule -> rule.conclusion().kind().equals(Vocabulary.of(fact)))
        .flatMap(rule -> Matcher.matches(rule, world).stream())
        .filter(match -> match.conclusion().equals(fact))
        .toList();
  }

  private boolean isBroken(Match match, World now, LocalDateTime at) {
    return IntStream.range(0, match.values().size()).anyMatch(i -> isBroken(match, i, now, at));
  }

  private boolean isBroken(Match match, int index, World now, LocalDateTime at) {
    boolean fits = match.rule().conditions().get(index) instanceof Condition.Match;
    List<Fact> facts =
        fits
            ? List.of((Fact) match.values().get(index).orElseThrow())
            : match.contributors().getOrDefault(index, List.of());
    boolean more = !fits && !facts.containsAll(Matcher.fitting(match, index, now));
    return more || facts.stream().anyMatch(it -> isMissing(it, now, at));
  }

  private boolean isMissing(Fact premise, World now, LocalDateTime at) {
    return !(premise instanceof Now) && !now.has(premise) && rulesInWhatWasRuledOut(premise, at);
  }
}
