package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.fact.Fact;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Reason;

/**
 * A conclusion that comes about at one moment in two runs, by other rules or from other facts.
 *
 * @param left why in the left run
 * @param right why in the right run
 */
public record Reasoning(LocalDateTime at, Fact fact, List<Reason> left, List<Reason> right) {

  private record Coming(LocalDateTime at, Fact fact) {}

  public Reasoning {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Those that differ, in order of time. */
  static List<Reasoning> differing(History left, History right) {
    Map<Coming, List<Reason>> after = reasons(right);
    return reasons(left).entrySet().stream()
        .filter(it -> after.containsKey(it.getKey()))
        .filter(it -> !after.get(it.getKey()).equals(it.getValue()))
        .map(
            it ->
                new Reasoning(
                    it.getKey().at(), it.getKey().fact(), it.getValue(), after.get(it.getKey())))
        .toList();
  }

  private static Map<Coming, List<Reason>> reasons(History history) {
    Map<Coming, List<Reason>> reasons = new LinkedHashMap<>();
    history
        .changes()
        .filter(change -> !change.given() && change.type() != Change.Type.ENDED)
        .forEach(change -> reasons.put(new Coming(change.at(), change.fact()), change.because()));
    return reasons;
  }
}
