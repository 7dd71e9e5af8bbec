package org.demarche.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.cli.Suites;
import org.demarche.engine.Shipped;
import org.demarche.suite.Group;
import org.demarche.suite.Kind;
import org.demarche.suite.StoryGroup;
import org.demarche.suite.Trial;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is shipped comes out as its authors expect, within the invariants, and as it did when it was
 * blessed: what {@code demarche test} tries here. To accept changed golden histories, run {@code
 * demarche test --bless} and review them.
 */
class ShippedTest {

  private static final Path[] SHIPPED = {Path.of("rules"), Path.of("scenarios")};

  @TestFactory
  Stream<DynamicNode> everything_comes_out_as_expected() {
    return DemarcheTests.in(SHIPPED);
  }

  @Test
  void every_story_and_what_if_is_tried() {
    assertEquals(
        new TreeSet<>(
            Shipped.all().keySet().stream()
                .map(it -> it.replaceFirst("/what-if-(.*)\\.yaml", "/$1"))
                .toList()),
        new TreeSet<>(stories(it -> true)));
  }

  @Test
  void every_story_and_what_if_expects_something() {
    assertEquals(List.of(), stories(it -> count(it, Kind.EXPECTATIONS) == 0));
  }

  @Test
  void every_story_and_what_if_has_a_golden_history() {
    assertEquals(
        List.of(), stories(it -> ((StoryGroup) it).golden().orElseThrow().text().isEmpty()));
  }

  private static List<String> stories(Predicate<Group> condition) {
    return Suites.in(List.of(SHIPPED)).stream()
        .filter(StoryGroup.class::isInstance)
        .filter(condition)
        .map(Group::name)
        .toList();
  }

  private static long count(Group group, Kind kind) {
    return group.trials().stream().map(Trial::kind).filter(kind::equals).count();
  }
}
