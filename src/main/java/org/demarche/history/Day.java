package org.demarche.history;

import java.time.LocalDate;
import java.util.List;
import org.demarche.fact.Fact;

/**
 * One day of a run.
 *
 * @param number 0 for the first
 * @param changes in {@link Change#ORDER}
 * @param levels the measures at the end of the day, in order of value
 */
public record Day(int number, LocalDate date, List<Change> changes, List<Fact> levels) {
  public Day {
    changes = List.copyOf(changes);
    levels = List.copyOf(levels);
  }
}
