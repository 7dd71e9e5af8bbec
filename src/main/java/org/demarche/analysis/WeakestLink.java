package org.demarche.analysis;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;

/**
 * How much a conclusion can be relied on: the lowest confidence of what is given on the way to it,
 * and every number and report on the way that is judgement.
 *
 * @param confidence A, B or C; nothing if none is named
 * @param weakest what is given with that confidence, in order of value
 * @param unsourced how many given facts on the way name no source
 * @param numbers numbers of policies that rules on the way read, as their rule book gives them
 * @param judged given facts on the way whose source has the word judgement, in order of value
 */
public record WeakestLink(
    Optional<String> confidence,
    List<Proof> weakest,
    int unsourced,
    List<String> numbers,
    List<Proof> judged) {

  private static final String JUDGEMENT = "judgement";

  /** Of one conclusion. */
  public static WeakestLink of(Proof proof) {
    Map<Fact, Proof> given = new LinkedHashMap<>();
    SortedSet<String> numbers = new TreeSet<>();
    collect(proof, given, numbers, new HashSet<>());
    List<Proof> facts =
        given.values().stream()
            .filter(it -> !Vocabulary.of(it.fact()).isPolicy())
            .sorted(Comparator.comparing(Proof::fact, FactOrder.BY_VALUE))
            .toList();
    Optional<String> lowest =
        facts.stream().flatMap(it -> confidence(it).stream()).max(Comparator.naturalOrder());
    return new WeakestLink(
        lowest,
        facts.stream()
            .filter(it -> confidence(it).isPresent() && confidence(it).equals(lowest))
            .toList(),
        (int) facts.stream().filter(WeakestLink::isUnsourced).count(),
        List.copyOf(numbers),
        facts.stream().filter(WeakestLink::isJudged).toList());
  }

  /** The best of the confidences that are named for one fact. */
  private static Optional<String> confidence(Proof given) {
    return given.origins().stream()
        .map(Origin::confidence)
        .filter(it -> !it.isEmpty())
        .min(Comparator.naturalOrder());
  }

  private static boolean isUnsourced(Proof given) {
    return given.origins().stream().allMatch(it -> it.source().isEmpty());
  }

  private static boolean isJudged(Proof given) {
    return given.origins().stream().anyMatch(it -> it.source().contains(JUDGEMENT));
  }

  private static void collect(
      Proof proof, Map<Fact, Proof> given, Set<String> numbers, Set<Object> seen) {
    if (!seen.add(List.of(proof.fact(), proof.at()))) {
      return;
    }
    if (proof.given()) {
      given.putIfAbsent(proof.fact(), proof);
    }
    for (Proof.Way way : proof.ways()) {
      for (Proof.Ground ground : way.grounds()) {
        if (ground instanceof Proof.Premise premise) {
          numbers.addAll(numbers(way.rule(), premise.proof()));
          collect(premise.proof(), given, numbers, seen);
        } else if (ground instanceof Proof.Number number) {
          number.contributors().forEach(it -> collect(it, given, numbers, seen));
        }
      }
    }
  }

  /**
   * The numbers of a policy that a rule reads, each with where it is from; of other facts, none.
   *
   * @param given the policy as it is given
   */
  public static List<String> numbers(Rule rule, Proof given) {
    FactKind kind = Vocabulary.of(given.fact());
    if (!kind.isPolicy()) {
      return List.of();
    }
    return rule.conditions().stream()
        .map(Condition::pattern)
        .filter(pattern -> pattern.kind().equals(kind))
        .flatMap(pattern -> read(pattern).stream())
        .distinct()
        .map(key -> number(key, kind, given))
        .toList();
  }

  /** The keys of the components that a pattern reads. */
  static Set<String> read(Pattern pattern) {
    Set<String> keys = new LinkedHashSet<>();
    pattern.bindings().values().forEach(it -> parts(it, keys));
    pattern.constraints().forEach(it -> parts(it, keys));
    return keys;
  }

  private static void parts(Expression expression, Set<String> keys) {
    if (expression instanceof Expression.Part part) {
      keys.add(part.component().key());
    }
    expression.parts().forEach(it -> parts(it, keys));
  }

  private static String number(String key, FactKind kind, Proof given) {
    String value = String.valueOf(kind.componentByKey(key).orElseThrow().of(given.fact()));
    String start = key + " " + value;
    return given.origins().stream()
        .map(Origin::source)
        .filter(it -> it.startsWith(start + ":"))
        .findFirst()
        .map(it -> kind + " " + it)
        .orElse(kind + " " + start);
  }
}
