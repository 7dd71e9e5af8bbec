package org.demarche.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Event;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;
import org.demarche.history.Change;

/** What goes untold: quiet days, reports without a consequence, and claims counted by claimant. */
final class Folded {

  private final Sentence sentences;
  private final Map<String, Integer> breaches = new TreeMap<>();
  private int days;
  private int reports;

  Folded(Sentence sentences) {
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
    } else if (change.given() && change.fact() instanceof Event) {
      reports++;
    }
  }

  private String claimant(Event.Violation claim) {
    return claim.claimant().isEmpty() ? "nobody named" : sentences.actor(claim.claimant());
  }

  boolean isEmpty() {
    return days == 0 && reports == 0 && breaches.isEmpty();
  }

  /**
   * Such as {@code 30 quiet days, 2 reports from which nothing told here follows, 27 breaches
   * alleged (by SDF 2, by Syria 25)}.
   */
  String text() {
    return Stream.of(counted(days, "quiet day", ""), reports())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The same without the quiet days; empty if there is nothing else. */
  String reports() {
    return Stream.of(counted(reports, "report", " from which nothing told here follows"), claims())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String counted(int number, String thing, String more) {
    return number == 0 ? "" : Words.counted(number, thing) + more;
  }

  private String claims() {
    int total = breaches.values().stream().mapToInt(Integer::intValue).sum();
    String by =
        breaches.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return total == 0
        ? ""
        : total + (total == 1 ? " breach" : " breaches") + " alleged (claimed by " + by + ")";
  }
}
