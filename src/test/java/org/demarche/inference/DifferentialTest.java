package org.demarche.inference;

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
  private static final int BOOKS = 100;
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
    assertEquals(Optional.empty(), first.map(trial -> "seed " + SEED + ": " + trial.smallest()));
    assertTalksAbout(tallies);
  }

  /** A test of stories in which nothing comes about would tell nothing. */
  private static void assertTalksAbout(List<Tally> tallies) {
    Set<String> used = new HashSet<>();
    tallies.forEach(it -> used.addAll(it.used()));
    System.out.println(
        tallies.stream().mapToInt(Tally::stopped).sum()
            + " stopped, unused "
            + SHIPPED.stream().map(Rule::name).filter(it -> !used.contains(it)).toList()
            + " mutants unused "
            + MUTANTS.stream().map(Rule::name).filter(it -> !used.contains(it)).count()
            + " of "
            + MUTANTS.size());
    assertTrue(tallies.stream().mapToInt(Tally::stopped).sum() < BOOKS * STORIES / 100);
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
        System.out.println(
            withoutValue.getMessage()
                + rules.stream()
                    .filter(r -> r.text().contains("plusHours($hours)"))
                    .map(r -> r.name())
                    .toList());
      }
    }
    return new Tally(stopped, used, part);
  }

  @Test
  void a_generated_story_can_be_pasted_as_a_file() {
    int same = 0;
    for (int number = 0; number < 100; number++) {
      Random random = new Random(number);
      Scenario story = GeneratedWorld.story(SHIPPED, random);
      try {
        Scenario read =
            ScenarioReader.read(
                new SourceText("generated", "generated.yaml", StoryYaml.of(story)),
                Shipped.book().policyFacts());
        assertEquals(facts(story), facts(read));
        same++;
      } catch (org.demarche.problem.InvalidInput i) {
        System.out.println(i.getMessage());
      }
    }
    System.out.println(same + " pasted");
  }

  private static Set<List<Object>> facts(Scenario story) {
    Set<List<Object>> facts = new HashSet<>();
    story.given().forEach(it -> facts.add(List.of(it.at(), it.fact())));
    return facts;
  }

  @Test
  void a_rule_that_the_engine_loses_is_named_with_what_it_takes_to_see_it() {
    String lost = "A side that rejects a ceasefire";
    Random random = new Random(SEED);
    Scenario story = GeneratedWorld.story(SHIPPED, random);
    for (Rule rule : SHIPPED) {
      List<Rule> fewer = SHIPPED.stream().filter(it -> it != rule).toList();
      Trial t = new Trial(fewer, SHIPPED, story);
      if (t.difference().isPresent()) {
        System.out.println(t.smallest());
        break;
      }
    }
  }
}
