package org.demarche.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.demarche.inference.Attempt;
import org.demarche.rule.Rule;

/**
 * Searches a set of changes that bring something about together: goes on, one change at a time,
 * from where fewest changes are made and left to make; then drops what was not needed.
 */
final class Together {

  private static final int MOST_STEPS = 6;
  private static final int MOST_OPTIONS = 2;
  private static final int MOST_BRANCHES = 4;

  private final Trials trials;
  private final List<Rule> rules;
  private final Question question;

  Together(Trials trials, List<Rule> rules, Question question) {
    this.trials = trials;
    this.rules = rules;
    this.question = question;
  }

  /** Some changes, the run with them, and how near it comes. */
  private record Step(List<String> changes, Explainer explainer, WhyNot.Candidate candidate) {

    private static final Comparator<Step> ORDER =
        Comparator.<Step>comparingInt(it -> it.changes().size() + distance(it.candidate()))
            .thenComparingInt(step -> step.changes().stream().mapToInt(Repairs::cost).sum())
            .thenComparing(step -> step.changes().toString());

    /** How much is still unmet. */
    static int distance(WhyNot.Candidate candidate) {
      int distance = 0;
      List<Attempt.Checked> conditions = candidate.attempt().conditions();
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i).isUnmet()) {
          List<WhyNot.Candidate> below = candidate.below().getOrDefault(i, List.of());
          distance +=
              below.isEmpty()
                  ? Math.max(1, conditions.get(i).facts().size())
                  : distance(below.get(0));
        }
      }
      return distance;
    }
  }

  /** How much is left to be met of a rule, and of those below it. */
  static int distance(WhyNot.Candidate candidate) {
    return Step.distance(candidate);
  }

  /**
   * The changes that were found.
   *
   * @param explainer of the run that is to be changed
   * @param candidate the rule that is to conclude it, and when
   */
  Optional<WhyNot.Remedy> search(Explainer explainer, WhyNot.Candidate candidate) {
    PriorityQueue<Step> ahead = new PriorityQueue<>(Step.ORDER);
    ahead.add(new Step(List.of(), explainer, candidate));
    for (int i = 0; i < MOST_STEPS && !ahead.isEmpty(); i++) {
      Step step = ahead.remove();
      List<List<String>> options = options(step);
      trials.runAll(options);
      for (List<String> changes : options) {
        if (trials.remedy(changes).isPresent()) {
          return trials.remedy(needed(changes));
        }
        next(step, changes).ifPresent(ahead::add);
      }
    }
    return Optional.empty();
  }

  /** The changes of a step, each time with one more. */
  private List<List<String>> options(Step step) {
    List<List<String>> repairs =
        new Repairs(step.explainer(), rules)
            .of(step.candidate()).stream()
                .map(
                    options ->
                        options.stream()
                            .filter(it -> !isTakenBack(it, step.changes()))
                            .filter(it -> !step.changes().contains(it))
                            .limit(MOST_OPTIONS)
                            .toList())
                .toList();
    return Repairs.inTurn(repairs).stream()
        .distinct()
        .limit(MOST_BRANCHES)
        .map(change -> Stream.concat(step.changes().stream(), Stream.of(change)).toList())
        .toList();
  }

  private Optional<Step> next(Step step, List<String> changes) {
    Rule rule = step.candidate().attempt().rule();
    LocalDate day = step.candidate().at().toLocalDate();
    return trials
        .run(changes)
        .map(history -> Explainer.of(history, rules))
        .flatMap(
            explainer ->
                new Diagnosis(explainer.worlds(), rules, Diagnosis.Tie.LAST)
                    .of(rule, question.pattern(), day)
                    .map(candidate -> new Step(changes, explainer, candidate)));
  }

  /** Whether a change would take away what another has given. */
  private static boolean isTakenBack(String change, List<String> changes) {
    String fact = change.split(" on ")[0].replaceFirst("^remove ", "");
    return change.startsWith("remove ")
        && changes.stream().anyMatch(it -> (it + " ").contains(" " + fact + " "));
  }

  private List<String> needed(List<String> changes) {
    List<String> needed = new ArrayList<>(changes);
    for (String change : changes) {
      List<String> fewer = new ArrayList<>(needed);
      fewer.remove(change);
      if (!fewer.isEmpty() && trials.remedy(fewer).isPresent()) {
        needed = fewer;
      }
    }
    return needed;
  }
}
