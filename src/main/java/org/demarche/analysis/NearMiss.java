package org.demarche.analysis;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;

/**
 * What came nearest to something that was expected and not found.
 *
 * @param fact of the same kind
 * @param at when it did what is said of it
 * @param did began, ended, happened, or stood
 * @param same whether it is what was expected, at another time
 */
public record NearMiss(Fact fact, LocalDateTime at, String did, boolean same) {

  /** Such as {@code Ceasefire gov-sdf lapsed (began 24 Jan 20:00)}. */
  public String words(Sentence sentences) {
    boolean endOfDay = at.toLocalTime().equals(LocalTime.of(23, 59));
    String when =
        endOfDay
            ? "at the end of " + sentences.date(at.toLocalDate().atStartOfDay())
            : sentences.date(at);
    return sentences.of(fact) + " (" + did + " " + when + ")";
  }
}
