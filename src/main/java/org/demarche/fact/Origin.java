package org.demarche.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a given fact comes from. Origins stand beside facts, never in them, so that two reports of
 * one fact are still one fact.
 *
 * @param file as the user named it
 * @param line 1-based
 * @param column 1-based
 * @param source the publication, or the word judgement; empty when none is named
 * @param confidence A (high), B or C (low); empty when none is named
 */
public record Origin(String file, int line, int column, String source, String confidence) {

  private static final String JUDGEMENT = "judgement";

  /**
   * Whether everything that it names as a source has a text, without regard to case. Sources stand
   * apart by semicolons; that a part is judgement is no source, unless it is judgement that is
   * asked for.
   */
  public boolean restsOn(String text) {
    String searched = text.toLowerCase(Locale.ROOT);
    List<String> sources =
        Arrays.stream(source.toLowerCase(Locale.ROOT).split(";"))
            .filter(it -> searched.contains(JUDGEMENT) || !it.contains(JUDGEMENT))
            .filter(it -> !it.isBlank())
            .toList();
    return !sources.isEmpty() && sources.stream().allMatch(it -> it.contains(searched));
  }
}
