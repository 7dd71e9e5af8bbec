package org.demarche.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Event;
import org.demarche.fact.Kind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;

/** Folds a day's allegations to counts, by who makes them; what is established stays apart. */
final class Claims {

  private Claims() {}

  static boolean foldable(Change change) {
    return change.given()
        && Vocabulary.of(change.fact()).show() == Kind.Show.CLAIM
        && change.fact() instanceof Event.Violation violation
        && violation.status() == ClaimStatus.ALLEGED;
  }

  /** Such as {@code 24 breaches of ceasefire river-truce alleged, by South: 23, by North: 1}. */
  static String folded(List<Change> claims, Sentence sentences) {
    Map<String, Integer> byClaimant = new TreeMap<>();
    int total = 0;
    for (Change claim : claims) {
      Event.Violation violation = (Event.Violation) claim.fact();
      String claimant =
          violation.claimant().isEmpty()
              ? "somebody unnamed"
              : sentences.actor(violation.claimant());
      byClaimant.merge(claimant, violation.count(), Integer::sum);
      total += violation.count();
    }
    String counts =
        byClaimant.entrySet().stream()
            .map(entry -> entry.getValue() + " by " + entry.getKey())
            .collect(Collectors.joining(", "));
    return total + " breaches alleged: " + counts + sources(claims);
  }

  private static String sources(List<Change> claims) {
    String letters =
        claims.stream()
            .flatMap(claim -> claim.origins().stream())
            .map(origin -> origin.confidence())
            .filter(letter -> !letter.isEmpty())
            .distinct()
            .sorted()
            .collect(Collectors.joining("/"));
    return ". ["
        + (letters.isEmpty() ? "" : letters + ", ")
        + claims.size()
        + " claims; --all lists them]";
  }
}
