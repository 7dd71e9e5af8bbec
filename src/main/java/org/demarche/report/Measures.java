package org.demarche.report;

import java.util.List;
import java.util.OptionalInt;
import org.demarche.analysis.LevelSeries;
import org.demarche.analysis.Subject;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Kind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;

/** Puts measures and their numbers into words. */
public final class Measures {

  private Measures() {}

  /** What is measured, of what, such as {@code Trust of Syria in Russia}. */
  public static String name(Fact sample, Sentence sentences) {
    FactKind kind = Vocabulary.of(sample);
    List<String> of =
        Subject.identifying(kind).stream()
            .map(it -> sentences.name(it, String.valueOf(it.of(sample))))
            .toList();
    return kind.component("from").isPresent()
        ? "Trust of " + String.join(" in ", of)
        : Sentence.capitalised(kind.key().replace('-', ' ')) + ": " + String.join(", ", of);
  }

  /** Sums are told, what they are made of is not. */
  static boolean isTold(LevelSeries series) {
    FactKind kind = series.subject().kind();
    boolean sum = Subject.identifying(kind).stream().allMatch(it -> it.reference().isPresent());
    return kind.show() == Kind.Show.LEVEL || sum;
  }

  /** Whether the runs end with different numbers of it. */
  static boolean isApartAtTheEnd(LevelSeries series) {
    return !last(series.left()).equals(last(series.right()));
  }

  /** The number at the end, or {@code none}. */
  static String last(LevelSeries series, boolean inRight) {
    OptionalInt last = last(inRight ? series.right() : series.left());
    return last.isPresent() ? number(series, last.getAsInt()) : "none";
  }

  static String number(LevelSeries series, int value) {
    return Words.told(series.number(), value);
  }

  private static OptionalInt last(List<OptionalInt> values) {
    return values.get(values.size() - 1);
  }
}
