package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * What a scenario gives, change by change; a change is meant for one fact, neither none nor two.
 */
final class Amended {

  private static final int MOST_CANDIDATES = 6;

  /** What a reference means. */
  private record Named(Class<? extends Fact> type, Object id) {}

  private final Scenario base;
  private final Map<FactKind, Fact> policies;
  private final Optional<LocalDateTime> now;
  private final Problems problems;
  private final Shelves given;
  private final Map<GivenFact, Place> touched = new LinkedHashMap<>();
  private final Map<GivenFact, Place> replaced = new LinkedHashMap<>();

  /**
   * @param now while a story is under way, the first moment of which nobody knows yet: nothing
   *     given from then on is named
   */
  Amended(
      Scenario base, Map<FactKind, Fact> policies, Optional<LocalDateTime> now, Problems problems) {
    this.base = base;
    this.now = now;
    this.policies = policies;
    this.problems = problems;
    this.given = new Shelves(base.given());
  }

  List<GivenFact> given() {
    return given.all();
  }

  void apply(Amendment amendment) {
    if (amendment instanceof Amendment.Add add) {
      add(add);
    } else if (amendment instanceof Amendment.Remove remove) {
      one(remove.target(), remove.place())
          .ifPresent(
              it -> {
                given.remove(it);
                replaced.put(it, remove.place());
              });
    } else if (amendment instanceof Amendment.Move move) {
      one(move.target(), move.place()).ifPresent(it -> replace(it, moved(it, move), move.place()));
    } else if (amendment instanceof Amendment.Replace replace) {
      one(replace.target(), replace.place())
          .ifPresent(
              it ->
                  replace
                      .by()
                      .apply(it.at())
                      .ifPresent(next -> replace(it, next, replace.place())));
    } else if (amendment instanceof Amendment.Change change) {
      given(change).ifPresent(it -> replace(it, changed(it, change), change.place()));
    }
  }

  private void add(Amendment.Add add) {
    List<GivenFact> twins = given.twins(add.fact().fact());
    if (!twins.isEmpty()) {
      Set<GivenFact> withheld = Premises.withheld(given.all()).keySet();
      twins.stream().filter(withheld::contains).forEach(given::remove);
    }
    Optional<GivenFact> twin = given.twins(add.fact().fact()).stream().findFirst();
    twin.ifPresent(
        it ->
            problems.add(
                Code.DUPLICATE_FACT,
                add.place(),
                "add: " + described(isKnown(it) ? it : add.fact()) + " is given already."));
    if (twin.isEmpty()) {
      given.add(add.fact());
      touched.put(add.fact(), add.place());
    }
  }

  /** What is to be changed; of a policy that the scenario leaves alone, that of the rule book. */
  private Optional<GivenFact> given(Amendment.Change change) {
    FactKind kind = change.target().pattern().kind();
    boolean ofRules = kind.isPolicy() && given.fitting(change.target()).isEmpty();
    if (!ofRules || !policies.containsKey(kind)) {
      return one(change.target(), change.place());
    }
    GivenFact policy =
        new GivenFact(base.starts().atStartOfDay(), policies.get(kind), changed(change.place()));
    given.add(policy);
    return Optional.of(policy);
  }

  private static Origin changed(Place place) {
    return new Origin(place.file(), place.line(), place.column(), "what-if", "");
  }

  private Optional<GivenFact> one(Amendment.Target target, Place place) {
    List<GivenFact> found = given.fitting(target);
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    List<GivenFact> candidates = found.isEmpty() ? given.of(target.pattern().kind()) : found;
    problems.add(
        Code.NO_SUCH_FACT,
        place,
        (found.isEmpty() ? "Nothing given fits '" : found.size() + " given facts fit '")
            + target
            + "'; expected one. "
            + (candidates.stream().noneMatch(this::isKnown)
                ? "No " + target.pattern().kind() + " is given" + (now.isEmpty() ? "." : " so far.")
                : "Given: " + listed(candidates) + "."));
    return Optional.empty();
  }

  private boolean isKnown(GivenFact fact) {
    return now.filter(moment -> !fact.at().isBefore(moment)).isEmpty();
  }

  /** Those that are known; what lies ahead is neither named nor counted. */
  private String listed(List<GivenFact> named) {
    List<GivenFact> candidates = named.stream().filter(this::isKnown).toList();
    String first =
        candidates.stream()
            .limit(MOST_CANDIDATES)
            .map(Amended::described)
            .collect(Collectors.joining("; "));
    int more = candidates.size() - MOST_CANDIDATES;
    return first + (more > 0 ? "; and " + more + " more" : "");
  }

