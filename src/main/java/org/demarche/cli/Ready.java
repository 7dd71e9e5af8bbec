package org.demarche.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;

/** Work that is done beside other work: the engine is made ready while files are still read. */
final class Ready<T> {

  private final CompletableFuture<T> work;

  private Ready(Supplier<T> work) {
    this.work = CompletableFuture.supplyAsync(work);
  }

  /** Loads the engine while the rules are read. */
  static void engine() {
    CompletableFuture.runAsync(Simulation::warmUp);
  }

  /** Makes rules ready to run while the scenario is read. */
  static Ready<Simulation> simulation(RuleBook book) {
    return new Ready<>(() -> Simulation.by(book));
  }

  /** What came of it. */
  T get() {
    try {
      return work.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
