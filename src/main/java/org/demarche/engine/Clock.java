package org.demarche.engine;

import java.time.LocalDateTime;

/**
 * The moment at which the rules settle on this thread. A rule that reads it is asked again about a
 * fact whenever the clock reaches or leaves one of the fact's own moments; see {@link ClockUse}.
 */
final class Clock {

  private static final ThreadLocal<LocalDateTime[]> NOW =
      ThreadLocal.withInitial(() -> new LocalDateTime[] {LocalDateTime.MIN});

  private Clock() {}

  /** It is another moment on this thread. */
  static void moveTo(LocalDateTime moment) {
    NOW.get()[0] = moment;
  }

  static LocalDateTime now() {
    return NOW.get()[0];
  }
}
