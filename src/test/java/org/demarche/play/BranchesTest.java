package org.demarche.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BranchesTest {

  private static final LocalDateTime START = LocalDateTime.parse("2030-05-01T00:00");
  private static final Branches FRESH = Branches.of(START);

  private static Step step(String text, int day) {
    return new Step(text, START.plusDays(day), List.of("{" + text + "}"));
  }

  private static Branches at(Branches branches, int day) {
    return branches.movedTo(START.plusDays(day));
  }

  private static Branch branch(String name, int day, Step... steps) {
    return new Branch(name, START.plusDays(day), List.of(steps), List.of());
  }

  @Test
  void going_back_keeps_the_way_forward() {
    Branches changed = at(FRESH, 3).done(step("x", 3));
    assertEquals(changed, at(at(changed, 1), 3));
  }

  @Test
  void a_step_after_going_back_keeps_what_was_changed_later_on_a_branch_of_its_own() {
    Branches changed = at(at(FRESH, 3).done(step("x", 3)), 1).done(step("y", 1));
    assertEquals(
        new Branches(
            List.of(branch("main", 1, step("y", 1)), branch("main-2", 1, step("x", 3))), "main"),
        changed);
  }

  @Test
  void a_step_where_the_last_was_made_follows_it() {
    Branches changed = at(FRESH, 3).done(step("x", 3)).done(step("y", 3));
    assertEquals(
        new Branches(List.of(branch("main", 3, step("x", 3), step("y", 3))), "main"), changed);
  }

  @Test
  void a_step_after_taking_one_back_keeps_that_one_on_a_branch_of_its_own() {
    Branches changed = FRESH.done(step("x", 0)).undone().done(step("y", 0));
    assertEquals(
        new Branches(
            List.of(branch("main", 0, step("y", 0)), branch("main-2", 0, step("x", 0))), "main"),
        changed);
  }

  @Test
  void the_step_that_was_taken_back_is_made_again_rather_than_kept_twice() {
    Branches changed = FRESH.done(step("x", 0));
    assertEquals(changed, changed.undone().done(step("x", 0)));
    assertEquals(changed, changed.undone().redone());
  }

  @Test
  void a_fork_begins_with_what_was_changed_up_to_here() {
    Branches forked = at(at(FRESH, 1).done(step("x", 1)), 3).done(step("y", 3));
    assertEquals(
        new Branches(
            List.of(
                branch("main", 2, step("x", 1), step("y", 3)), branch("other", 2, step("x", 1))),
            "other"),
        at(forked, 2).forked("other"));
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(0, seed -> seed + 1).limit(200);
  }

  /** Every list of steps that ever stood on a branch can be found again. */
  @ParameterizedTest
  @MethodSource("seeds")
  void no_sequence_of_operations_loses_a_branch_or_a_step(int seed) {
    Random random = new Random(seed);
    Branches branches = FRESH;
    Set<List<Step>> tried = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      branches = operated(branches, random, i);
      branches.all().forEach(branch -> tried.add(branch.steps()));
      names.addAll(branches.names());
      assertEquals(names, new HashSet<>(branches.names()));
      assertEquals(Set.of(), lost(tried, branches));
      branches.all().forEach(BranchesTest::assertOrdered);
    }
    assertTrue(tried.size() > 1, tried.toString());
  }

  private static Branches operated(Branches branches, Random random, int i) {
    Branch here = branches.here();
    return switch (random.nextInt(7)) {
      case 0 -> branches.movedTo(here.position().plusDays(1 + random.nextInt(5)));
      case 1 -> here.position().equals(START) ? branches : branches.movedTo(START.plusDays(1));
      case 2 -> here.canUndo() ? branches.undone() : branches;
      case 3 -> here.canRedo() ? branches.redone() : branches;
      case 4 -> random.nextInt(4) == 0 ? branches.forked("fork-" + i) : branches;
      case 5 -> branches.switchedTo(any(branches.names(), random));
      default -> branches.done(new Step("s" + random.nextInt(3), here.position(), List.of("" + i)));
    };
  }

  private static String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private static Set<List<Step>> lost(Set<List<Step>> tried, Branches branches) {
    Set<List<Step>> found =
        branches.all().stream()
            .flatMap(branch -> beginnings(branch.redoAll().steps()))
            .collect(Collectors.toSet());
    Set<List<Step>> lost = new HashSet<>(tried);
    lost.removeAll(found);
    return lost;
  }

  private static Stream<List<Step>> beginnings(List<Step> steps) {
    return Stream.iterate(0, length -> length <= steps.size(), length -> length + 1)
        .map(length -> List.copyOf(steps.subList(0, length)));
  }

  private static void assertOrdered(Branch branch) {
    List<LocalDateTime> moments = branch.redoAll().steps().stream().map(Step::at).toList();
    List<LocalDateTime> sorted = new ArrayList<>(moments);
    sorted.sort(LocalDateTime::compareTo);
    assertEquals(sorted, moments);
  }
}
