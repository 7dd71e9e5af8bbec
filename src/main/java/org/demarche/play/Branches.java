package org.demarche.play;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything that was tried of a story. No operation forgets a branch or a step.
 *
 * @param all in the order in which they were made
 * @param current the name of the one that is played
 */
record Branches(List<Branch> all, String current) {

  static final String FIRST = "main";

  Branches {
    all = List.copyOf(all);
    long names = all.stream().map(Branch::name).distinct().count();
    if (names != all.size() || all.stream().noneMatch(it -> it.name().equals(current))) {
      throw new IllegalArgumentException("Branches have names of their own: " + all);
    }
  }

  /** The story as it is, of which nothing has been played. */
  static Branches of(LocalDateTime start) {
    return new Branches(List.of(new Branch(FIRST, start, List.of(), List.of())), FIRST);
  }

  List<String> names() {
    return all.stream().map(Branch::name).toList();
  }

  Optional<Branch> named(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  Branch here() {
    return named(current).orElseThrow();
  }

  Branches movedTo(LocalDateTime moment) {
    return with(here().movedTo(moment));
  }

  /**
   * The current branch with one more step. What it holds beyond this point, taken back or changed
   * later, stays whole on a branch of its own.
   */
  Branches done(Step step) {
    Branch here = here();
    if (here.canRedo() && Branch.last(here.undone()).equals(step)) {
      return redone();
    }
    if (!here.holdsMoreThanHere()) {
      return with(here.with(step));
    }
    return with(here.upToHere().with(step)).and(here.redoAll().named(freeName(current)));
  }

  Branches undone() {
    return with(here().undo());
  }

  Branches redone() {
    return with(here().redo());
  }

  /** A new branch from here, which becomes the current one. */
  Branches forked(String name) {
    return and(here().upToHere().named(name)).switchedTo(name);
  }

  Branches switchedTo(String name) {
    return new Branches(all, name);
  }

  private String freeName(String like) {
    String stem = like.length() > 34 ? like.substring(0, 34) : like;
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(number -> stem + "-" + number)
        .filter(name -> named(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Branches with(Branch changed) {
    return new Branches(
        all.stream().map(it -> it.name().equals(changed.name()) ? changed : it).toList(), current);
  }

  private Branches and(Branch more) {
    List<Branch> longer = new ArrayList<>(all);
    longer.add(more);
    return new Branches(longer, current);
  }
}
