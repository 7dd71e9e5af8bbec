package org.demarche.suite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Fact;
import org.demarche.fact.Vocabulary;
import org.demarche.inference.Exhausted;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.scenario.CaseReader;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.SourceText;

/**
 * A case worth writing: what a rule now concludes in a situation near to those of its cases, for
 * its author to confirm.
 *
 * @param ruleCase as a reader of its YAML would read it
 * @param yaml to be pasted at the end of the rule's cases.yaml
 */
public record NextCase(RuleCase ruleCase, String yaml) {

  /** How many situations are looked at, at most. */
  static final int MOST = 40_000;

  /** What a situation is to show, judged before and after it was written down and read again. */
  interface Shows {
    boolean in(RuleCase situation);
  }

  /**
   * The first situation that shows something, those that differ least from a case first.
   *
   * @param rule whose cases are varied
   */
  static Optional<NextCase> search(String rule, RuleBook book, Shows shows) {
    RuleBook alone = CaseTrial.alone(rule, book);
    Function<RuleCase, List<Fact>> concluding = CaseTrial.engine(alone);
    return situations(rule, book)
        .filter(it -> decided(it.ruleCase(), shows::in))
        .flatMap(it -> written(it, book, concluding).stream())
        .filter(it -> decided(it.ruleCase(), shows::in))
        .findFirst();
  }

  /** Situations near to the cases of a rule, nearest first, and no more than so many. */
  static Stream<CaseVariations.Varied> situations(String rule, RuleBook book) {
    List<RuleCase> cases = book.cases().stream().filter(it -> it.rule().equals(rule)).toList();
    List<Fact> pool = pool(rule, cases, book);
    int each = cases.isEmpty() ? 0 : MOST / 2 / cases.size();
    Stream<CaseVariations.Varied> near =
        cases.stream()
            .flatMap(it -> named(it, CaseVariations.of(it, with(pool, it, book))).limit(each));
    Stream<CaseVariations.Varied> far =
        cases.stream().flatMap(it -> named(it, twice(it, with(pool, it, book))).limit(each));
    return Stream.concat(near, far);
  }

  private static Stream<CaseVariations.Varied> twice(RuleCase ruleCase, List<Fact> pool) {
    return CaseVariations.of(ruleCase, pool)
        .flatMap(
            first ->
                CaseVariations.of(first.ruleCase(), List.of())
                    .map(
                        second ->
                            new CaseVariations.Varied(
                                second.ruleCase(), first.how() + ", " + second.how())));
  }

  private static Stream<CaseVariations.Varied> named(
      RuleCase ruleCase, Stream<CaseVariations.Varied> varied) {
    return varied.map(
        it -> new CaseVariations.Varied(it.ruleCase(), ruleCase.name() + ", " + it.how()));
  }

  /** Also what the rule asks for and no case gives. */
  private static List<Fact> with(List<Fact> pool, RuleCase ruleCase, RuleBook book) {
    Set<Fact> all = new LinkedHashSet<>(pool);
    book.rules().stream()
        .filter(it -> it.name().equals(ruleCase.rule()))
        .forEach(it -> all.addAll(SampleFacts.of(it, ruleCase)));
    return new ArrayList<>(all);
  }

  /** What other cases of the rule give, and the numbers that the rule uses. */
  private static List<Fact> pool(String rule, List<RuleCase> cases, RuleBook book) {
    Set<Fact> pool = new LinkedHashSet<>();
    cases.forEach(it -> it.given().stream().map(GivenFact::fact).forEach(pool::add));
    Set<String> read = new LinkedHashSet<>();
    book.rules().stream()
        .filter(it -> it.name().equals(rule))
        .map(Rule::reads)
        .forEach(read::addAll);
    book.policyFacts().values().stream()
        .filter(it -> read.contains(Vocabulary.of(it).key()))
        .forEach(pool::add);
    return new ArrayList<>(pool);
  }

  /** A situation in which something has no value shows nothing. */
  private static boolean decided(RuleCase situation, Predicate<RuleCase> shows) {
    try {
      return shows.test(situation);
    } catch (ArithmeticException | IllegalStateException | Exhausted withoutValue) {
      return false;
    }
  }

  /** The situation as a case, if what is written can be read, and the rule then concludes that. */
  static Optional<NextCase> written(
      CaseVariations.Varied varied, RuleBook book, Function<RuleCase, List<Fact>> concluding) {
    try {
      RuleCase situation = varied.ruleCase();
      String yaml = CaseYaml.of(situation, varied.how(), concluding.apply(situation));
      Problems problems = new Problems();
      List<RuleCase> read =
          CaseReader.read(
              new SourceText("cases", "cases.yaml", yaml),
              List.of(situation.rule()),
              book.policyFacts(),
              problems);
      return problems.isEmpty() && CaseTrial.isMet(read.get(0), concluding)
          ? Optional.of(new NextCase(read.get(0), yaml))
          : Optional.empty();
    } catch (IllegalStateException | ArithmeticException withoutValue) {
      return Optional.empty();
    }
  }
}
