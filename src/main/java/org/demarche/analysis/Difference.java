package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.Kind;

/**
 * Something that fares otherwise in one run than in another.
 *
 * @param subject what it is
 * @param left all its spells in the left run, in order of time
 * @param right all its spells in the right run
 * @param because how it comes of what was changed; empty for what is given
 * @param later where the two part in it again, in order of time, as far as that is explained
 */
public record Difference(
    Subject subject, List<Spell> left, List<Spell> right, Chain because, List<Parting> later) {

  private static final int MOST_PARTINGS = 4;

  /** Later than every moment of a run; what stands at its end stands then. */
  private static final LocalDateTime AT_LAST = LocalDateTime.MAX.minusYears(1);

  /**
   * A moment from which on one run has something that the other has not.
   *
   * @param because how it comes of what was changed
   */
  public record Parting(LocalDateTime at, boolean inRight, Fact fact, Chain because) {}

  /** What the right run has otherwise, where the two first part. */
  public enum How {
    /** It has no such thing, or not then. */
    NEVER,
    /** Only it has such a thing, or then. */
    NEW,
    EARLIER,
    LATER,
    ENDS_EARLIER,
    ENDS_LATER,
    /** At the same moment, it has another value. */
    OTHER_VALUE
  }

  public Difference {
    left = List.copyOf(left);
    right = List.copyOf(right);
    later = List.copyOf(later);
  }

  Difference(Subject subject, List<Spell> left, List<Spell> right) {
    this(subject, left, right, Chain.NONE, List.of());
  }

  /** The same with its causes, and those of the first few moments at which the runs part again. */
  Difference explained(Causes causes) {
    List<Parting> again =
        partings().stream()
            .map(it -> new Parting(it.at(), it.inRight(), it.fact(), causes.of(it)))
            .filter(it -> !it.because().links().isEmpty())
            .toList();
    return new Difference(subject, left, right, causes.of(this), again);
  }

  /** The first few moments, after the first, from which on one run has what the other has not. */
  private List<Parting> partings() {
    List<Parting> partings = new ArrayList<>();
    List<Fact> before = only(at());
    for (LocalDateTime moment : moments().tailSet(at().plusMinutes(1))) {
      List<Fact> only = only(moment);
      List<Fact> known = before;
      only.stream()
          .filter(it -> !known.contains(it))
          .findFirst()
          .ifPresent(it -> partings.add(parting(moment, it)));
      before = only;
    }
    return partings.stream().limit(MOST_PARTINGS).toList();
  }

  private Parting parting(LocalDateTime moment, Fact fact) {
    return new Parting(moment, standing(right, moment).contains(fact), fact, Chain.NONE);
  }

  /** What one of the two alone has at a moment: first what the right one has. */
  private List<Fact> only(LocalDateTime moment) {
    List<Fact> inLeft = standing(left, moment);
    List<Fact> inRight = standing(right, moment);
    return Stream.concat(
            inRight.stream().filter(it -> !inLeft.contains(it)),
            inLeft.stream().filter(it -> !inRight.contains(it)))
        .toList();
  }

  private static List<Fact> standing(List<Spell> spells, LocalDateTime moment) {
    return spells.stream().filter(it -> it.isAt(moment)).map(Spell::fact).toList();
  }

  /** The spells that only the left run has. */
  public List<Spell> leftOnly() {
    return without(left, right);
  }

  /** The spells that only the right run has. */
  public List<Spell> rightOnly() {
    return without(right, left);
  }

  private static List<Spell> without(List<Spell> spells, List<Spell> others) {
    List<Spell> left = new ArrayList<>(others);
    return spells.stream()
        .filter(
            spell -> {
              Optional<Spell> like = left.stream().filter(spell::isLike).findFirst();
              like.ifPresent(left::remove);
              return like.isEmpty();
            })
        .toList();
  }

  boolean isNone() {
    return leftOnly().isEmpty() && rightOnly().isEmpty();
  }

  /** Whether it is the scenario that gives it, wherever the runs differ. */
  public boolean isGiven() {
    return leftOnly().stream().allMatch(Spell::given)
        && rightOnly().stream().allMatch(Spell::given);
  }

  /** Whether a person is told of it who has not asked for stepping stones and measures. */
  public boolean isTold() {
    Kind.Show show = subject.kind().show();
    return isGiven() || show != Kind.Show.DETAIL && !show.isMeasure();
  }

  /**
   * The moment from which on nothing of it differs; nothing if it does to the end, or if something
   * ended for good in one run only.
   */
  public Optional<LocalDateTime> until() {
    if (isForGood() ? left.isEmpty() || right.isEmpty() : !only(AT_LAST).isEmpty()) {
      return Optional.empty();
    }
    SortedSet<LocalDateTime> moments = moments();
    return moments.stream()
        .filter(it -> !only(it).isEmpty())
        .max(LocalDateTime::compareTo)
        .map(it -> moments.tailSet(it).stream().skip(1).findFirst().orElse(it));
  }

  /** Where what only one run has begins or ends. */
  private SortedSet<LocalDateTime> moments() {
    SortedSet<LocalDateTime> moments = new TreeSet<>();
    Stream.of(leftOnly(), rightOnly())
        .flatMap(List::stream)
        .flatMap(it -> Stream.of(it.start(), it.end()))
        .filter(it -> it.isBefore(AT_LAST))
        .forEach(moments::add);
    return moments;
  }

  /** What stands at the end of one run, or ended for good in it, and is not so in the other. */
  public List<Fact> last(boolean inRight) {
    boolean event = isForGood();
    List<Fact> own =
        event ? facts(inRight ? right : left) : standing(inRight ? right : left, AT_LAST);
    List<Fact> other =
        event ? facts(inRight ? left : right) : standing(inRight ? left : right, AT_LAST);
    return own.stream().filter(it -> !other.contains(it)).toList();
  }

  /** Whether it is an event by which a thing comes to an end for good. */
  private boolean isForGood() {
    return !subject.kind().life().isEmpty() && subject.kind().isEvent();
  }

  private static List<Fact> facts(List<Spell> spells) {
    return spells.stream().map(Spell::fact).toList();
  }

  /** How the right run differs where the two first part. */
  public How how() {
    if (rightOnly().isEmpty()) {
      return How.NEVER;
    }
    if (leftOnly().isEmpty()) {
      return How.NEW;
    }
    Spell before = leftOnly().get(0);
    Spell after = rightOnly().get(0);
    int start = after.start().compareTo(before.start());
    if (start != 0) {
      return start < 0 ? How.EARLIER : How.LATER;
    }
    boolean value = !before.fact().equals(after.fact());
    return value
        ? How.OTHER_VALUE
        : after.end().isBefore(before.end()) ? How.ENDS_EARLIER : How.ENDS_LATER;
  }

  /** When the two runs part in it; the earliest moment there is if from the start. */
  public LocalDateTime at() {
    return switch (how()) {
      case NEVER -> leftOnly().get(0).start();
      case NEW -> rightOnly().get(0).start();
      case ENDS_EARLIER -> rightOnly().get(0).end();
      case ENDS_LATER -> leftOnly().get(0).end();
      case EARLIER, LATER, OTHER_VALUE ->
          Collections.min(List.of(leftOnly().get(0).start(), rightOnly().get(0).start()));
    };
  }

  /** Whether, where they part, it is the right run that has the fact. */
  public boolean isInRight() {
    return switch (how()) {
      case NEW, EARLIER, ENDS_LATER, OTHER_VALUE -> true;
      case NEVER, LATER, ENDS_EARLIER -> false;
    };
  }

  /** What stands, or happens, where they part. */
  public Fact fact() {
    return (isInRight() ? rightOnly() : leftOnly()).get(0).fact();
  }
}
