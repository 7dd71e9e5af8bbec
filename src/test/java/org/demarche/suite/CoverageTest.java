package org.demarche.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

  @TempDir private Path folder;

  private static Coverage of(RuleBook book) {
    return Coverage.of(book, book.cases(), List.of());
  }

  private static List<String> parts(Coverage coverage) {
    return coverage.rules().get(0).parts().stream()
        .map(
            it ->
                it.place().line()
                    + " "
                    + it.text()
                    + (it.seenTrue() ? " true" : "")
                    + (it.seenFalse() ? " false" : ""))
        .toList();
  }

  @Test
  void a_not_that_never_blocked_anything_was_never_seen_false() throws IOException {
    Coverage coverage = of(TinyBook.book(folder, TinyBook.WEAK));
    assertEquals(
        List.of(
            "4 Base($base : id, $user : user) true false",
            "5 not SiteTakenOver(base == $base) true",
            "5 base == $base"),
        parts(coverage));
    assertEquals(List.of("a base"), coverage.rules().get(0).cases());
    assertEquals(List.of(3, 6), List.of(coverage.seen(), coverage.outcomes()));
    assertEquals(100.0, coverage.rulePercent());
    assertEquals(50.0, coverage.conditionPercent());
  }

  @Test
  void a_not_that_blocked_once_and_passed_once_was_seen_both_ways() throws IOException {
    assertEquals(
        List.of(
            "4 Base($base : id, $user : user) true false",
            "5 not SiteTakenOver(base == $base) true false",
            "5 base == $base true false"),
        parts(of(TinyBook.book(folder, TinyBook.WEAK + TinyBook.TAKEN))));
  }

  @Test
  void a_rule_that_concludes_in_no_case_and_no_story_never_concluded() throws IOException {
    RuleBook book = TinyBook.book(folder, TinyBook.WEAK);
    Coverage none = Coverage.of(book, List.of(), List.of());
    assertEquals(false, none.rules().get(0).concluded());
    assertEquals(0.0, none.rulePercent());
    Coverage.Story story = new Coverage.Story("kobani-2019", Shipped.scenario("kobani-2019"));
    Coverage told = Coverage.of(book, List.of(), List.of(story));
    assertEquals(List.of("kobani-2019"), told.rules().get(0).stories());
    assertTrue(told.rules().get(0).hits() > 1);
  }

  @Test
  void the_cases_that_show_most_come_first_and_once_pasted_show_all() throws IOException {
    RuleBook weak = TinyBook.book(folder, TinyBook.WEAK);
    NextCases next = NextCases.of(of(weak), weak);
    assertEquals(List.of(), next.hidden());
    assertEquals(List.of(2, 1), next.suggested().stream().map(it -> it.shows().size()).toList());
    String pasted =
        next.suggested().stream().map(it -> it.next().yaml()).collect(Collectors.joining());
    assertEquals(100.0, of(TinyBook.book(folder, TinyBook.WEAK + pasted)).conditionPercent());
  }

  @Test
  void the_cases_of_the_shipped_rules_reach_every_rule_and_nearly_every_condition() {
    Coverage coverage = of(Shipped.book());
    assertEquals(100.0, coverage.rulePercent());
    assertTrue(coverage.conditionPercent() > 97, coverage.seen() + " of " + coverage.outcomes());
  }
}
