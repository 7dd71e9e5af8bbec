package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.Run;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.play.Course;

/** A run of the engine that goes on as far as it is asked to. */
final class OpenRun implements Course {

  private final Run run;
  private final List<Day> days = new ArrayList<>();

  OpenRun(Run run) {
    this.run = run;
  }

  @Override
  public History first(int wanted) {
    while (days.size() < wanted && run.hasNext()) {
      days.add(run.next());
    }
    return run.history(days);
  }

  @Override
  public void close() {
    run.close();
  }
}
