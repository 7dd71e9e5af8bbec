package org.demarche.lint;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.fact.Given;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/**
 * Facts without a source, in stories that name sources at all: invented ones need none. That an
 * actor is spoken of is no claim, and needs none either.
 */
final class Sources implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return reading.stories().stream().map(Reading.Story::scenario).flatMap(Sources::wanting);
  }

  private static Stream<GivenFact> claims(Scenario scenario) {
    return scenario.given().stream().filter(it -> !(it.fact() instanceof Given.Actor));
  }

  private static Stream<Problem> wanting(Scenario scenario) {
    List<GivenFact> without =
        claims(scenario).filter(it -> it.origin().source().isBlank()).toList();
    boolean invented = without.size() == claims(scenario).count();
    return invented
        ? Stream.empty()
        : without.stream()
            .map(
                it ->
                    new Problem(
                        Code.FACT_WITHOUT_SOURCE,
                        Reading.place(it),
                        "The "
                            + Vocabulary.of(it.fact())
                            + " names no source. Expected 'source:', with a publication, a case or"
                            + " the word judgement."));
  }
}
