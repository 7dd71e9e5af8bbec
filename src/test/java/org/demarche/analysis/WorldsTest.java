package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.Shipped;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.history.Reason;
import org.demarche.inference.Match;
import org.demarche.inference.Matcher;
import org.demarche.inference.World;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules, evaluated outside the engine, give what the engine gives. */
class WorldsTest {

  /** Every shipped story, and every shipped what-if of it. */
  static Stream<Arguments> stories() {
    return Shipped.all().entrySet().stream().map(it -> argumentSet(it.getKey(), it.getValue()));
  }

  @Test
  void there_are_what_ifs_of_every_story() {
    assertEquals(
        List.of(),
        Shipped.scenarios().stream().filter(it -> Shipped.whatIfs(it.id()).isEmpty()).toList());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_status_that_stands_is_concluded_again_and_no_other_is(Scenario story) {
    History history = Shipped.simulation().run(story);
    Worlds worlds = new Worlds(history, Shipped.book().rules());
    Set<LocalDateTime> moments = history.changes().map(Change::at).collect(Collectors.toSet());
    for (LocalDateTime moment : moments) {
      World world = worlds.settled(moment).world();
      assertEquals(
          history.standingAt(moment).stream().filter(it -> Vocabulary.of(it).isStatus()).toList(),
          concluded(world).stream().filter(it -> !Vocabulary.of(it).show().isMeasure()).toList(),
          moment.toString());
    }
    assertTrue(moments.size() > 1);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_measure_is_concluded_again_at_the_end_of_each_day(Scenario story) {
    History history = Shipped.simulation().run(story);
    Worlds worlds = new Worlds(history, Shipped.book().rules());
    for (Day day : history.days()) {
      World world = worlds.settled(day.date().atTime(23, 59)).world();
      List<Fact> measures =
          Vocabulary.kinds().stream()
              .filter(kind -> kind.show().isMeasure())
              .<Fact>flatMap(kind -> world.of(kind).stream())
              .toList();
      assertEquals(day.levels(), FactOrder.sorted(measures), day.date().toString());
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_recorded_reason_is_found_again(Scenario story) {
    History history = Shipped.simulation().run(story);
    Worlds worlds = new Worlds(history, Shipped.book().rules());
    List<Change> begun =
        history
            .changes()
            .filter(change -> Vocabulary.of(change.fact()).isStatus())
            .filter(change -> change.type() != Change.Type.ENDED)
            .toList();
    for (Change change : begun) {
      World world = worlds.settled(change.at()).world();
      assertEquals(
          change.because().stream().map(WorldsTest::told).collect(Collectors.toSet()),
          reasons(change.fact(), world),
          change.toString());
    }
  }

  private static String told(Reason reason) {
    return reason.rule() + " " + reason.facts();
  }

  private static Set<String> reasons(Fact fact, World world) {
    FactKind kind = Vocabulary.of(fact);
    return Shipped.book().rules().stream()
        .filter(rule -> rule.conclusion().kind().equals(kind))
        .flatMap(rule -> Matcher.matches(rule, world).stream())
        .filter(match -> match.conclusion().equals(fact))
        .map(match -> match.rule().name() + " " + match.facts())
        .collect(Collectors.toSet());
  }

  private static List<Fact> concluded(World world) {
    List<Fact> concluded = new ArrayList<>();
    for (Rule rule : Shipped.book().rules()) {
      if (!rule.conclusion().happens()) {
        Matcher.matches(rule, world).stream().map(Match::conclusion).forEach(concluded::add);
      }
    }
    return FactOrder.sorted(Set.copyOf(concluded));
  }
}
