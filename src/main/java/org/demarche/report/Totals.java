package org.demarche.report;

import java.util.Optional;
import org.demarche.analysis.Ending;
import org.demarche.analysis.Proof;
import org.demarche.fact.Component;
import org.demarche.fact.Words;
import org.demarche.rule.Condition;

/** Puts numbers over facts into words, in the unit that the facts have. */
public final class Totals {

  private Totals() {}

  /** Such as {@code 6 trust contribution facts, together -6.72 points}. */
  public static String of(Proof.Number number) {
    String facts =
        Words.counted(
            number.contributors().size(), Requirements.kind(number.of().kind()) + " fact");
    return number.function() == Condition.Function.COUNT ? facts : facts + ", " + total(number);
  }

  /** Such as {@code together -6.72 points}. */
  static String total(Proof.Number number) {
    return function(number.function()) + " " + amount(number.measured(), number.value());
  }

  /** What a number was or became, such as {@code together 60 points}. */
  static String of(Ending.Counted counted, int value) {
    return function(counted.function()) + " " + amount(counted.measured(), value);
  }

  private static String amount(Optional<Component> measured, int value) {
    return measured.map(it -> Words.amount(it, value)).orElse(String.valueOf(value));
  }

  private static String function(Condition.Function function) {
    return switch (function) {
      case COUNT -> "in number";
      case SUM -> "together";
      case MIN -> "the least";
      case MAX -> "the most";
    };
  }
}
