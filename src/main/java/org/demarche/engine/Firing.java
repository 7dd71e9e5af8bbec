package org.demarche.engine;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;

/** Fires rules, stops those that never settle, and says which they are. */
final class Firing {

  private static final int SAMPLE = 2_000;

  private Firing() {}

  /** How often rules concluded until all was settled. */
  static int untilSettled(KieSession session, LocalDateTime moment) {
    int[] concluded = new int[1];
    guarded(
        moment,
        () -> {
          concluded[0] = session.fireAllRules(Effort.MOST_CONCLUSIONS);
          if (concluded[0] >= Effort.MOST_CONCLUSIONS) {
            throw new EngineFailure(
                "more than "
                    + Effort.MOST_CONCLUSIONS
                    + " conclusions were drawn, most by "
                    + busiest(session));
          }
        });
    return concluded[0];
  }

  /** Runs work of the engine and says at which moment it failed. */
  static void guarded(LocalDateTime moment, Runnable work) {
    String reason;
    try {
      work.run();
      return;
    } catch (StackOverflowError tooDeep) {
      reason = "statuses rest on one another too deep";
    } catch (RuntimeException failed) {
      reason = reason(failed);
    } catch (OutOfMemoryError exhausted) {
      reason = "they need more memory than there is";
    }
    throw EngineFailure.unsettled(moment, reason);
  }

  /** Engine exceptions wrap what our own closures throw. */
  private static String reason(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Effort.Exhausted || cause instanceof EngineFailure) {
        return cause.getMessage();
      }
    }
    throw new IllegalStateException("The engine failed", failed);
  }

  /** The rules that concluded most among the next firings. */
  private static String busiest(KieSession session) {
    Map<String, Integer> fired = new TreeMap<>();
    session.fireAllRules(
        match -> {
          fired.merge(match.getRule().getName(), 1, Integer::sum);
          return true;
        },
        SAMPLE);
    return fired.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(3)
        .map(entry -> "'" + entry.getKey() + "'")
        .collect(Collectors.joining(", "));
  }
}
