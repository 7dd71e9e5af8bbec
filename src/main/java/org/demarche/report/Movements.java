package org.demarche.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.fact.Status;
import org.demarche.fact.Words;
import org.demarche.history.Day;
import org.demarche.history.History;

/** How the trust of one actor in another moved between the first day of a run and the last. */
final class Movements {

  private static final int MOST_CAUSES = 3;

  private final History history;
  private final Sentence sentences;
  private final List<Fact> first;
  private final List<Fact> last;
  private final boolean all;

  private Movements(History history, boolean all) {
    List<Day> days = history.days();
    this.history = history;
    this.sentences = history.sentences();
    this.first = days.get(0).levels();
    this.last = days.get(days.size() - 1).levels();
    this.all = all;
  }

  /**
   * A sentence for each pair: in what band their trust lies, by how much it moved, and by what.
   *
   * @param all whether every cause is told, rather than the strongest
   */
  static List<String> of(History history, boolean all) {
    Movements movements = new Movements(history, all);
    return facts(Status.TrustBand.class, history.standing()).map(movements::of).toList();
  }

  private static <F extends Fact> Stream<F> facts(Class<F> kind, List<Fact> facts) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  private String of(Status.TrustBand band) {
    Map<String, Integer> moved = contributions(last, band);
    contributions(first, band)
        .forEach((cause, points) -> moved.merge(cause, -points, Integer::sum));
    moved.values().removeIf(points -> points == 0);
    int total = moved.values().stream().mapToInt(Integer::intValue).sum();
    return sentences.of(band)
        + (moved.isEmpty()
            ? ""
            : started(band) + ", moved by " + signed(total) + " (judgement): " + causes(moved));
  }

  /** The band at the end of the first day, where it was another. */
  private String started(Status.TrustBand band) {
    LocalDateTime firstDay = history.days().get(0).date().atTime(23, 59);
    return facts(Status.TrustBand.class, history.standingAt(firstDay))
        .filter(it -> it.from().equals(band.from()) && it.to().equals(band.to()))
        .filter(it -> it.band() != band.band())
        .map(it -> ", " + Words.word(it.band()) + " at the start")
        .findFirst()
        .orElse("");
  }

  private String causes(Map<String, Integer> moved) {
    int told = all ? moved.size() : Math.min(moved.size(), MOST_CAUSES);
    String strongest =
        moved.entrySet().stream()
            .sorted(Comparator.comparing(entry -> -Math.abs(entry.getValue())))
            .limit(told)
            .map(entry -> entry.getKey() + " " + signed(entry.getValue()))
            .collect(Collectors.joining(", "));
    return strongest + (moved.size() > told ? " and " + (moved.size() - told) + " more" : "");
  }

  private static Map<String, Integer> contributions(List<Fact> levels, Status.TrustBand band) {
    Map<String, Integer> byCause = new TreeMap<>();
    facts(Status.TrustContribution.class, levels)
        .filter(it -> it.from().equals(band.from()) && it.to().equals(band.to()))
        .forEach(it -> byCause.merge(it.cause(), it.trust(), Integer::sum));
    return byCause;
  }

  private static String signed(int hundredths) {
    return (hundredths > 0 ? "+" : "") + BigDecimal.valueOf(hundredths, 2).toPlainString();
  }
}
