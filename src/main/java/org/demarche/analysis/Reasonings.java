package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.fact.Fact;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Reason;

/** Counts what comes about alike in two runs and for other reasons. */
final class Reasonings {

  private record Coming(LocalDateTime at, Fact fact) {}

  private Reasonings() {}

  /** How many conclusions come about at one moment in both, by other rules or from other facts. */
  static int differing(History left, History right) {
    Map<Coming, List<Reason>> before = reasons(left);
    Map<Coming, List<Reason>> after = reasons(right);
    return (int)
        before.entrySet().stream()
            .filter(entry -> after.containsKey(entry.getKey()))
            .filter(entry -> !after.get(entry.getKey()).equals(entry.getValue()))
            .count();
  }

  private static Map<Coming, List<Reason>> reasons(History history) {
    Map<Coming, List<Reason>> reasons = new HashMap<>();
    history
        .changes()
        .filter(change -> !change.given() && change.type() != Change.Type.ENDED)
        .forEach(change -> reasons.put(new Coming(change.at(), change.fact()), change.because()));
    return reasons;
  }
}
