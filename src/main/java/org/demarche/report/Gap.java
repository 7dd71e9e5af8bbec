package org.demarche.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Event;
import org.demarche.fact.Sentence;
import org.demarche.history.Change;

/** What goes untold between turning points: quiet days, and claims folded to counts by claimant. */
final class Gap {

  private final Sentence sentences;
  private final Map<String, Integer> breaches = new TreeMap<>();
  private int days;

  Gap(Sentence sentences) {
    this.sentences = sentences;
  }

  /** Whether a change is a mere allegation. */
  static boolean isFolded(Change change) {
    return change.given()
        && change.fact() instanceof Event.Violation violation
        && violation.status() == ClaimStatus.ALLEGED;
  }

  void addDay() {
    days++;
  }

  void add(Change change) {
    if (isFolded(change)) {
      Event.Violation claim = (Event.Violation) change.fact();
      breaches.merge(claimant(claim), claim.count(), Integer::sum);
    }
  }

  private String claimant(Event.Violation claim) {
    return claim.claimant().isEmpty() ? "nobody named" : sentences.actor(claim.claimant());
  }

  boolean isEmpty() {
    return days == 0 && breaches.isEmpty();
  }

  /** Such as {@code 2 quiet days; 27 breaches alleged (by SDF: 2, by Syria: 25)}. */
  String text() {
    String quiet =
        days == 0
            ? ""
            : days + (breaches.isEmpty() ? " quiet day" : " day") + (days == 1 ? "" : "s");
    return breaches.isEmpty() ? quiet : (quiet.isEmpty() ? "" : quiet + "; ") + claims();
  }

  private String claims() {
    int total = breaches.values().stream().mapToInt(Integer::intValue).sum();
    String by =
        breaches.entrySet().stream()
            .map(entry -> "by " + entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining(", "));
    return total + (total == 1 ? " breach alleged (" : " breaches alleged (") + by + ")";
  }
}
