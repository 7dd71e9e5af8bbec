package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Names;
import org.demarche.history.History;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/**
 * Searches changes that bring something about, and runs each: first one change at a time, the
 * decisions of the story's menu and the what-ifs that are offered; then, where no single change is
 * enough, what meets all unmet conditions of the nearest rules together.
 */
public final class Remedies {

  private static final int MOST_SINGLE = 20;
  private static final int MOST_RULES = 2;
  private static final int MOST_LOOKED_AT = 4;
  private static final int MOST_TOLD = 5;

  private final Scenario scenario;
  private final List<Rule> rules;
  private final Question question;
  private final Trials trials;

  private Remedies(Scenario scenario, List<Rule> rules, Question question, Trials trials) {
    this.scenario = scenario;
    this.rules = rules;
    this.question = question;
    this.trials = trials;
  }

  /**
   * A what-if that stands ready for the story.
   *
   * @param whatIf its name
   * @param says what it asks
   * @param scenario the story with it
   */
  public record Offer(String whatIf, String says, Scenario scenario) {}

  /**
   * Why something did not come about in a run, and what would have brought it about.
   *
   * @param history the run of the scenario, in which nothing fits the question
   * @param offers what-ifs to try besides
   * @param runner runs a scenario by the same rules
   */
  public static WhyNot search(
      Scenario scenario,
      History history,
      List<Rule> rules,
      Map<FactKind, Fact> policies,
      List<Offer> offers,
      Function<Scenario, History> runner,
      Question question) {
    Trials trials = new Trials(scenario, policies, runner, question);
    Explainer explainer = Explainer.of(history, rules);
    WhyNot whyNot = diagnosed(explainer, rules, question);
    List<WhyNot.Remedy> found =
        new Remedies(scenario, rules, question, trials)
            .found(explainer, whyNot.candidates(), offers);
    return whyNot.with(found.stream().limit(MOST_TOLD).toList(), found.size(), trials.count());
  }

  /**
   * Why something did not come about in a run; what would have brought it about is not searched.
   */
  public static WhyNot diagnosed(History history, List<Rule> rules, Question question) {
    return diagnosed(Explainer.of(history, rules), rules, question);
  }

  /** The same, by an explainer of the run that has others to explain too. */
  public static WhyNot diagnosed(Explainer explainer, List<Rule> rules, Question question) {
    List<WhyNot.Candidate> candidates =
        new Diagnosis(explainer.worlds(), rules, Diagnosis.Tie.LAST)
            .of(question.pattern(), question.when());
    Map<Fact, Proof> inTheWay = new HashMap<>();
    candidates.forEach(it -> obstacles(it, explainer, inTheWay));
    return new WhyNot(question.pattern(), candidates, inTheWay, List.of(), 0, OptionalInt.empty());
  }

  private static void obstacles(
      WhyNot.Candidate candidate, Explainer explainer, Map<Fact, Proof> inTheWay) {
    candidate.attempt().conditions().stream()
        .filter(it -> it.isUnmet() && it.condition() instanceof Condition.Absence)
        .flatMap(it -> it.facts().stream())
        .forEach(fact -> inTheWay.put(fact, explainer.proof(fact, candidate.at())));
    candidate.below().values().stream()
        .flatMap(List::stream)
        .forEach(it -> obstacles(it, explainer, inTheWay));
  }

  private List<WhyNot.Remedy> found(
      Explainer explainer, List<WhyNot.Candidate> last, List<Offer> offers) {
    List<WhyNot.Candidate> first =
        new Diagnosis(explainer.worlds(), rules, Diagnosis.Tie.FIRST)
            .of(question.pattern(), question.when());
    List<WhyNot.Remedy> found = new ArrayList<>(singles(explainer, first, last));
    boolean single = !found.isEmpty();
    found.addAll(trials.remedies(offers));
    if (!single) {
      Together together = new Together(trials, rules, question);
      for (List<WhyNot.Candidate> candidates : List.of(first, last)) {
        if (found.stream().noneMatch(it -> it.says().isEmpty())) {
          candidates.stream()
              .sorted(Comparator.comparingInt(Together::distance))
              .limit(MOST_RULES)
              .forEach(it -> together.search(explainer, it).ifPresent(found::add));
        }
      }
    }
    int least = found.stream().mapToInt(WhyNot.Remedy::size).min().orElse(0);
    return found.stream()
        .distinct()
        .filter(it -> it.size() == least || offers.stream().anyMatch(it::isOf))
        .sorted(
            Comparator.comparingInt(WhyNot.Remedy::size).thenComparing(WhyNot.Remedy::isInvented))
        .toList();
  }

  /** What would meet one unmet condition, and the decisions of the story's menu. */
  private List<WhyNot.Remedy> singles(
      Explainer explainer, List<WhyNot.Candidate> first, List<WhyNot.Candidate> last) {
    Repairs repairs = new Repairs(explainer, rules);
    Set<String> repairing = new LinkedHashSet<>(repairs.given(question));
    repairing.addAll(
        Repairs.inTurn(
            Stream.of(first, last)
                .flatMap(it -> it.stream().limit(MOST_LOOKED_AT))
                .flatMap(it -> repairs.wide(it).stream())
                .toList()));
    List<String> changes =
        trials.distinct(
            Stream.concat(
                    repairing.stream().limit(MOST_SINGLE),
                    scenario.decisions().stream().map(it -> "do " + it.number()))
                .toList());
    trials.runAll(changes.stream().map(List::of).toList());
    return changes.stream()
        .flatMap(it -> trials.remedy(List.of(it)).stream())
        .map(this::said)
        .toList();
  }

  private Names names() {
    return Names.of(scenario.given().stream().map(GivenFact::fact));
  }

  /** A decision says what it is. */
  private WhyNot.Remedy said(WhyNot.Remedy remedy) {
    return scenario.decisions().stream()
        .filter(it -> remedy.whatIf().equals("do " + it.number()))
        .findFirst()
        .map(it -> remedy.saying(it.taken(names())))
        .orElse(remedy);
  }
}
