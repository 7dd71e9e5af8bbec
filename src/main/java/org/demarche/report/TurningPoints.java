package org.demarche.report;

import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.Day;

/** Which changes a person is told of who has not asked for all. */
final class TurningPoints {

  private TurningPoints() {}

  /** Whether a change of the day is one. */
  static boolean include(Change change, Day day) {
    return switch (Vocabulary.of(change.fact()).show()) {
      case ALWAYS -> !isReplaced(change, day);
      case ROUTINE -> day.changes().stream().anyMatch(other -> isConsequence(other, change));
      case CLAIM -> !Gap.isFolded(change);
      case DETAIL, LEVEL -> false;
    };
  }

  private static boolean isConsequence(Change other, Change change) {
    return !other.given()
        && other.at().equals(change.at())
        && Vocabulary.of(other.fact()).show() == Kind.Show.ALWAYS;
  }

  /** What ends because the next state of the same life begins goes without saying. */
  private static boolean isReplaced(Change change, Day day) {
    FactKind kind = Vocabulary.of(change.fact());
    return change.type() == Change.Type.ENDED
        && !kind.life().isEmpty()
        && day.changes().stream().anyMatch(other -> isNextState(other, change, kind));
  }

  private static boolean isNextState(Change other, Change ended, FactKind kind) {
    FactKind next = Vocabulary.of(other.fact());
    return other.at().equals(ended.at())
        && other.type() != Change.Type.ENDED
        && next.life().equals(kind.life())
        && first(other.fact()).equals(first(ended.fact()));
  }

  private static Object first(Fact fact) {
    return Vocabulary.of(fact).components().get(0).of(fact);
  }
}
