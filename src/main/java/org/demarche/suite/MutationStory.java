package org.demarche.suite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.engine.EngineFailure;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Fact;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.World;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;

/**
 * A story that may notice when a rule is changed. It is run anew only by rules that would conclude
 * something else, or for another reason, at a moment of the story as it is.
 *
 * @param check whether, run by a rule book, it comes out as it should
 */
public record MutationStory(String name, Scenario scenario, Predicate<RuleBook> check) {

  /** Those of some mutants that the story notices. */
  List<Mutant> noticed(List<Mutant> mutants, RuleBook book) {
    List<World> worlds = StoryWorlds.of(scenario, book);
    return mutants.parallelStream()
        .filter(it -> parts(it, book, worlds))
        .filter(it -> !isAsExpected(it.in(book)))
        .toList();
  }

  /** Whether the story comes out as it should; where the rules stop, it does not. */
  boolean isAsExpected(RuleBook book) {
    try {
      return check.test(book);
    } catch (EngineFailure stopped) {
      return false;
    }
  }

  private static boolean parts(Mutant mutant, RuleBook book, List<World> worlds) {
    if (mutant.changed() instanceof Mutant.OtherPolicy) {
      return true;
    }
    Rule rule =
        book.rules().stream()
            .filter(it -> it.name().equals(mutant.subject()))
            .findFirst()
            .orElseThrow();
    List<Rule> changed = mutant.changed(rule).toList();
    return worlds.stream().anyMatch(it -> !ways(List.of(rule), it).equals(ways(changed, it)));
  }

  private record Way(Fact concluded, List<Fact> facts) {}

  private static Set<Way> ways(List<Rule> rules, World world) {
    Set<Way> ways = new HashSet<>();
    for (Rule rule : rules) {
      for (Match match : Matcher.matches(rule, world)) {
        ways.add(new Way(match.conclusion(), match.facts()));
      }
    }
    return ways;
  }
}
