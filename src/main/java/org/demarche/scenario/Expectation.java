package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.fact.Words;
import org.demarche.problem.Place;

/**
 * What a scenario's author expects of a run: how a fact and the run are to fit, in which part of
 * the run, how often, and for what reasons.
 *
 * @param span the part of the run that it speaks of
 * @param times how often, for those that count
 * @param grounds every reason that it is to have, or not to have
 * @param expectedFailure why it is known not to be met; nothing if it is to be met
 * @param tags by which it can be chosen, its file's among them
 */
public record Expectation(
    Verb verb,
    FactPattern pattern,
    Span span,
    Times times,
    List<Ground> grounds,
    Optional<String> expectedFailure,
    SortedSet<String> tags,
    Place place) {

  public Expectation {
    grounds = List.copyOf(grounds);
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  /** How the pattern and the run are to fit. */
  public enum Verb {
    /** A status, or given fact, begins to stand then, or changes to this value then. */
    BEGINS,
    /** A status, or given fact, that stood before ends, or changes from this value, then. */
    ENDS,
    /** An event happens then. */
    HAPPENS,
    /** It stands at that moment, at the end of that day, or throughout. */
    HOLDS,
    /** It does not stand at that moment, at the end of that day, or at any moment of them. */
    ABSENT,
    /** It stands throughout. */
    ALWAYS,
    /** It stands or happens at some moment. */
    EVENTUALLY,
    /** It stands or happens at no moment. */
    NEVER,
    /** It begins or happens exactly once. */
    ONCE,
    /** Its number is greater at the end than at the start. */
    RISES,
    /** Its number is smaller at the end than at the start. */
    FALLS,
    /** It stands at the end as it stood at the start. */
    UNCHANGED,
    /** It stands and happens as it does without the what-if. */
    SAME_AS_BASE,
    /** It stands or happens otherwise than without the what-if. */
    DIFFERS_FROM_BASE;

    private static final Set<Verb> COUNTING = EnumSet.of(BEGINS, ENDS, HAPPENS);
    private static final Set<Verb> AT_A_TIME = EnumSet.of(BEGINS, ENDS, HAPPENS, HOLDS, ABSENT);
    private static final Set<Verb> COMING_ABOUT = EnumSet.of(BEGINS, HAPPENS, EVENTUALLY, ONCE);
    private static final Set<Verb> STANDING =
        EnumSet.of(BEGINS, ENDS, HOLDS, ABSENT, ALWAYS, UNCHANGED, RISES, FALLS);

    /** As it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it compares a run with that of its story. */
    public boolean isAgainstBase() {
      return this == SAME_AS_BASE || this == DIFFERS_FROM_BASE;
    }

    /** Whether it compares numbers. */
    public boolean isOfNumbers() {
      return this == RISES || this == FALLS;
    }

    /** Whether it compares the end of a span with its start. */
    public boolean isMoving() {
      return isOfNumbers() || this == UNCHANGED;
    }

    /** Whether it may say how often. */
    boolean isCounting() {
      return COUNTING.contains(this);
    }

    /** Whether it needs a time, or a count. */
    boolean isAtATime() {
      return AT_A_TIME.contains(this);
    }

    /** Whether it speaks of what comes about, which has reasons. */
    boolean isComingAbout() {
      return COMING_ABOUT.contains(this);
    }

    /** Whether it speaks of what stands, so that it says nothing of events. */
    boolean isOfStanding() {
      return STANDING.contains(this);
    }

    /** Whether it speaks of a beginning or an end, which a measure has none of. */
    boolean isOfChange() {
      return COUNTING.contains(this) || this == ONCE;
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Verb::word).toList();
    }

    static Optional<Verb> of(String word) {
      return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }
  }

  /**
   * A moment, or a whole day.
   *
   * @param moment midnight of a whole day
   */
  public record When(LocalDateTime moment, boolean wholeDay) implements Span.Bound {

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

  /**
   * How often something is to come about.
   *
   * @param least at least this often
   * @param most at most this often; {@link #ANY} without a limit
   */
  public record Times(int least, int most) {

    /** More than any run has. */
    public static final int ANY = Integer.MAX_VALUE;

    /** Once or more. */
    public static final Times SOME = new Times(1, ANY);

    /** Exactly once. */
    public static final Times ONCE = new Times(1, 1);

    /** Whether so many are as many as expected. */
    public boolean include(int number) {
      return number >= least && number <= most;
    }
  }

  /** Whether only a what-if can be judged by it. */
  public boolean isAgainstBase() {
    return verb.isAgainstBase();
  }

  /**
   * What is expected, on one line of YAML that reads back as the same; without its tags and the
   * reason of an expected failure, which say nothing of the run.
   */
  @Override
  public String toString() {
    return ExpectationLine.of(this);
  }
}