  /** As a change would name it. */
  private static String described(GivenFact given) {
    FactKind kind = Vocabulary.of(given.fact());
    String components =
        kind.components().stream()
            .filter(it -> it.reference().isPresent() || it.name().equals("id"))
            .filter(it -> !Words.isEmpty(it, it.of(given.fact())))
            .map(it -> " " + it.key() + "=" + written(it.of(given.fact())))
            .collect(Collectors.joining());
    return kind.key() + components + " on " + Words.moment(given.at());
  }

  private static String written(Object value) {
    return String.join(",", Ids.named(value));
  }

  private void replace(GivenFact former, GivenFact next, Place place) {
    given.replace(former, next);
    touched.put(next, place);
    replaced.put(former, place);
  }

  private static GivenFact moved(GivenFact former, Amendment.Move move) {
    GivenFact next = with(former, Map.of(), move.to());
    return next.with(next.at(), next.fact(), true);
  }

  /** Of a policy, only the numbers that are changed come from the change. */
  private static GivenFact changed(GivenFact former, Amendment.Change change) {
    Map<Component, Origin> numbers = new LinkedHashMap<>();
    if (Vocabulary.of(former.fact()).isPolicy()) {
      Place place = change.place();
      change
          .values()
          .forEach(
              (component, value) ->
                  numbers.put(
                      component, PolicyReader.origin(component, value, place, changed(place))));
    }
    return with(former, change.values(), former.at()).with(numbers);
  }

  private static GivenFact with(GivenFact former, Map<Component, Object> values, LocalDateTime at) {
    FactKind kind = Vocabulary.of(former.fact());
    Object[] all =
        kind.components().stream()
            .map(
                it ->
                    kind.isEvent() && it.name().equals("at")
                        ? at
                        : values.getOrDefault(it, it.of(former.fact())))
            .toArray();
    return former.with(at, kind.create(all), former.moved());
  }

  /** Whether everything that was changed still fits together. */
  void check(List<Draft> expected) {
    Ids ids = Ids.of(given.all());
    touched.forEach((fact, place) -> check(fact, place, ids));
    checkGone(ids);
    ids.report(expected, problems);
  }

  /** Nothing that is played may speak of what is no longer there. */
  private void checkGone(Ids ids) {
    List<GivenFact> gone = replaced.keySet().stream().filter(it -> isGone(it.fact(), ids)).toList();
    if (!gone.isEmpty()) {
      Map<Named, List<GivenFact>> naming = naming(Premises.played(given.all()));
      gone.forEach(it -> checkNamed(it.fact(), replaced.get(it), naming));
    }
  }

  private static boolean isGone(Fact fact, Ids ids) {
    FactKind kind = Vocabulary.of(fact);
    return kind.hasId() && !ids.of(kind.type()).contains(FactKind.subject(fact));
  }

  private void checkNamed(Fact gone, Place place, Map<Named, List<GivenFact>> namers) {
    FactKind kind = Vocabulary.of(gone);
    List<GivenFact> naming =
        namers.getOrDefault(new Named(kind.type(), FactKind.subject(gone)), List.of());
    if (!naming.isEmpty()) {
      problems.add(
          Code.STILL_NAMED,
          place,
          "The "
              + kind
              + " '"
              + FactKind.subject(gone)
              + "' is still named by: "
              + (naming.stream().anyMatch(this::isKnown) ? listed(naming) : "what lies ahead")
              + ". Take these away first.");
    }
  }

  /** Who names whom. */
  private static Map<Named, List<GivenFact>> naming(List<GivenFact> played) {
    Map<Named, List<GivenFact>> naming = new HashMap<>();
    for (GivenFact fact : played) {
      Vocabulary.of(fact.fact()).components().stream()
          .flatMap(it -> named(it, it.of(fact.fact())))
          .distinct()
          .forEach(it -> naming.computeIfAbsent(it, none -> new ArrayList<>()).add(fact));
    }
    return naming;
  }

  private static Stream<Named> named(Component component, Object value) {
    return component.reference().stream()
        .flatMap(type -> Ids.named(value).stream().map(id -> new Named(type, id)));
  }

  private void check(GivenFact fact, Place place, Ids ids) {
    FactKind kind = Vocabulary.of(fact.fact());
    Map<Component, Object> values = new LinkedHashMap<>();
    kind.components().forEach(it -> values.put(it, it.of(fact.fact())));
    values.forEach((component, value) -> ids.report(kind, component, value, place, problems));
    Bounds.check(kind, values, fact.at(), place, problems);
  }
}
