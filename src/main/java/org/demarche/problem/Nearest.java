package org.demarche.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses the name that a mistyped word was meant to be. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /**
   * The candidate nearest to the word by Levenshtein distance, when it begins with the word or at
   * most a third of the longer of the two differs (two letters may, or one of a word of four
   * letters or fewer, unless two changed places, and none of a single letter); ties go to the first
   * in alphabetical order. Where none is near, the first of which the word is a part, as {@code
   * neutral} is of {@code perceived-neutral}.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String searched = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .sorted()
        .filter(candidate -> isNear(searched, candidate))
        .min(Comparator.comparingInt(candidate -> distance(searched, candidate)))
        .or(() -> holding(searched, candidates));
  }

  private static Optional<String> holding(String word, Collection<String> candidates) {
    return candidates.stream().filter(it -> holds(word, it)).min(Comparator.naturalOrder());
  }

  /** {@code " Maybe 'x'."}, or nothing when no candidate is near. */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> " Maybe '" + near + "'.").orElse("");
  }

  /** The nearest again, of which two letters may differ at the most, however long it is. */
  public static Optional<String> close(String word, Collection<String> candidates) {
    String searched = word.toLowerCase(Locale.ROOT);
    return to(
        word,
        candidates.stream()
            .filter(
                it -> begins(searched, it) || distance(searched, it) <= 2 || holds(searched, it))
            .toList());
  }

  private static boolean isNear(String word, String candidate) {
    return begins(word, candidate) || distance(word, candidate) <= allowed(word, candidate);
  }

  private static boolean begins(String word, String candidate) {
    return word.length() >= 3 && candidate.toLowerCase(Locale.ROOT).startsWith(word);
  }

  private static boolean holds(String word, String candidate) {
    return Arrays.asList(candidate.toLowerCase(Locale.ROOT).split("[ -]")).contains(word);
  }

  private static int distance(String word, String candidate) {
    if (Math.abs(word.length() - candidate.length()) > 40 || word.length() > 200) {
      return Integer.MAX_VALUE;
    }
    return DISTANCE.apply(word, candidate.toLowerCase(Locale.ROOT));
  }

  private static int allowed(String word, String candidate) {
    int longer = Math.max(word.length(), candidate.length());
    boolean brief = word.length() < 3 || longer < 5 && !isSwapped(word, candidate);
    return brief ? Math.min(1, longer - 1) : Math.max(2, longer / 3);
  }

  /** Whether two letters that follow each other have changed places, and nothing else. */
  private static boolean isSwapped(String word, String candidate) {
    return IntStream.range(1, word.length())
        .mapToObj(
            i ->
                word.substring(0, i - 1)
                    + word.charAt(i)
                    + word.charAt(i - 1)
                    + word.substring(i + 1))
        .anyMatch(candidate.toLowerCase(Locale.ROOT)::equals);
  }
}
