package org.demarche.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;
import org.demarche.history.Withheld;
import org.demarche.rule.Rule;

/**
 * Two runs, aligned by date: where they first part, what fares otherwise in the right one and why,
 * and how much is the same.
 *
 * @param differences by the moment at which the runs part in them; given before derived, then in
 *     order of kind and value
 * @param given how much of what is given is the same in both
 * @param derived how much of what rules conclude is the same in both
 * @param otherReasons what comes about alike and rests on other rules or facts in the two
 * @param rules where the rule books of the two differ, in order of name
 * @param withheld what is not played in the right run, and is in the left
 * @param levels the measures that differ, in order of value
 * @param meeting where the runs meet again; nothing if they do not, or nothing derived differs
 */
public record Comparison(
    History left,
    History right,
    List<Difference> differences,
    int given,
    int derived,
    List<Reasoning> otherReasons,
    List<RuleDifference> rules,
    List<Withheld> withheld,
    List<LevelSeries> levels,
    Optional<Meeting> meeting) {

  private static final Comparator<Difference> ORDER =
      Comparator.comparing(Difference::at)
          .thenComparing(Difference::isGiven, Comparator.reverseOrder())
          .thenComparing(Difference::fact, FactOrder.BY_VALUE);

  public Comparison {
    differences = List.copyOf(differences);
    otherReasons = List.copyOf(otherReasons);
    rules = List.copyOf(rules);
    withheld = List.copyOf(withheld);
    levels = List.copyOf(levels);
  }

  /**
   * Compares two runs.
   *
   * @param leftRules the rules that the left one was run by
   * @param rightRules the rules that the right one was run by
   */
  public static Comparison of(
      History left, List<Rule> leftRules, History right, List<Rule> rightRules) {
    Courses lefts = Courses.of(left);
    Courses rights = Courses.of(right);
    Set<Subject> subjects = new LinkedHashSet<>(lefts.subjects());
    subjects.addAll(rights.subjects());
    List<Difference> differences = new ArrayList<>();
    int given = 0;
    int derived = 0;
    for (Subject subject : subjects) {
      Difference difference = new Difference(subject, lefts.of(subject), rights.of(subject));
      if (!difference.isNone()) {
        differences.add(difference);
      } else if (difference.left().stream().allMatch(Spell::given)) {
        given++;
      } else {
        derived++;
      }
    }
    Side before = new Side(left, leftRules);
    Side after = new Side(right, rightRules);
    Causes causes = new Causes(before, after);
    return new Comparison(
        left,
        right,
        differences.stream()
            .sorted(ORDER)
            .map(it -> it.isGiven() ? it : it.explained(causes))
            .toList(),
        given,
        derived,
        Reasoning.differing(left, right),
        RuleDifference.between(leftRules, rightRules),
        right.withheld().stream().filter(it -> !left.withheld().contains(it)).toList(),
        Levels.differing(left, right),
        Meeting.of(differences, before, after));
  }

  /** Whether nothing differs. */
  public boolean isEqual() {
    return differences.isEmpty() && levels.isEmpty();
  }

  /** When the two first part; the earliest moment there is if from the start. */
  public Optional<LocalDateTime> firstDivergence() {
    return differences.stream().map(Difference::at).findFirst();
  }

  /** What differs at a moment. */
  public List<Difference> differencesAt(LocalDateTime moment) {
    return differences.stream().filter(it -> it.at().equals(moment)).toList();
  }

  /** The first day that both runs have. */
  public LocalDate firstDay() {
    LocalDate one = left.days().get(0).date();
    LocalDate other = right.days().get(0).date();
    return one.isAfter(other) ? one : other;
  }

  /**
   * A fact in the words of the run that has it; of a policy, the numbers that differ, such as
   * {@code base-policy irreversible-days 7 instead of 5}.
   */
  public String sentence(Fact fact, boolean inRight) {
    return Vocabulary.of(fact).isPolicy()
        ? numbers(fact, inRight)
        : (inRight ? right : left).sentences().of(fact);
  }

  private String numbers(Fact policy, boolean inRight) {
    FactKind kind = Vocabulary.of(policy);
    Optional<Fact> other =
        differences.stream()
            .filter(it -> it.subject().kind().equals(kind))
            .flatMap(it -> (inRight ? it.leftOnly() : it.rightOnly()).stream())
            .map(Spell::fact)
            .findFirst();
    return kind
        + kind.components().stream()
            .filter(it -> other.filter(o -> it.of(o).equals(it.of(policy))).isEmpty())
            .map(
                it ->
                    " "
                        + it.key()
                        + " "
                        + it.of(policy)
                        + other.map(o -> " instead of " + it.of(o)).orElse(""))
            .collect(Collectors.joining(","));
  }
}
