package org.demarche.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Fact;
import org.demarche.inference.Exhausted;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;

/**
 * The cases that would show most of what no test has shown yet, those that show most first.
 *
 * @param hidden what no case near to those there are would show
 */
public record NextCases(List<Suggested> suggested, List<Hidden> hidden) {

  /** How many situations near to the cases of a rule are looked at. */
  private static final int MOST = 4_000;

  /** A case, and what it would show for the first time. */
  public record Suggested(NextCase next, List<Unseen> shows) {
    public Suggested {
      shows = List.copyOf(shows);
    }
  }

  /** That a part of a rule holds, or that it does not. */
  public record Unseen(int condition, int constraint, String text, boolean holds) {}

  /** An outcome that stays unseen. */
  public record Hidden(Rule rule, Unseen outcome) {}

  public NextCases {
    suggested = List.copyOf(suggested);
    hidden = List.copyOf(hidden);
  }

  /** For everything that was not seen. */
  public static NextCases of(Coverage coverage, RuleBook book) {
    List<NextCases> byRule =
        coverage.rules().parallelStream()
            .filter(it -> it.seen() < it.outcomes())
            .map(it -> of(it, book))
            .toList();
    return new NextCases(
        byRule.stream()
            .flatMap(it -> it.suggested().stream())
            .sorted(Comparator.comparing((Suggested it) -> it.shows().size()).reversed())
            .toList(),
        byRule.stream().flatMap(it -> it.hidden().stream()).toList());
  }

  private record Candidate(CaseVariations.Varied varied, Set<Unseen> shows) {}

  private static NextCases of(CoveredRule covered, RuleBook book) {
    Set<Unseen> unseen = new HashSet<>(outcomes(covered.parts(), false).toList());
    RuleBook alone = CaseTrial.alone(covered.rule().name(), book);
    Function<RuleCase, List<Fact>> engine = CaseTrial.engine(alone);
    List<Candidate> candidates = candidates(covered.rule(), book, unseen);
    List<Suggested> suggested = new ArrayList<>();
    while (true) {
      Optional<Candidate> best =
          candidates.stream()
              .filter(it -> shown(it, unseen) > 0)
              .max(
                  Comparator.comparingInt((Candidate it) -> shown(it, unseen))
                      .thenComparing(it -> -candidates.indexOf(it)));
      if (best.isEmpty()) {
        break;
      }
      candidates.remove(best.get());
      NextCase.written(best.get().varied(), book, engine)
          .ifPresent(
              next -> {
                List<Unseen> shows =
                    outcomes(covered.parts(), false)
                        .filter(it -> unseen.contains(it) && best.get().shows().contains(it))
                        .toList();
                unseen.removeAll(shows);
                suggested.add(new Suggested(next, shows));
              });
    }
    return new NextCases(
        suggested,
        outcomes(covered.parts(), false)
            .filter(unseen::contains)
            .map(it -> new Hidden(covered.rule(), it))
            .toList());
  }

  private static int shown(Candidate candidate, Set<Unseen> unseen) {
    return (int) candidate.shows().stream().filter(unseen::contains).count();
  }

  /** Situations that show something, up to the one by which all has been shown that can be. */
  private static List<Candidate> candidates(Rule rule, RuleBook book, Set<Unseen> unseen) {
    Alone alone = Alone.of(CaseTrial.alone(rule.name(), book));
    List<Candidate> candidates = new ArrayList<>();
    Set<Unseen> left = new HashSet<>(unseen);
    Iterator<CaseVariations.Varied> situations =
        NextCase.situations(rule.name(), book).limit(MOST).iterator();
    while (!left.isEmpty() && situations.hasNext()) {
      CaseVariations.Varied situation = situations.next();
      Set<Unseen> shows = shows(rule, alone, situation.ruleCase());
      shows.retainAll(unseen);
      if (!shows.isEmpty()) {
        candidates.add(new Candidate(situation, shows));
        left.removeAll(shows);
      }
    }
    return candidates;
  }

  private static Set<Unseen> shows(Rule rule, Alone alone, RuleCase situation) {
    try {
      return new HashSet<>(
          outcomes(Coverage.of(rule, alone.world(situation)).parts(), true).toList());
    } catch (ArithmeticException | IllegalStateException | Exhausted withoutValue) {
      return new HashSet<>();
    }
  }

  /** The outcomes of parts that were seen, or that were not. */
  static Stream<Unseen> outcomes(List<CoveredPart> parts, boolean seen) {
    return parts.stream()
        .flatMap(
            it ->
                Stream.of(true, false)
                    .filter(holds -> (holds ? it.seenTrue() : it.seenFalse()) == seen)
                    .map(holds -> new Unseen(it.condition(), it.constraint(), it.text(), holds)));
  }
}
