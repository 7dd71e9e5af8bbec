package org.demarche.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/** Kinds that rules conclude or stories give, and that nothing reads. */
final class Unread implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return Stream.concat(concluded(reading), given(reading));
  }

  private static Stream<Problem> concluded(Reading reading) {
    Set<FactKind> spokenOf =
        Stream.of(
                reading.expectations().map(it -> it.pattern().kind()),
                reading.cases().stream()
                    .flatMap(it -> it.concludes().stream())
                    .map(it -> it.kind()),
                reading.invariants().stream().flatMap(it -> it.kinds().stream()))
            .flatMap(kinds -> kinds)
            .collect(Collectors.toSet());
    return reading.rules().stream()
        .filter(rule -> !spokenOf.contains(rule.conclusion().kind()))
        .filter(rule -> reading.rules().stream().noneMatch(other -> reads(other, rule)))
        .map(
            rule ->
                new Problem(
                    Code.UNREAD_KIND,
                    rule.conclusion().place(),
                    "Nothing reads "
                        + rule.conclusion().kind().name()
                        + ": no other rule, no case, no invariant and no expectation."));
  }

  private static boolean reads(Rule reader, Rule concluding) {
    FactKind kind = concluding.conclusion().kind();
    return !reader.conclusion().kind().equals(kind) && reader.reads().contains(kind.key());
  }

  private static Stream<Problem> given(Reading reading) {
    Set<FactKind> read =
        reading.rules().stream()
            .flatMap(rule -> rule.kindsRead().stream())
            .collect(Collectors.toSet());
    return reading.stories().stream().flatMap(story -> given(story.scenario(), read));
  }

  private static Stream<Problem> given(Scenario scenario, Set<FactKind> read) {
    Set<FactKind> spokenOf =
        scenario.expectations().stream()
            .map(Expectation::pattern)
            .map(it -> it.kind())
            .collect(Collectors.toSet());
    Map<FactKind, List<GivenFact>> byKind =
        scenario.given().stream()
            .collect(
                Collectors.groupingBy(
                    it -> Vocabulary.of(it.fact()), LinkedHashMap::new, Collectors.toList()));
    Set<FactKind> referred =
        Stream.concat(byKind.keySet().stream(), read.stream())
            .flatMap(kind -> kind.components().stream())
            .flatMap(component -> reference(component))
            .collect(Collectors.toSet());
    return byKind.entrySet().stream()
        .filter(it -> !read.contains(it.getKey()))
        .filter(it -> !spokenOf.contains(it.getKey()))
        .filter(it -> !referred.contains(it.getKey()))
        .map(it -> unread(it.getKey(), it.getValue()));
  }

  private static Stream<FactKind> reference(Component component) {
    return component.reference().stream().map(Vocabulary::of);
  }

  private static Problem unread(FactKind kind, List<GivenFact> facts) {
    return new Problem(
        kind.isEvent() ? Code.UNREAD_EVENT : Code.UNREAD_FACT,
        Reading.place(facts.get(0)),
        "No rule of the book reads "
            + kind
            + ", so that nothing follows from "
            + (facts.size() == 1 ? "it." : "the " + facts.size() + " that are given."));
  }
}
