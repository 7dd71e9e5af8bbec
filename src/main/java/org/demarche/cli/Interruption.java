package org.demarche.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether somebody asks the process to end, by Ctrl-C or otherwise, while it has something to say.
 * The process then waits until that is said, half a minute at most, and ends with the exit code of
 * its signal: 130 after Ctrl-C, 143 after a request to terminate.
 */
final class Interruption implements AutoCloseable {

  private static final int SECONDS_TO_FINISH = 30;

  private final CountDownLatch said = new CountDownLatch(1);
  private final Thread ending = new Thread(this::raise, "interruption");
  private volatile boolean raised;

  private Interruption() {}

  /** From now on an end is waited for, until this is closed. */
  static Interruption awaited() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.ending);
    return interruption;
  }

  private void raise() {
    raised = true;
    try {
      if (!said.await(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isRaised() {
    return raised;
  }

  /** All is said. */
  @Override
  public void close() {
    said.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException alreadyEnding) {
      // The process ends, which is what was asked for.
    }
  }
}
