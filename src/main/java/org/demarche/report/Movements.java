package org.demarche.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.fact.Band;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.fact.Status;
import org.demarche.fact.Words;
import org.demarche.history.Day;
import org.demarche.history.History;

/** How the trust of one actor in another moved between the first day of a run and a later one. */
public final class Movements {

  private static final int MOST_CAUSES = 3;

  private record Pair(String from, String to) {}

  /**
   * Of one pair.
   *
   * @param trust in what band their trust lies
   * @param band the same as a sentence
   * @param more how it moved, and by what, to be read on from it; empty if it did not
   */
  public record Movement(Status.TrustBand trust, String band, String more) {}

  private final Sentence sentences;
  private final Map<Pair, Map<String, Integer>> first;
  private final Map<Pair, Map<String, Integer>> last;
  private final Map<Pair, Band> bandsAtStart = new HashMap<>();
  private final boolean all;

  private Movements(
      History history, List<Fact> standingAtStart, Day day, Sentence sentences, boolean all) {
    this.sentences = sentences;
    this.first = contributions(history.days().get(0).levels());
    this.last = contributions(day.levels());
    this.all = all;
    bands(standingAtStart).forEach(it -> bandsAtStart.put(new Pair(it.from(), it.to()), it.band()));
  }

  /**
   * A sentence for each pair: in what band their trust lies, how it moved, and by what.
   *
   * @param all whether every cause is told, rather than the strongest
   */
  static List<String> of(History history, Sentence sentences, boolean all) {
    List<Day> days = history.days();
    Day last = days.get(days.size() - 1);
    List<Fact> atStart = history.standingAt(days.get(0).date().atTime(23, 59));
    Movements movements = new Movements(history, atStart, last, sentences, all);
    return bands(history.standing()).map(movements::of).map(it -> it.band() + it.more()).toList();
  }

  /** The same for each pair at the end of each day, with the strongest causes. */
  public static List<List<Movement>> byDay(History history, Sentence sentences) {
    List<List<Fact>> bands = history.standingByDay(Status.TrustBand.class::isInstance);
    return IntStream.range(0, bands.size())
        .mapToObj(
            i -> {
              Day day = history.days().get(i);
              Movements movements = new Movements(history, bands.get(0), day, sentences, false);
              return bands(bands.get(i)).map(movements::of).toList();
            })
        .toList();
  }

  private static Stream<Status.TrustBand> bands(List<Fact> facts) {
    return facts.stream()
        .filter(Status.TrustBand.class::isInstance)
        .map(Status.TrustBand.class::cast);
  }

  private static Map<Pair, Map<String, Integer>> contributions(List<Fact> levels) {
    Map<Pair, Map<String, Integer>> byPair = new HashMap<>();
    levels.stream()
        .filter(Status.TrustContribution.class::isInstance)
        .map(Status.TrustContribution.class::cast)
        .forEach(
            it ->
                byPair
                    .computeIfAbsent(new Pair(it.from(), it.to()), pair -> new TreeMap<>())
                    .merge(it.cause(), it.trust(), Integer::sum));
    return byPair;
  }

  private Movement of(Status.TrustBand band) {
    Pair pair = new Pair(band.from(), band.to());
    Map<String, Integer> before = first.getOrDefault(pair, Map.of());
    Map<String, Integer> after = last.getOrDefault(pair, Map.of());
    Map<String, Integer> moved = new TreeMap<>(after);
    before.forEach((cause, points) -> moved.merge(cause, -points, Integer::sum));
    moved.values().removeIf(points -> points == 0);
    Band start = bandsAtStart.getOrDefault(pair, band.band());
    String crossed = start == band.band() ? "" : ", " + Words.word(start) + " at the start";
    String more =
        crossed
            + (moved.isEmpty()
                ? ""
                : "; from "
                    + points(sum(before))
                    + " to "
                    + points(sum(after))
                    + " points (judgement): "
                    + causes(moved, after.keySet()));
    return new Movement(band, sentences.of(band), more);
  }

  private static int sum(Map<String, Integer> contributions) {
    return contributions.values().stream().mapToInt(Integer::intValue).sum();
  }

  private String causes(Map<String, Integer> moved, Set<String> present) {
    int told = all ? moved.size() : Math.min(moved.size(), MOST_CAUSES);
    String strongest =
        moved.entrySet().stream()
            .sorted(Comparator.comparing(entry -> -Math.abs(entry.getValue())))
            .limit(told)
            .map(
                entry ->
                    entry.getKey()
                        + (present.contains(entry.getKey()) ? " " : ", gone, ")
                        + (entry.getValue() > 0 ? "+" : "")
                        + points(entry.getValue()))
            .collect(Collectors.joining("; "));
    return strongest + (moved.size() > told ? "; and " + (moved.size() - told) + " more" : "");
  }

  private static String points(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }
}
