package org.demarche.play;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way on which a story is played.
 *
 * @param name of lower-case letters, digits and hyphens
 * @param position the first moment that has not been played
 * @param steps what was changed, in order; none was made earlier than the one before it
 * @param undone what was taken back, the last to be taken back last
 */
record Branch(String name, LocalDateTime position, List<Step> steps, List<Step> undone) {

  static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

  Branch {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException("No name of a branch: " + name);
    }
    steps = List.copyOf(steps);
    undone = List.copyOf(undone);
  }

  Branch movedTo(LocalDateTime moment) {
    return new Branch(name, moment, steps, undone);
  }

  Branch named(String other) {
    return new Branch(other, position, steps, undone);
  }

  /** The branch as it was when the position was first reached: without what was changed later. */
  Branch upToHere() {
    return new Branch(name, position, stepsSoFar(), List.of());
  }

  /** What was changed before the position was passed. */
  List<Step> stepsSoFar() {
    return steps.stream().filter(step -> !step.at().isAfter(position)).toList();
  }

  /** Whether one more step would leave anything behind that was tried. */
  boolean holdsMoreThanHere() {
    return !undone.isEmpty() || stepsSoFar().size() < steps.size();
  }

  Branch with(Step step) {
    return new Branch(name, position, joined(steps, step), undone);
  }

  boolean canUndo() {
    return !steps.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  Branch undo() {
    Step last = last(steps);
    return new Branch(name, position, withoutLast(steps), joined(undone, last));
  }

  Branch redo() {
    Step last = last(undone);
    return new Branch(name, position, joined(steps, last), withoutLast(undone));
  }

  Branch redoAll() {
    return canRedo() ? redo().redoAll() : this;
  }

  static <T> T last(List<T> steps) {
    return steps.get(steps.size() - 1);
  }

  private static List<Step> joined(List<Step> some, Step one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  private static List<Step> withoutLast(List<Step> steps) {
    return new ArrayList<>(steps).subList(0, steps.size() - 1);
  }
}
