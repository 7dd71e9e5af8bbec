package org.demarche.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart of one line of text: a mark for each day, or for each of as many days as it takes to fit,
 * eight steps high.
 */
final class Sparkline {

  /** In marks. */
  static final int WIDEST = 60;

  private static final String STEPS = "▁▂▃▄▅▆▇█";
  private static final String NONE = "·";

  private final int least;
  private final int most;

  /**
   * @param least the number that the lowest step stands for
   * @param most the number that the highest step stands for
   */
  Sparkline(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** How many days one mark stands for. */
  static int daysPerMark(int days) {
    return Math.max(1, (days + WIDEST - 1) / WIDEST);
  }

  /** One mark for each group of days, from its last. */
  String of(List<OptionalInt> values) {
    int days = daysPerMark(values.size());
    return IntStream.range(0, (values.size() + days - 1) / days)
        .mapToObj(group -> values.get(Math.min(values.size(), (group + 1) * days) - 1))
        .map(this::mark)
        .collect(Collectors.joining());
  }

  private String mark(OptionalInt value) {
    if (value.isEmpty()) {
      return NONE;
    }
    long range = Math.max(1L, (long) most - least);
    int step = (int) (((long) value.getAsInt() - least) * (STEPS.length() - 1) / range);
    return STEPS.substring(step, step + 1);
  }
}
