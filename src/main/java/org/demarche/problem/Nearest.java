package org.demarche.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses the name that a mistyped word was meant to be. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /**
   * The candidate nearest to the word by Levenshtein distance, when at most a third of the longer
   * of the two differs (at least two letters may); ties go to the first in alphabetical order.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String searched = word.toLowerCase(java.util.Locale.ROOT);
    return candidates.stream()
        .sorted()
        .filter(candidate -> distance(searched, candidate) <= allowed(searched, candidate))
        .min(Comparator.comparingInt(candidate -> distance(searched, candidate)));
  }

  /** {@code " Maybe 'x'."}, or nothing when no candidate is near. */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> " Maybe '" + near + "'.").orElse("");
  }

  private static int distance(String word, String candidate) {
    if (Math.abs(word.length() - candidate.length()) > 40 || word.length() > 200) {
      return Integer.MAX_VALUE;
    }
    return DISTANCE.apply(word, candidate.toLowerCase(java.util.Locale.ROOT));
  }

  private static int allowed(String word, String candidate) {
    return Math.max(2, Math.max(word.length(), candidate.length()) / 3);
  }
}
