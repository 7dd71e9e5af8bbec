package org.demarche.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;

/**
 * A measure over time in two runs that differ in it.
 *
 * @param sample one of its facts, for its sentence
 * @param number the component that moves
 * @param first the first day of both series
 * @param left at the end of each day; nothing on a day without it, or that was not run
 * @param right as many as in {@code left}
 */
public record LevelSeries(
    Fact sample,
    Component number,
    LocalDate first,
    List<OptionalInt> left,
    List<OptionalInt> right) {

  public LevelSeries {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** What is measured. */
  public Subject subject() {
    return Subject.of(sample);
  }
}
