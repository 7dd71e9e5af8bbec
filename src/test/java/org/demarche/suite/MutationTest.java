package org.demarche.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Shipped;
import org.demarche.engine.Simulation;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {

  @TempDir private Path folder;

  private static MutationResult run(RuleBook book, List<MutationStory> stories) {
    Mutation mutation = new Mutation(book, book.rules(), List.of(), stories);
    assertEquals(List.of(), mutation.unmet());
    return mutation.run(mutation.mutants(), () -> {});
  }

  private static List<String> survivors(MutationResult result) {
    return result.of(MutationResult.Fate.SURVIVED).map(it -> it.mutant().change()).toList();
  }

  @Test
  void cases_that_never_speak_of_an_absence_let_its_changes_survive() throws IOException {
    MutationResult result = run(TinyBook.book(folder, TinyBook.WEAK), List.of());
    assertEquals(
        List.of(
            "not SiteTakenOver: base == $base -> base != $base",
            "not SiteTakenOver: base == $base -> (left out)",
            "not SiteTakenOver(base == $base) -> (left out)"),
        survivors(result));
    assertEquals(List.of(4, 7), List.of(result.killed(), result.total()));
  }

  @Test
  void the_suggested_cases_once_pasted_kill_what_survived() throws IOException {
    MutationResult weak = run(TinyBook.book(folder, TinyBook.WEAK), List.of());
    String suggested =
        weak.of(MutationResult.Fate.SURVIVED)
            .map(it -> it.next().orElseThrow().yaml())
            .distinct()
            .collect(Collectors.joining());
    MutationResult strong = run(TinyBook.book(folder, TinyBook.WEAK + suggested), List.of());
    assertEquals(List.of(), survivors(strong));
    assertEquals(7, strong.killed());
  }

  @Test
  void a_suggested_case_says_what_the_rule_now_concludes() throws IOException {
    MutationResult result = run(TinyBook.book(folder, TinyBook.WEAK), List.of());
    assertEquals(
        """
        - rule: A base is active until somebody takes it over
          cases:
            - name: "a base, and also site-taken-over"
              at: 2030-05-01T00:00
              facts:
                - base: {id: harbour, name: harbour, host: south, user: envoy, type: naval, held-by: south}
              events:
                2030-05-01T00:00:
                  - site-taken-over: {base: harbour, by: other}
              silent: true
        """,
        result
            .of(MutationResult.Fate.SURVIVED)
            .skip(2)
            .findFirst()
            .orElseThrow()
            .next()
            .orElseThrow()
            .yaml());
  }

  @Test
  void a_story_notices_what_no_case_does() throws IOException {
    RuleBook book = TinyBook.book(folder, TinyBook.WEAK);
    Scenario story = Shipped.scenario("kobani-2019");
    History told = Simulation.by(book).run(story);
    MutationStory watching =
        new MutationStory(
            "kobani-2019",
            story,
            changed -> Simulation.by(changed).run(story).days().equals(told.days()));
    MutationResult result = run(book, List.of(watching));
    assertEquals(List.of(), survivors(result));
    assertEquals(
        3, result.tested().stream().filter(it -> it.told().equals("story kobani-2019")).count());
  }

  @Test
  void a_story_that_fails_before_any_change_notices_nothing_and_is_named() throws IOException {
    RuleBook book = TinyBook.book(folder, TinyBook.WEAK);
    Scenario story = Shipped.scenario("kobani-2019");
    MutationResult result =
        run(book, List.of(new MutationStory("kobani-2019", story, changed -> false)));
    assertEquals(List.of("kobani-2019"), result.failing());
    assertEquals(3, result.survived());
    assertEquals(false, result.isSound());
  }

  private MutationResult withEquivalents(String cases, String entries) throws IOException {
    RuleFiles files = TinyBook.files(folder, cases, entries);
    RuleBook book = RuleBook.read(files);
    Mutation mutation = new Mutation(book, book.rules(), book.equivalents(files), List.of());
    return mutation.run(mutation.mutants(), () -> {});
  }

  private static String entry(String change) {
    return """
    - rule: A base is active until somebody takes it over
      change: "%s"
      reason: a test
    """
        .formatted(change);
  }

  @Test
  void what_is_listed_as_equivalent_is_counted_apart() throws IOException {
    MutationResult result =
        withEquivalents(TinyBook.WEAK, entry("not SiteTakenOver(base == $base) -> (left out)"));
    assertEquals(List.of(), result.mistaken());
    assertEquals(
        List.of(4, 2, 1), List.of(result.killed(), result.survived(), result.equivalent()));
  }

  @Test
  void an_entry_that_a_case_notices_is_mistaken_and_so_is_one_of_no_change() throws IOException {
    MutationResult result =
        withEquivalents(
            TinyBook.WEAK + TinyBook.TAKEN,
            entry("not SiteTakenOver(base == $base) -> (left out)") + entry("x -> y"));
    assertEquals(
        List.of(
            "It is noticed by the case 'it is taken over'. Leave it out.",
            "No such change is made of this rule any more. Leave it out."),
        result.mistaken().stream().map(MutationResult.Mistaken::why).toList());
    assertEquals(List.of(7, 0), List.of(result.killed(), result.equivalent()));
  }

  @Test
  void the_numbers_that_rules_use_are_moved_by_one_within_their_bounds() {
    RuleBook book = Shipped.book();
    List<String> moved =
        Mutants.of(book, book.rules()).all().stream()
            .filter(it -> it.operator() == MutationOperator.POLICY_MOVED)
            .map(it -> it.subject() + " " + it.change())
            .toList();
    assertEquals(
        List.of(
            "negotiation-policy stalled-days: 4 -> stalled-days: 3",
            "negotiation-policy stalled-days: 4 -> stalled-days: 5"),
        moved.stream().filter(it -> it.startsWith("negotiation-policy")).toList());
    assertEquals(
        Vocabulary.kinds().stream().filter(it -> it.isPolicy()).count(),
        moved.stream().map(it -> it.split(" ")[0]).distinct().count());
  }

  @Test
  void no_two_changes_of_a_rule_are_told_alike() {
    RuleBook book = Shipped.book();
    List<String> ids = Mutants.of(book, book.rules()).all().stream().map(Mutant::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  /** In full, but for the stories, which the command runs too. */
  @Test
  void every_change_of_the_shipped_rules_is_noticed_by_a_case_or_means_the_same() {
    RuleBook book = Shipped.book();
    Mutation mutation =
        new Mutation(book, book.rules(), book.equivalents(Shipped.files()), List.of());
    MutationResult result = mutation.run(mutation.mutants(), () -> {});
    assertEquals(List.of(), survivors(result));
    assertEquals(List.of(), result.mistaken());
    assertEquals(true, result.reaches(99));
  }
}
