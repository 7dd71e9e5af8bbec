package org.demarche.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;

/**
 * What is given, in its order, to be found by kind and by the value of any component: a change
 * costs what it means and not what there is.
 */
final class Shelves {

  /** Facts of one kind that have one value. */
  private record Shelf(FactKind kind, Component component, Object value) {}

  private static final NavigableSet<Integer> NONE = new TreeSet<>();

  private final TreeMap<Integer, GivenFact> given = new TreeMap<>();
  private final Map<FactKind, NavigableSet<Integer>> byKind = new HashMap<>();
  private final Map<Shelf, NavigableSet<Integer>> byValue = new HashMap<>();
  private final Map<Fact, NavigableSet<Integer>> byFact = new HashMap<>();
  private final Set<FactKind> looked = new HashSet<>();
  private int next;

  Shelves(List<GivenFact> given) {
    given.forEach(this::add);
  }

  /** All, in order. */
  List<GivenFact> all() {
    return new ArrayList<>(given.values());
  }

  void add(GivenFact fact) {
    put(next++, fact);
  }

  void remove(GivenFact fact) {
    take(position(fact));
  }

  /** One fact stands in the place of another. */
  void replace(GivenFact former, GivenFact by) {
    int position = position(former);
    take(position);
    put(position, by);
  }

  List<GivenFact> of(FactKind kind) {
    return at(byKind.getOrDefault(kind, NONE).stream()).toList();
  }

  List<GivenFact> fitting(Amendment.Target target) {
    FactPattern pattern = target.pattern();
    look(pattern.kind());
    NavigableSet<Integer> fewest =
        pattern.values().entrySet().stream()
            .filter(entry -> !(entry.getValue() instanceof NumberRange))
            .map(entry -> new Shelf(pattern.kind(), entry.getKey(), entry.getValue()))
            .map(shelf -> byValue.getOrDefault(shelf, NONE))
            .min(Comparator.comparing(Set::size))
            .orElse(byKind.getOrDefault(pattern.kind(), NONE));
    return at(fewest.stream()).filter(target::fits).toList();
  }

  /** Those that are the same, or have the same id. */
  List<GivenFact> twins(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    look(kind);
    Optional<Shelf> sameId =
        Optional.of(kind)
            .filter(FactKind::hasId)
            .map(it -> new Shelf(it, it.components().get(0), FactKind.subject(fact)));
    Stream<Integer> named =
        sameId.stream().flatMap(shelf -> byValue.getOrDefault(shelf, NONE).stream());
    Stream<Integer> equal = byFact.getOrDefault(fact, NONE).stream();
    return at(Stream.concat(named, equal).distinct().sorted()).toList();
  }

  private Stream<GivenFact> at(Stream<Integer> positions) {
    return positions.map(given::get);
  }

  private int position(GivenFact fact) {
    look(kind(fact));
    return byFact.get(fact.fact()).stream()
        .filter(it -> given.get(it).equals(fact))
        .findFirst()
        .orElseThrow();
  }

  private void put(int position, GivenFact fact) {
    given.put(position, fact);
    byKind.computeIfAbsent(kind(fact), none -> new TreeSet<>()).add(position);
    if (looked.contains(kind(fact))) {
      index(position, fact);
    }
  }

  private void index(int position, GivenFact fact) {
    byFact.computeIfAbsent(fact.fact(), none -> new TreeSet<>()).add(position);
    shelves(fact).forEach(it -> byValue.computeIfAbsent(it, none -> new TreeSet<>()).add(position));
  }

  /** Facts of a kind are only found by value once somebody looks for one. */
  private void look(FactKind kind) {
    if (looked.add(kind)) {
      byKind.getOrDefault(kind, NONE).forEach(it -> index(it, given.get(it)));
    }
  }

  private void take(int position) {
    GivenFact fact = given.remove(position);
    byKind.get(kind(fact)).remove(position);
    if (looked.contains(kind(fact))) {
      byFact.get(fact.fact()).remove(position);
      shelves(fact).forEach(it -> byValue.get(it).remove(position));
    }
  }

  private static Stream<Shelf> shelves(GivenFact fact) {
    FactKind kind = kind(fact);
    return kind.components().stream().map(it -> new Shelf(kind, it, it.of(fact.fact())));
  }

  private static FactKind kind(GivenFact fact) {
    return Vocabulary.of(fact.fact());
  }
}
