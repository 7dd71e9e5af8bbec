package org.demarche.inference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.Stratification;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/** Drawn rule books, and drawn stories that give them something to conclude from. */
final class GeneratedWorld {

  private static final List<FactKind> GIVEN =
      Vocabulary.kinds().stream().filter(kind -> !kind.isStatus()).toList();
  private static final int WHOLE = 12;
  private static final int RARE = 8;

  private GeneratedWorld() {}

  /**
   * A rule book in any order: now and then all shipped rules, else ten to sixty, shipped or
   * changed, most of which conclude what others read.
   */
  static List<Rule> rules(List<Rule> shipped, List<Rule> mutants, Random random) {
    boolean whole = random.nextInt(WHOLE) == 0;
    Set<Rule> chosen = new LinkedHashSet<>(whole ? shipped : List.of());
    List<Rule> pool = shuffled(Stream.concat(shipped.stream(), mutants.stream()).toList(), random);
    int size = 10 + random.nextInt(51);
    chosen.addAll(pool.subList(0, size / 4));
    while (chosen.size() < size) {
      Set<FactKind> read = new HashSet<>();
      chosen.forEach(rule -> rule.conditions().forEach(it -> read.add(it.pattern().kind())));
      pool.stream()
          .filter(rule -> !chosen.contains(rule))
          .filter(rule -> read.contains(rule.conclusion().kind()) || random.nextInt(40) == 0)
          .limit(size - chosen.size())
          .toList()
          .forEach(chosen::add);
    }
    return stratified(shuffled(chosen, random));
  }

  private static List<Rule> shuffled(Collection<Rule> rules, Random random) {
    List<Rule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Those of the rules that may stand together: those that close a cycle are left out. */
  private static List<Rule> stratified(List<Rule> rules) {
    List<Rule> accepted = new ArrayList<>(rules);
    for (List<Problem> found = problems(accepted); !found.isEmpty(); found = problems(accepted)) {
      Set<Place> places = new HashSet<>();
      found.forEach(it -> places.add(it.place()));
      accepted.removeIf(rule -> places.contains(rule.place()));
    }
    return accepted;
  }

  private static List<Problem> problems(List<Rule> rules) {
    Problems problems = new Problems();
    Stratification.check(rules, problems);
    return problems.toList();
  }

  /** Three to ten days, and facts mostly of the kinds that the rules read. */
  static Scenario story(List<Rule> rules, Random random) {
    Stream<FactKind> read =
        rules.stream()
            .flatMap(rule -> rule.conditions().stream())
            .map(condition -> condition.pattern().kind())
            .filter(kind -> kind.isGiven() || kind.isEvent())
            .filter(kind -> !kind.isPolicy() || random.nextInt(RARE) == 0);
    Stream<FactKind> others = GIVEN.stream().filter(kind -> random.nextInt(RARE) == 0);
    int days = 3 + random.nextInt(8);
    List<FactKind> kinds = Stream.concat(read, others).toList();
    return of(GeneratedFacts.of(rules, kinds, 5 + random.nextInt(16), days, random), days);
  }

  /** A story that gives these facts. */
  static Scenario of(List<GivenFact> facts, int days) {
    LocalDateTime ends = GeneratedFacts.START.plusDays(days).atStartOfDay();
    return new Scenario(
        "generated",
        "generated.yaml",
        "",
        "A generated story",
        "Drawn by a test.",
        GeneratedFacts.START,
        ends,
        "",
        List.of(),
        List.of(),
        facts,
        List.of(),
        List.of());
  }
}
