package org.demarche.report;

import java.util.List;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;

/** Which changes a person is told of who has not asked for all. */
final class TurningPoints {

  private TurningPoints() {}

  /** Whether a change is one, among all changes of its moment. */
  static boolean include(Change change, List<Change> moment) {
    boolean ended = change.type() == Change.Type.ENDED;
    return isNews(change, moment)
        && (!ended || moment.stream().noneMatch(it -> isCause(it, moment)));
  }

  private static boolean isNews(Change change, List<Change> moment) {
    return switch (Vocabulary.of(change.fact()).show()) {
      case ALWAYS -> true;
      case ROUTINE -> moment.stream().anyMatch(it -> isConsequence(it, change));
      case ECHO -> moment.stream().noneMatch(it -> saysTheSame(it, change));
      case CROSSING -> change.type() == Change.Type.CHANGED;
      case CLAIM -> !Folded.isFolded(change);
      case STANDING, DETAIL, LEVEL, SCORE -> false;
    };
  }

  /** Whether it is given, told, and about what the other is about. */
  private static boolean saysTheSame(Change given, Change echo) {
    Object subject = Vocabulary.of(echo.fact()).components().get(0).of(echo.fact());
    return given.given()
        && isAlwaysNews(given)
        && Vocabulary.of(given.fact()).components().stream()
            .anyMatch(component -> component.of(given.fact()).equals(subject));
  }

  private static boolean isAlwaysNews(Change change) {
    return Vocabulary.of(change.fact()).show() == Kind.Show.ALWAYS;
  }

  private static boolean isConsequence(Change other, Change change) {
    return !other.given()
        && isAlwaysNews(other)
        && other.because().stream().anyMatch(reason -> reason.facts().contains(change.fact()));
  }

  /** What ends at a moment at which something is given, or told, goes without saying. */
  private static boolean isCause(Change change, List<Change> moment) {
    return change.given() || (change.type() != Change.Type.ENDED && isNews(change, moment));
  }
}
