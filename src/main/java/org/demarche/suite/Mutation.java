package org.demarche.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.engine.RuleBook;
import org.demarche.rule.Rule;
import org.demarche.scenario.Equivalent;
import org.demarche.scenario.RuleCase;

/**
 * Changes rules one small step at a time and looks whether a test notices: first the cases that
 * concern what is changed, each on its rule alone; then, for what no case notices, the stories.
 *
 * @param rules which are changed, and with them the policies that they read
 * @param equivalents what is known to mean the same
 */
public record Mutation(
    RuleBook book, List<Rule> rules, List<Equivalent> equivalents, List<MutationStory> stories) {

  public Mutation {
    rules = List.copyOf(rules);
    equivalents = List.copyOf(equivalents);
    stories = List.copyOf(stories);
  }

  /** The cases that fail before anything is changed; while there are any, nothing can be told. */
  public List<RuleCase> unmet() {
    return rules.parallelStream()
        .flatMap(
            rule ->
                book.cases().stream()
                    .filter(it -> it.rule().equals(rule.name()))
                    .filter(it -> CaseTrial.unmet(List.of(it), book).isPresent()))
        .toList();
  }

  /** Everything that is to be tried. */
  public Mutants mutants() {
    return Mutants.of(book, rules);
  }

  /**
   * Tries it, on all processors; what comes of it does not depend on how many there are.
   *
   * @param done told of each mutant that is decided, from any thread
   */
  public MutationResult run(Mutants mutants, Runnable done) {
    Map<Mutant, String> noticed = new HashMap<>(byCases(mutants.all(), done));
    List<Mutant> left = mutants.all().stream().filter(it -> !noticed.containsKey(it)).toList();
    List<MutationStory> told = left.isEmpty() ? List.of() : stories;
    List<MutationStory> failing = told.stream().filter(it -> !it.isAsExpected(book)).toList();
    noticed.putAll(byStories(left, told.stream().filter(it -> !failing.contains(it)).toList()));
    Map<Mutant, Equivalent> same = same(mutants.all());
    List<MutationResult.Tested> tested =
        mutants.all().parallelStream()
            .map(
                it ->
                    tested(
                        it,
                        Optional.ofNullable(noticed.get(it)),
                        Optional.ofNullable(same.get(it))))
            .toList();
    return new MutationResult(
        tested,
        mutants.invalid(),
        mistaken(tested, same),
        failing.stream().map(MutationStory::name).toList());
  }

  private Map<Mutant, String> byCases(List<Mutant> mutants, Runnable done) {
    return mutants.parallelStream()
        .flatMap(
            mutant -> {
              Optional<RuleCase> unmet = CaseTrial.unmet(mutant.cases(book), mutant.in(book));
              done.run();
              return unmet.map(it -> Map.entry(mutant, "case '" + it.name() + "'")).stream();
            })
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Which of the stories notices each first, in their order. */
  private Map<Mutant, String> byStories(List<Mutant> mutants, List<MutationStory> told) {
    Map<Mutant, String> noticed = new HashMap<>();
    List<Mutant> left = new ArrayList<>(mutants);
    for (MutationStory story : told) {
      List<Mutant> found = story.noticed(left, book);
      found.forEach(it -> noticed.put(it, "story " + story.name()));
      left.removeAll(found);
    }
    return noticed;
  }

  private Map<Mutant, Equivalent> same(List<Mutant> mutants) {
    Map<Mutant, Equivalent> same = new LinkedHashMap<>();
    for (Equivalent equivalent : equivalents) {
      mutants.stream()
          .filter(it -> it.subject().equals(equivalent.subject()))
          .filter(it -> it.change().equals(equivalent.change()))
          .forEach(it -> same.put(it, equivalent));
    }
    return same;
  }

  private MutationResult.Tested tested(
      Mutant mutant, Optional<String> noticed, Optional<Equivalent> same) {
    if (noticed.isPresent()) {
      return MutationResult.Tested.killed(mutant, noticed.get());
    }
    return same.map(it -> MutationResult.Tested.equivalent(mutant, it.reason()))
        .orElseGet(() -> MutationResult.Tested.survived(mutant, suggestion(mutant)));
  }

  /** A case that would notice, of any rule that the change concerns. */
  private Optional<NextCase> suggestion(Mutant mutant) {
    RuleBook changed = mutant.in(book);
    return mutant.cases(book).stream()
        .map(RuleCase::rule)
        .distinct()
        .flatMap(rule -> suggestion(rule, changed).stream())
        .findFirst();
  }

  private Optional<NextCase> suggestion(String rule, RuleBook changed) {
    Alone before = Alone.of(CaseTrial.alone(rule, book));
    Alone after = Alone.of(CaseTrial.alone(rule, changed));
    return NextCase.search(rule, book, it -> !before.concluded(it).equals(after.concluded(it)));
  }

  /** Entries that speak of no mutant, or of one that is noticed after all. */
  private List<MutationResult.Mistaken> mistaken(
      List<MutationResult.Tested> tested, Map<Mutant, Equivalent> same) {
    Map<Equivalent, String> killed = new HashMap<>();
    tested.stream()
        .filter(it -> it.fate() == MutationResult.Fate.KILLED && same.containsKey(it.mutant()))
        .forEach(it -> killed.put(same.get(it.mutant()), it.told()));
    List<MutationResult.Mistaken> mistaken = new ArrayList<>();
    for (Equivalent equivalent : equivalents) {
      if (killed.containsKey(equivalent)) {
        mistaken.add(
            new MutationResult.Mistaken(
                equivalent, "It is noticed by the " + killed.get(equivalent) + ". Leave it out."));
      } else if (!same.containsValue(equivalent)) {
        mistaken.add(
            new MutationResult.Mistaken(
                equivalent, "No such change is made of this rule any more. Leave it out."));
      }
    }
    return mistaken;
  }
}
