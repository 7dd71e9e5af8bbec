package org.demarche.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Invariants;
import org.demarche.analysis.Judged;
import org.demarche.analysis.Verdict;
import org.demarche.engine.EngineFailure;
import org.demarche.fact.FactKind;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.inference.Exhausted;
import org.demarche.problem.Place;
import org.demarche.rule.Rule;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.Expectations;
import org.demarche.scenario.Invariant;
import org.demarche.scenario.Scenario;

/**
 * What is tried on the run of a story, or of a what-if of one: its expectations, the invariants,
 * its golden history and, if rules are to be shuffled, that their order does not matter.
 *
 * @param base the story itself, with which a what-if is compared
 * @param named the words by which commands are told of it, options among them
 * @param golden where its golden history stands, or would; nothing for what is no file
 */
public record StoryGroup(
    String name,
    Scenario scenario,
    Scenario base,
    Rules rules,
    List<String> named,
    Optional<Golden> golden,
    Golden.Teller teller)
    implements Group {

  private static final SortedSet<String> NONE = Collections.emptySortedSet();
  private static final String ORDER = "the order of rules, files and facts changes nothing";
  private static final String SAME = "runs as it did when it was blessed";

  public StoryGroup {
    named = List.copyOf(named);
  }

  /** The same story, run by other rules. */
  public StoryGroup by(Rules other) {
    return new StoryGroup(name, scenario, base, other, named, golden, teller);
  }

  private Place place() {
    return Place.of(scenario.file());
  }

  @Override
  public List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    scenario.expectations().forEach(it -> trials.add(trial(it)));
    Invariants.ALWAYS.forEach(it -> trials.add(trial(Kind.INVARIANTS, it, NONE, NONE, place())));
    rules.book().invariants().forEach(it -> trials.add(trial(it)));
    rules.reordered().ifPresent(it -> trials.add(order()));
    golden.ifPresent(it -> trials.add(trial(it)));
    return trials;
  }

  private Trial trial(Expectation expectation) {
    return trial(
        Kind.EXPECTATIONS,
        expectation.toString(),
        topics(expectation.pattern().kind()),
        expectation.tags(),
        expectation.place());
  }

  private Trial trial(Invariant invariant) {
    return trial(
        Kind.INVARIANTS, invariant.name(), topics(invariant.of()), NONE, invariant.place());
  }

  private Trial order() {
    return trial(Kind.INVARIANTS, ORDER, NONE, NONE, place());
  }

  private Trial trial(Golden told) {
    return trial(Kind.GOLDEN, SAME, NONE, NONE, Place.of(told.shown()));
  }

  private Trial trial(
      Kind kind, String what, SortedSet<String> topics, SortedSet<String> tags, Place place) {
    return new Trial(kind, name, what, topics, tags, place);
  }

  /** The topic of a kind, and of the rules that conclude it. */
  private SortedSet<String> topics(FactKind kind) {
    return Stream.concat(
            Stream.of(Words.word(kind.topic())),
            rules.book().rules().stream()
                .filter(rule -> rule.conclusion().kind().equals(kind))
                .map(Rule::topic))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public List<Result> results() {
    try {
      return judged(rules.simulation().run(scenario));
    } catch (EngineFailure | Exhausted unsettled) {
      return trials().stream()
          .map(it -> Result.of(it, Outcome.UNSETTLED, "", unsettled.getMessage()))
          .map(it -> it.explainedBy(command("run", List.of())))
          .toList();
    }
  }

  private List<Result> judged(History history) {
    List<Verdict> verdicts = Verdict.of(run(history), scenario.expectations());
    List<Result> results = new ArrayList<>();
    verdicts.forEach(it -> results.add(result(it, history)));
    List<Invariants.Violation> violations = Invariants.found(history, rules.book().invariants());
    trials().stream()
        .filter(it -> it.kind() == Kind.INVARIANTS && !it.name().equals(ORDER))
        .forEach(it -> results.add(result(it, violations)));
    rules.reordered().ifPresent(it -> results.add(result(it, history)));
    golden.ifPresent(it -> results.add(result(it, teller.told(Golden.essence(history), verdicts))));
    return results;
  }

  private Judged run(History history) {
    Judged run = Judged.of(history, rules.book().rules());
    return Expectations.needBase(scenario.expectations())
        ? run.against(rules.simulation().run(base))
        : run;
  }

  private Result result(Verdict verdict, History history) {
    Expectation expectation = verdict.expectation();
    return new Result(
        trial(expectation),
        outcome(verdict.outcome()),
        expectation.toString(),
        verdict.found(),
        verdict.nearest().map(it -> it.words(history.sentences())).orElse(""),
        new Explanation(this, history).command(expectation),
        expectation.expectedFailure().orElse(""),
        Optional.empty());
  }

  private static Outcome outcome(Verdict.Outcome outcome) {
    return switch (outcome) {
      case MET -> Outcome.PASSED;
      case UNMET, AHEAD -> Outcome.FAILED;
      case EXPECTED_FAILURE -> Outcome.EXPECTED_FAILURE;
      case UNEXPECTEDLY_MET -> Outcome.UNEXPECTEDLY_PASSED;
    };
  }

  private Result result(Trial trial, List<Invariants.Violation> violations) {
    List<Invariants.Violation> found =
        violations.stream().filter(it -> it.name().equals(trial.name())).toList();
    if (found.isEmpty()) {
      return Result.of(trial, Outcome.PASSED, trial.name(), "it held throughout");
    }
    String first = Words.moment(found.get(0).at()) + ": " + found.get(0).found();
    String more = found.size() == 1 ? "" : ", and " + (found.size() - 1) + " times more";
    return Result.of(trial, Outcome.FAILED, trial.name(), first + more)
        .explainedBy(
            command(
                "run", List.of("--all", "--to", Words.moment(found.get(0).at().plusMinutes(1)))));
  }

  private Result result(Rules.Reordered reordered, History history) {
    History other = reordered.simulation().run(reordered.shuffle().scenario(scenario));
    if (other.equals(history)) {
      return Result.of(order(), Outcome.PASSED, ORDER, "the same in both orders");
    }
    List<Change> ordered = history.changes().toList();
    String first =
        other
            .changes()
            .filter(it -> !ordered.contains(it))
            .findFirst()
            .map(it -> Words.moment(it.at()) + ": " + it.fact())
            .orElse("less came about");
    return Result.of(
        order(),
        Outcome.FAILED,
        ORDER,
        "in the order of seed " + reordered.shuffle().seed() + ", " + first);
  }

  private Result result(Golden told, String current) {
    if (told.text().isEmpty()) {
      return Result.of(trial(told), Outcome.NOT_BLESSED, SAME, "there is no " + told.shown())
          .differing(new GoldenDifference(told, current));
    }
    if (told.text().get().equals(current)) {
      return Result.of(trial(told), Outcome.PASSED, SAME, "the same");
    }
    GoldenDifference difference = new GoldenDifference(told, current);
    return Result.of(trial(told), Outcome.FAILED, "as in " + told.shown(), difference.summary())
        .differing(difference);
  }

  /** The words of a command about this run. */
  List<String> command(String verb, List<String> more) {
    return Stream.of(List.of(verb), named, more).flatMap(List::stream).toList();
  }
}
