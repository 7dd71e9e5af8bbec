package org.demarche.report;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.Given;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;

/** Which changes a person is told of who has not asked for all. */
final class TurningPoints {

  private TurningPoints() {}

  /** Whether a change is one, among all changes of its moment. */
  static boolean include(Change change, List<Change> moment) {
    return isNews(change)
        || switch (Vocabulary.of(change.fact()).show()) {
          case ALWAYS -> moment.stream().noneMatch(it -> explains(it, change));
          case ROUTINE -> moment.stream().anyMatch(it -> follows(it, change, moment));
          case ECHO ->
              change.type() != Change.Type.ENDED
                  && moment.stream().noneMatch(it -> saysTheSame(it, change));
          case CROSSING -> change.type() == Change.Type.CHANGED;
          case CLAIM -> !Folded.isFolded(change);
          case STANDING, DETAIL, LEVEL, SCORE -> false;
        };
  }

  /** What is told whatever else there is. */
  private static boolean isNews(Change change) {
    return change.type() != Change.Type.ENDED
        && Vocabulary.of(change.fact()).show() == Kind.Show.ALWAYS;
  }

  /** What ends with news of the same goes without saying. */
  private static boolean explains(Change news, Change ended) {
    return isNews(news) && !disjoint(names(news.fact(), true), names(ended.fact(), true));
  }

  /** Whether something told is, or ends, by what is given or is about the same. */
  private static boolean follows(Change told, Change given, List<Change> moment) {
    Kind.Show show = Vocabulary.of(told.fact()).show();
    boolean tells =
        !told.given()
            && (show == Kind.Show.ALWAYS || show == Kind.Show.ECHO)
            && include(told, moment);
    return tells
        && (told.because().stream().anyMatch(reason -> reason.facts().contains(given.fact()))
            || !disjoint(names(told.fact(), false), names(given.fact(), false))
            || (told.type() == Change.Type.ENDED
                && !disjoint(names(told.fact(), true), names(given.fact(), true))));
  }

  /** Whether it is given, told, and about what the other is about. */
  private static boolean saysTheSame(Change given, Change echo) {
    Object subject = Vocabulary.of(echo.fact()).components().get(0).of(echo.fact());
    return given.given()
        && isNews(given)
        && Vocabulary.of(given.fact()).components().stream()
            .anyMatch(component -> component.of(given.fact()).equals(subject));
  }

  private static boolean disjoint(Set<Object> some, Set<Object> others) {
    return some.stream().noneMatch(others::contains);
  }

  /**
   * The ids that a fact is about, and the sets of those between whom it is.
   *
   * @param actors whether single actors count, who may be about many things at once
   */
  private static Set<Object> names(Fact fact, boolean actors) {
    return Vocabulary.of(fact).components().stream()
        .filter(component -> actors || !isSingleActor(component))
        .filter(component -> component.reference().isPresent() || component.name().equals("id"))
        .map(component -> component.of(fact))
        .filter(value -> !value.equals("") && !isEmpty(value))
        .collect(Collectors.toSet());
  }

  private static boolean isSingleActor(Component component) {
    return component.type() != ComponentType.NAMES
        && component.reference().filter(Given.Actor.class::equals).isPresent();
  }

  private static boolean isEmpty(Object value) {
    return value instanceof SortedSet<?> several && several.isEmpty();
  }
}
