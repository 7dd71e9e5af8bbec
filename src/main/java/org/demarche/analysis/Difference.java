package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Fact;

/**
 * Something that fares otherwise in one run than in another.
 *
 * @param subject what it is
 * @param left all its spells in the left run, in order of time
 * @param right all its spells in the right run
 * @param because how it comes of what was changed; empty for what is given
 */
public record Difference(Subject subject, List<Spell> left, List<Spell> right, Chain because) {

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
  }

  Difference because(Chain chain) {
    return new Difference(subject, left, right, chain);
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
