package org.demarche.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleParser;
import org.demarche.rule.Stratification;
import org.demarche.scenario.PolicyReader;

/**
 * Everything that one small step makes of a rule book.
 *
 * @param all in order of the book; policies last
 * @param invalid how many more there would be if the profile allowed them
 */
public record Mutants(List<Mutant> all, int invalid) {

  public Mutants {
    all = List.copyOf(all);
  }

  /** All changes of some rules of a book, and of the policies that they read. */
  public static Mutants of(RuleBook book, List<Rule> rules) {
    List<Optional<Mutant>> drafted =
        new ArrayList<>(
            rules.parallelStream()
                .flatMap(rule -> MutatedRules.of(rule).stream().map(it -> read(it, rule, book)))
                .toList());
    Set<String> read =
        rules.stream().flatMap(it -> it.reads().stream()).collect(Collectors.toSet());
    book.policies().stream()
        .filter(it -> read.contains(Vocabulary.of(it.fact()).key()))
        .flatMap(Mutants::moved)
        .forEach(drafted::add);
    List<Mutant> valid = drafted.stream().flatMap(Optional::stream).toList();
    return new Mutants(valid, drafted.size() - valid.size());
  }

  /**
   * The mutant, if it is a rule that the profile and the book allow. Only a condition that was not
   * there before can close a cycle.
   */
  private static Optional<Mutant> read(MutatedRules.Draft draft, Rule rule, RuleBook book) {
    Problems problems = new Problems();
    List<Rule> changed = RuleParser.read(rule.place().file(), rule.topic(), draft.text(), problems);
    if (problems.isEmpty() && draft.operator() == MutationOperator.NOT_REMOVED) {
      List<Rule> others =
          book.rules().stream().filter(it -> !it.name().equals(rule.name())).toList();
      Stratification.check(Stream.concat(others.stream(), changed.stream()).toList(), problems);
    }
    return problems.isEmpty()
        ? Optional.of(
            new Mutant(
                rule.name(),
                draft.operator(),
                draft.where(),
                draft.before(),
                draft.after(),
                draft.place(),
                new Mutant.OtherRule(changed.stream().findFirst())))
        : Optional.empty();
  }

  private static Stream<Optional<Mutant>> moved(PolicyReader.Policy policy) {
    FactKind kind = Vocabulary.of(policy.fact());
    return kind.components().stream()
        .filter(it -> it.type() == ComponentType.NUMBER)
        .flatMap(it -> Stream.of(-1, 1).map(by -> moved(policy, it, by)));
  }

  private static Optional<Mutant> moved(PolicyReader.Policy policy, Component component, int by) {
    FactKind kind = Vocabulary.of(policy.fact());
    int index = kind.components().indexOf(component);
    int number = (int) component.of(policy.fact());
    Object[] values = kind.components().stream().map(it -> it.of(policy.fact())).toArray();
    values[index] = number + by;
    if (!isAllowed(kind, component, values)) {
      return Optional.empty();
    }
    Fact changed = kind.create(values);
    Origin origin = policy.origins().get(index);
    return Optional.of(
        new Mutant(
            kind.key(),
            MutationOperator.POLICY_MOVED,
            "",
            component.key() + ": " + number,
            component.key() + ": " + (number + by),
            new Place(origin.file(), origin.line(), origin.column()),
            new Mutant.OtherPolicy(new PolicyReader.Policy(changed, policy.origins()))));
  }

  private static boolean isAllowed(FactKind kind, Component component, Object[] values) {
    int number = (int) values[kind.components().indexOf(component)];
    boolean inRange =
        component.range().map(it -> it.min() <= number && number <= it.max()).orElse(true);
    return inRange && kind.components().stream().allMatch(it -> isAscending(kind, it, values));
  }

  private static boolean isAscending(FactKind kind, Component component, Object[] values) {
    return component
        .above()
        .flatMap(it -> kind.component(it.value()))
        .map(
            it ->
                (int) values[kind.components().indexOf(component)]
                    > (int) values[kind.components().indexOf(it)])
        .orElse(true);
  }
}
