package org.demarche.report;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Given;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;

/** Which changes of one moment a person is told of who has not asked for all. */
final class TurningPoints {

  /** What the news of the moment is about. */
  private final Set<Object> newsNames;

  /** Everything that what is given, and told whatever else there is, says. */
  private final Set<Object> givenValues;

  /** What the derived changes that are told rest on. */
  private final Set<Fact> causes;

  private final Set<Object> derivedNames;
  private final Set<Object> endedNames;

  private TurningPoints(List<Change> moment) {
    List<Change> news = moment.stream().filter(TurningPoints::isNews).toList();
    this.newsNames = names(news, change -> true, true);
    this.givenValues =
        news.stream()
            .filter(Change::given)
            .map(Change::fact)
            .flatMap(fact -> Vocabulary.of(fact).components().stream().map(it -> it.of(fact)))
            .collect(Collectors.toSet());
    List<Change> derived = moment.stream().filter(this::isDerivedAndTold).toList();
    this.causes =
        derived.stream()
            .flatMap(change -> change.because().stream())
            .flatMap(reason -> reason.facts().stream())
            .collect(Collectors.toSet());
    this.derivedNames = names(derived, change -> true, false);
    this.endedNames = names(derived, change -> change.type() == Change.Type.ENDED, true);
  }

  /** Those of the changes of one moment that are told, in their order. */
  static List<Change> of(List<Change> moment) {
    TurningPoints points = new TurningPoints(moment);
    return moment.stream().filter(points::include).toList();
  }

  private boolean include(Change change) {
    return switch (show(change)) {
      case ALWAYS, ECHO -> isToldForItself(change);
      case ROUTINE -> hasFollowed(change.fact());
      case CROSSING -> change.type() == Change.Type.CHANGED;
      case CLAIM -> !Folded.isFolded(change);
      case STANDING, DETAIL, LEVEL, SCORE -> false;
    };
  }

  /** What ends with news of the same, or echoes what is given, goes without saying. */
  private boolean isToldForItself(Change change) {
    boolean ended = change.type() == Change.Type.ENDED;
    return show(change) == Kind.Show.ALWAYS
        ? !ended || disjoint(newsNames, names(change.fact(), true))
        : !ended && !givenValues.contains(FactKind.subject(change.fact()));
  }

  private boolean isDerivedAndTold(Change change) {
    boolean derived = !change.given();
    return derived
        && (show(change) == Kind.Show.ALWAYS || show(change) == Kind.Show.ECHO)
        && isToldForItself(change);
  }

  /** Whether something told is, or ends, by a given fact or is about the same. */
  private boolean hasFollowed(Fact given) {
    return causes.contains(given)
        || !disjoint(derivedNames, names(given, false))
        || !disjoint(endedNames, names(given, true));
  }

  /** What is told whatever else there is. */
  private static boolean isNews(Change change) {
    return change.type() != Change.Type.ENDED && show(change) == Kind.Show.ALWAYS;
  }

  private static Kind.Show show(Change change) {
    return Vocabulary.of(change.fact()).show();
  }

  private static boolean disjoint(Set<Object> some, Stream<Object> others) {
    return others.noneMatch(some::contains);
  }

  private static Set<Object> names(List<Change> changes, Predicate<Change> chosen, boolean actors) {
    return changes.stream()
        .filter(chosen)
        .flatMap(change -> names(change.fact(), actors))
        .collect(Collectors.toSet());
  }

  /**
   * The ids that a fact is about, and the sets of those between whom it is.
   *
   * @param actors whether single actors count, who may be about many things at once
   */
  private static Stream<Object> names(Fact fact, boolean actors) {
    return Vocabulary.of(fact).components().stream()
        .filter(component -> actors || !isSingleActor(component))
        .filter(component -> component.reference().isPresent() || component.name().equals("id"))
        .map(component -> component.of(fact))
        .filter(value -> !value.equals("") && !isEmpty(value));
  }

  private static boolean isSingleActor(Component component) {
    return component.type() != ComponentType.NAMES
        && component.reference().filter(Given.Actor.class::equals).isPresent();
  }

  private static boolean isEmpty(Object value) {
    return value instanceof SortedSet<?> several && several.isEmpty();
  }
}
