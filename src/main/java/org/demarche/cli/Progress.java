package org.demarche.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a long task has come: a bar that is drawn again and again on one line of a terminal, and
 * gone when the task ends. Where nobody watches, nothing is written. Any thread may take a step.
 */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 79;
  private static final int MILLISECONDS_BETWEEN = 200;

  private final Line line;
  private Optional<ProgressBar> bar = Optional.empty();
  private long done;
  private boolean closed;

  private Progress(PrintWriter err) {
    this.line = new Line(err);
  }

  /**
   * A task that begins.
   *
   * @param steps how many there are
   * @param err where messages go
   */
  static Progress of(String task, long steps, PrintWriter err) {
    return of(task, steps, err, Terminal.isWatched());
  }

  static Progress of(String task, long steps, PrintWriter err, boolean watched) {
    return of(task, steps, err, watched, Runnable::run);
  }

  /** A task that is mostly short: nothing is drawn until it has lasted for a second. */
  static Progress late(String task, long steps, PrintWriter err) {
    return of(
        task,
        steps,
        err,
        Terminal.isWatched(),
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
  }

  /**
   * @param later when the bar is drawn first
   */
  static Progress of(String task, long steps, PrintWriter err, boolean watched, Executor later) {
    Progress progress = new Progress(err);
    if (watched) {
      later.execute(() -> progress.show(task, steps));
    }
    return progress;
  }

  private synchronized void show(String task, long steps) {
    if (!closed) {
      ProgressBar shown = drawn(task, steps, line);
      shown.stepTo(done);
      bar = Optional.of(shown);
    }
  }

  private static ProgressBar drawn(String task, long steps, Line line) {
    return ProgressBar.builder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLISECONDS_BETWEEN)
        .setConsumer(new DelegatingProgressBarConsumer(line::draw, WIDTH))
        .build();
  }

  /** One more step is done. */
  synchronized void step() {
    done++;
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public synchronized void close() {
    closed = true;
    bar.ifPresent(
        it -> {
          it.close();
          line.clear();
        });
  }

  /** The line of the terminal; what the library's own thread draws too late is not drawn. */
  private static final class Line {

    private final PrintWriter err;
    private boolean cleared;

    Line(PrintWriter err) {
      this.err = err;
    }

    synchronized void draw(String text) {
      if (!cleared) {
        print(text);
      }
    }

    synchronized void clear() {
      cleared = true;
      print(" ".repeat(WIDTH) + "\r");
    }

    private void print(String text) {
      err.print("\r" + text);
      err.flush();
    }
  }
}
