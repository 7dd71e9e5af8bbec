package org.demarche;

import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.scenario.Scenario;

/**
 * Runs the founding case again and again, ten thousand times unless told otherwise, and tells what
 * of the heap is in use after each tenth of it; to be started with {@code -Xmx256m}.
 */
public final class ManyRuns {

  private static final int TENTHS = 10;

  private ManyRuns() {}

  public static void main(String[] arguments) {
    int runs = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    RuleBook book = Stories.book();
    Simulation simulation = Simulation.by(book);
    Scenario founding = Stories.founding(book);
    System.out.printf("at most %d MiB of heap%n", Runtime.getRuntime().maxMemory() >> 20);
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      long changes = 0;
      for (int i = 0; i < runs / TENTHS; i++) {
        changes += simulation.run(founding).changes().count();
      }
      System.gc();
      long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      System.out.printf(
          "%6d runs, %d changes each, %d KiB in use%n",
          tenth * (runs / TENTHS), changes / (runs / TENTHS), used >> 10);
    }
  }
}
