package org.demarche.report;

import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Kind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.Change;

/** Puts changes into words. */
final class Wording {

  private Wording() {}

  /** The sentence of a change, with its full stop. */
  static String of(Change change, Sentence sentences) {
    String sentence = sentences.of(change.fact());
    return switch (change.type()) {
      case HAPPENED -> sentence + ".";
      case ENDED -> "No longer: " + sentence + ".";
      case CHANGED -> sentence + ", before: " + before(change, sentences) + ".";
      case BEGAN -> sentence + "." + measures(change, sentences);
    };
  }

  /** The measures that a conclusion rests on, such as how near a cap a load is. */
  private static String measures(Change change, Sentence sentences) {
    return change.because().stream()
        .flatMap(reason -> reason.facts().stream())
        .filter(fact -> Vocabulary.of(fact).show() == Kind.Show.LEVEL)
        .distinct()
        .map(measure -> " " + sentences.of(measure) + ".")
        .collect(Collectors.joining());
  }

  /** What of the former value is different. */
  private static String before(Change change, Sentence sentences) {
    Fact was = change.was().orElseThrow();
    return Vocabulary.of(was).components().stream()
        .filter(component -> !component.of(was).equals(component.of(change.fact())))
        .map(component -> value(component, was, sentences))
        .collect(Collectors.joining(", "));
  }

  private static String value(Component component, Fact fact, Sentence sentences) {
    Object value = component.of(fact);
    return value instanceof LocalDateTime moment
        ? sentences.moment(moment)
        : Words.told(component, value);
  }
}
