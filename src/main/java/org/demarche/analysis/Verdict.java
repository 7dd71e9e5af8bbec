package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;

/**
 * Whether a run is as was expected, and what was found.
 *
 * @param found in words, for people
 */
public record Verdict(Expectation expectation, Outcome outcome, String found) {

  /** How an expectation fared. */
  public enum Outcome {
    MET,
    UNMET,
    /** The run ended before what it speaks of. */
    AHEAD
  }

  /**
   * Judges every expectation.
   *
   * @param end the first moment after the run
   * @param whole whether the scenario was run to its end
   */
  public static List<Verdict> of(
      History history, List<Expectation> expectations, LocalDateTime end, boolean whole) {
    return expectations.stream().map(it -> judge(history, it, end, whole)).toList();
  }

  private static Verdict judge(
      History history, Expectation expectation, LocalDateTime end, boolean whole) {
    boolean reached = expectation.when().map(when -> when.last().isBefore(end)).orElse(whole);
    Verdict verdict = judgeReached(history, expectation);
    boolean settled = expectation.when().isEmpty() && seen(verdict);
    return reached || settled
        ? verdict
        : new Verdict(expectation, Outcome.AHEAD, "the run ended before");
  }

  /** Whether something that speaks of the whole run was seen, so that no later day matters. */
  private static boolean seen(Verdict verdict) {
    boolean wanted = verdict.expectation().verb() == Expectation.Verb.EVENTUALLY;
    return (verdict.outcome() == Outcome.MET) == wanted;
  }

  private static Verdict judgeReached(History history, Expectation expectation) {
    return switch (expectation.verb()) {
      case BEGINS ->
          dated(expectation, begins(history, expectation.pattern()), "began", "never began");
      case ENDS -> dated(expectation, ends(history, expectation.pattern()), "ended", "never ended");
      case HAPPENS ->
          dated(expectation, happens(history, expectation.pattern()), "happened", "never happened");
      case HOLDS -> stands(history, expectation, true);
      case ABSENT -> stands(history, expectation, false);
      case EVENTUALLY -> ever(history, expectation, true);
      case NEVER -> ever(history, expectation, false);
    };
  }

  private static Verdict dated(
      Expectation expectation, List<LocalDateTime> moments, String verb, String never) {
    boolean met = moments.stream().anyMatch(expectation.when().orElseThrow()::covers);
    return new Verdict(
        expectation,
        met ? Outcome.MET : Outcome.UNMET,
        moments.isEmpty() ? never : verb + " " + listed(moments));
  }

  private static Verdict stands(History history, Expectation expectation, boolean wanted) {
    Expectation.When when = expectation.when().orElseThrow();
    Stream<Fact> levels =
        when.wholeDay() ? history.levelsOn(when.moment().toLocalDate()).stream() : Stream.empty();
    boolean found =
        Stream.concat(history.standingAt(when.last()).stream(), levels)
            .anyMatch(expectation.pattern()::fits);
    List<LocalDateTime> began = begins(history, expectation.pattern());
    String detail = began.isEmpty() ? "; it never began" : "; it began " + listed(began);
    return new Verdict(
        expectation,
        found == wanted ? Outcome.MET : Outcome.UNMET,
        (found ? "it stood" : "it did not stand") + (found == wanted ? "" : detail));
  }

  private static Verdict ever(History history, Expectation expectation, boolean wanted) {
    FactPattern pattern = expectation.pattern();
    boolean known = history.background().stream().map(Known::fact).anyMatch(pattern::fits);
    List<LocalDateTime> moments =
        Stream.of(begins(history, pattern), happens(history, pattern), measured(history, pattern))
            .flatMap(List::stream)
            .sorted()
            .toList();
    boolean found = known || !moments.isEmpty();
    String words =
        known
            ? "known from the start"
            : moments.isEmpty() ? "at no moment" : "from " + listed(moments);
    return new Verdict(expectation, found == wanted ? Outcome.MET : Outcome.UNMET, words);
  }

  /** The ends of the days at which a measure fits. */
  private static List<LocalDateTime> measured(History history, FactPattern pattern) {
    return history.days().stream()
        .filter(day -> day.levels().stream().anyMatch(pattern::fits))
        .map(day -> day.date().atTime(23, 59))
        .toList();
  }

  private static List<LocalDateTime> begins(History history, FactPattern pattern) {
    return history
        .changes()
        .filter(
            change -> change.type() == Change.Type.BEGAN || change.type() == Change.Type.CHANGED)
        .filter(change -> pattern.fits(change.fact()))
        .filter(change -> change.was().filter(pattern::fits).isEmpty())
        .map(Change::at)
        .toList();
  }

  private static List<LocalDateTime> ends(History history, FactPattern pattern) {
    return history
        .changes()
        .filter(
            change ->
                change.type() == Change.Type.ENDED
                    ? pattern.fits(change.fact())
                    : change.was().filter(pattern::fits).isPresent()
                        && !pattern.fits(change.fact()))
        .map(Change::at)
        .toList();
  }

  private static List<LocalDateTime> happens(History history, FactPattern pattern) {
    return history
        .changes()
        .filter(change -> change.type() == Change.Type.HAPPENED)
        .filter(change -> pattern.fits(change.fact()))
        .map(Change::at)
        .toList();
  }

  private static String listed(List<LocalDateTime> moments) {
    int most = 3;
    String first =
        moments.stream().limit(most).map(Words::moment).collect(Collectors.joining(", "));
    return moments.size() > most
        ? first + " and " + (moments.size() - most) + " times more"
        : first;
  }
}
