package org.demarche.suite;

import java.util.List;
import org.demarche.engine.*;
import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void measure() {
    RuleBook book = Shipped.book();
    List<Coverage.Story> stories =
        Shipped.scenarios().stream().map(e -> new Coverage.Story(e.id(), e)).toList();
    long t = System.nanoTime();
    Coverage c = Coverage.of(book, book.cases(), List.of());
    System.out.println(
        "cases "
            + c.rulePercent()
            + " "
            + c.seen()
            + " of "
            + c.outcomes()
            + " ms "
            + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    NextCases n = NextCases.of(c, book);
    System.out.println("next ms " + (System.nanoTime() - t) / 1000000);
    n.suggested().forEach(it -> System.out.println(it.shows() + "\n" + it.next().yaml()));
    n.hidden().forEach(it -> System.out.println(it.rule().name() + " " + it.outcome()));
    t = System.nanoTime();
    c = Coverage.of(book, book.cases(), stories);
    System.out.println(
        "all "
            + c.rulePercent()
            + " "
            + c.seen()
            + " of "
            + c.outcomes()
            + " ms "
            + (System.nanoTime() - t) / 1000000);
  }
}
