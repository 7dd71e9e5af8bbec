package org.demarche.lint;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.problem.Place;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Invariant;
import org.demarche.scenario.PolicyReader;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.Scenario;

/**
 * All that was read together: a rule book, and the stories told with it.
 *
 * @param apart stories, changed or not, with what files of their own expect of them
 */
public record Reading(
    List<Rule> rules,
    List<PolicyReader.Policy> policies,
    List<RuleCase> cases,
    List<Invariant> invariants,
    List<Story> stories,
    List<Scenario> apart) {

  /** A scenario and the questions put to it. */
  public record Story(Scenario scenario, List<Question> questions) {

    public Story {
      questions = List.copyOf(questions);
    }

    /** The scenario itself, and as each question changes it. */
    Stream<Scenario> tellings() {
      return Stream.concat(Stream.of(scenario), questions.stream().map(Question::changed));
    }
  }

  /**
   * A what-if.
   *
   * @param changed the scenario with its changes
   */
  public record Question(Place place, Scenario changed) {}

  public Reading {
    rules = List.copyOf(rules);
    policies = List.copyOf(policies);
    cases = List.copyOf(cases);
    invariants = List.copyOf(invariants);
    stories = List.copyOf(stories);
    apart = List.copyOf(apart);
  }

  /** Everything that something is expected of. */
  public Stream<Scenario> tellings() {
    return Stream.concat(stories.stream().flatMap(Story::tellings), apart.stream());
  }

  /** What is expected of all stories. */
  Stream<Expectation> expectations() {
    return tellings().flatMap(it -> it.expectations().stream());
  }

  /** Where a given fact is written. */
  static Place place(GivenFact given) {
    return new Place(given.origin().file(), given.origin().line(), given.origin().column());
  }
}
