package org.demarche.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.Shipped;
import org.demarche.engine.Watched;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The evaluator tells every shipped story and what-if by itself, as the engine tells it. */
class RetellingTest {

  private static final Watched ENGINE = Watched.by(Shipped.book().rules());

  static Stream<Arguments> stories() {
    return Shipped.all().entrySet().stream().map(it -> argumentSet(it.getKey(), it.getValue()));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_shipped_story_is_told_alike(Scenario story) {
    List<Settled> told = Trial.evaluated(Shipped.book().rules(), story);
    assertEquals(Optional.empty(), Settled.difference(ENGINE.run(story), told));
  }
}
