package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.fact.Words;
import org.demarche.problem.Place;

/**
 * What a scenario's author expects of a run.
 *
 * @param when the moment or day it speaks of; nothing for those that speak of the whole run
 */
public record Expectation(Verb verb, FactPattern pattern, Optional<When> when, Place place) {

  /** How the pattern and the run are to fit. */
  public enum Verb {
    /** A status, or given fact, begins to stand then, or changes to this value then. */
    BEGINS(true),
    /** A status, or given fact, that stood before ends, or changes from this value, then. */
    ENDS(true),
    /** An event happens then. */
    HAPPENS(true),
    /** It stands at that moment, or at the end of that day. */
    HOLDS(true),
    /** It does not stand at that moment, or at the end of that day. */
    ABSENT(true),
    /** It stands or happens at some moment of the run. */
    EVENTUALLY(false),
    /** It stands or happens at no moment of the run. */
    NEVER(false);

    private final boolean dated;

    Verb(boolean dated) {
      this.dated = dated;
    }

    boolean dated() {
      return dated;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Verb::word).toList();
    }
  }

  /**
   * A moment, or a whole day.
   *
   * @param moment midnight of a whole day
   */
  public record When(LocalDateTime moment, boolean wholeDay) {

    /** Whether a moment is this one, or falls on this day. */
    public boolean covers(LocalDateTime other) {
      return wholeDay ? other.toLocalDate().equals(moment.toLocalDate()) : other.equals(moment);
    }

    /** The moment itself, or the last of the day. */
    public LocalDateTime last() {
      return wholeDay ? moment.plusDays(1).minusMinutes(1) : moment;
    }

    @Override
    public String toString() {
      return wholeDay ? moment.toLocalDate().toString() : Words.moment(moment);
    }
  }

  /** Such as {@code begins ceasefire-lapsed ceasefire=river on 2030-05-05T20:00}. */
  @Override
  public String toString() {
    return verb.word() + " " + pattern + when.map(moment -> " on " + moment).orElse("");
  }
}
