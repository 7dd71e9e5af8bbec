package org.demarche.inference;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.analysis.StoryYaml;
import org.demarche.engine.EngineFailure;
import org.demarche.engine.Shipped;
import org.demarche.engine.Watched;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.junit.jupiter.api.Test;

/**
 * Engine and evaluator tell ten thousand drawn stories alike: at every moment the same statuses,
 * measures and events, each for the same reasons. The same stories are drawn each time; {@code
 * -Ddemarche.seed=N} draws others.
 */
class DifferentialTest {

  private static final long SEED = Long.getLong("demarche.seed", 1);
  private static final int BOOKS = 500;
  private static final int STORIES = 20;
  private static final List<Rule> SHIPPED = Shipped.book().rules();
  private static final List<Rule> MUTANTS = Mutants.of(SHIPPED, 2, new Random(SEED));

  /**
   * What came of the stories of one rule book.
   *
   * @param stopped how many the engine gave up, since a rule had no value
   * @param used the rules that concluded something
   * @param part those that were told differently
   */
  private record Tally(int stopped, Set<String> used, List<Trial> part) {}

  @Test
  void ten_thousand_generated_stories_are_told_alike() {
    List<Tally> tallies =
        IntStream.range(0, BOOKS).parallel().mapToObj(DifferentialTest::tally).toList();
    Optional<Trial> first = tallies.stream().flatMap(it -> it.part().stream()).findFirst();
    assertEquals(Optional.empty(), first.map(it -> "seed " + SEED + ": " + it.smallest()));
    assertTheyTell(tallies);
  }

  /** Stories in which nothing comes about would agree about nothing. */
  private static void assertTheyTell(List<Tally> tallies) {
    Set<String> used = new HashSet<>();
    tallies.forEach(it -> used.addAll(it.used()));
    assertTrue(tallies.stream().mapToInt(Tally::stopped).sum() < BOOKS * STORIES / 100);
    assertTrue(share(SHIPPED, used) > 0.9, used.toString());
    assertTrue(share(MUTANTS, used) > 0.75, used.toString());
  }

  private static double share(List<Rule> rules, Set<String> used) {
    return (double) names(rules).stream().filter(used::contains).count() / rules.size();
  }

  private static List<String> names(List<Rule> rules) {
    return rules.stream().map(Rule::name).toList();
  }

  private static Tally tally(int number) {
    Random random = new Random(SEED * 1_000_003 + number);
    List<Rule> rules = GeneratedWorld.rules(SHIPPED, MUTANTS, random);
    Watched engine = Watched.by(rules);
    int stopped = 0;
    Set<String> used = new HashSet<>();
    List<Trial> part = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      Scenario story = GeneratedWorld.story(rules, random);
      try {
        List<Settled> told = engine.run(story);
        told.stream().flatMap(Settled::rules).forEach(used::add);
        if (Settled.difference(told, Trial.evaluated(rules, story)).isPresent()) {
          part.add(new Trial(rules, story));
        }
      } catch (EngineFailure withoutValue) {
        stopped++;
      }
    }
    return new Tally(stopped, used, part);
  }

  @Test
  void a_generated_story_can_be_pasted_as_a_file() {
    for (int seed = 0; seed < 100; seed++) {
      Scenario story = GeneratedWorld.story(SHIPPED, new Random(seed));
      SourceText file = new SourceText("generated", "generated.yaml", StoryYaml.of(story));
      assertEquals(
          facts(story),
          facts(ScenarioReader.read(file, Shipped.book().policyFacts())),
          file.text());
    }
  }

  private static Set<List<Object>> facts(Scenario story) {
    return story.given().stream().map(it -> List.of(it.at(), it.fact())).collect(toSet());
  }
}
