package org.demarche.cli;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.demarche.engine.Run;
import org.demarche.engine.Simulation;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;

/** A run to its end, or until it is interrupted; where it takes long it shows how far it came. */
final class WholeRun {

  private WholeRun() {}

  /**
   * What the days that were played brought forth; the first is played in any case.
   *
   * @param interrupted asked after each day
   * @param err where progress is shown, if anybody watches
   */
  static History of(
      Simulation simulation, Scenario scenario, BooleanSupplier interrupted, PrintWriter err) {
    try (Run run = simulation.start(scenario);
        Progress progress = Progress.late("days", scenario.days(), err)) {
      List<Day> days = new ArrayList<>();
      while (run.hasNext() && (days.isEmpty() || !interrupted.getAsBoolean())) {
        days.add(run.next());
        progress.step();
      }
      History history = run.history(days);
      return run.hasNext() ? history.until(end(days)) : history;
    }
  }

  private static LocalDateTime end(List<Day> days) {
    return days.get(days.size() - 1).date().plusDays(1).atStartOfDay();
  }
}
