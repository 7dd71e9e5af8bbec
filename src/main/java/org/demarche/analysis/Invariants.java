package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.scenario.Invariant;

/**
 * Checks what must hold in every run, in one walk through its changes: at each moment, once it is
 * settled, for the things that it touched.
 */
public final class Invariants {

  /** What holds of the changes of any run, by whatever rules: nothing changes or ends unbegun. */
  public static final List<String> ALWAYS =
      List.of(
          "Nothing changes that does not stand",
          "Nothing ends that did not begin, or begins twice");

  /**
   * Something that must not be.
   *
   * @param name of what does not hold
   * @param found in words
   */
  public record Violation(String name, LocalDateTime at, String found) {
    @Override
    public String toString() {
      return name + ": " + Words.moment(at) + ": " + found;
    }
  }

  private final List<Invariant> invariants;
  private final Set<Fact> standing = new HashSet<>();
  private final Map<Object, Set<Fact>> byFirst = new HashMap<>();
  private final Set<Object> touched = new HashSet<>();
  private final List<Violation> violations = new ArrayList<>();

  private Invariants(List<Invariant> invariants) {
    this.invariants = invariants;
  }

  /** What is violated, as sentences; empty when all is well. */
  public static List<String> violations(History history, List<Invariant> invariants) {
    return found(history, invariants).stream().map(Violation::toString).toList();
  }

  /** What is violated, in the order in which it came about. */
  public static List<Violation> found(History history, List<Invariant> invariants) {
    Invariants walk = new Invariants(invariants);
    history.background().stream().map(Known::fact).forEach(walk::add);
    walk.touched.clear();
    List<Change> changes = history.changes().toList();
    for (int i = 0; i < changes.size(); i++) {
      walk.apply(changes.get(i));
      boolean settled =
          i + 1 == changes.size() || changes.get(i + 1).at().isAfter(changes.get(i).at());
      if (settled) {
        walk.check(changes.get(i));
      }
    }
    return walk.violations;
  }

  /** Nothing ends that does not stand, and nothing begins that stands already. */
  private void apply(Change change) {
    change.was().filter(was -> !remove(was)).ifPresent(was -> fail(ALWAYS.get(0), change, was));
    boolean fits = change.type() == Change.Type.ENDED ? remove(change.fact()) : add(change.fact());
    if (!fits) {
      fail(ALWAYS.get(1), change, change.fact());
    }
  }

  private void fail(String name, Change change, Object found) {
    violations.add(new Violation(name, change.at(), String.valueOf(found)));
  }

  /** What has happened goes on having happened, and is counted among what stands. */
  private boolean add(Fact fact) {
    touched.add(FactKind.subject(fact));
    byFirst
        .computeIfAbsent(FactKind.subject(fact), id -> new TreeSet<>(FactOrder.BY_VALUE))
        .add(fact);
    return standing.add(fact);
  }

  private boolean remove(Fact fact) {
    touched.add(FactKind.subject(fact));
    byFirst.getOrDefault(FactKind.subject(fact), Set.of()).remove(fact);
    return standing.remove(fact);
  }

  private void check(Change last) {
    for (Invariant invariant : invariants) {
      for (Object id : touched) {
        Set<Fact> facts = byFirst.getOrDefault(id, Set.of());
        facts.stream()
            .filter(fact -> Vocabulary.of(fact).equals(invariant.of()))
            .forEach(subject -> check(invariant, subject, facts, last));
      }
    }
    touched.clear();
  }

  private void check(Invariant invariant, Fact subject, Set<Fact> facts, Change last) {
    List<Fact> found =
        facts.stream().filter(fact -> invariant.kinds().contains(Vocabulary.of(fact))).toList();
    switch (invariant.sort()) {
      case EXACTLY_ONE -> {
        if (found.size() != 1) {
          fail(invariant.name(), last, FactKind.subject(subject) + " " + found);
        }
      }
      case NEVER_AFTER ->
          found.stream()
              .filter(fact -> !isBefore(fact, subject))
              .forEach(fact -> fail(invariant.name(), last, fact + " after " + subject));
    }
  }

  /** Whether it is an event that had happened before, or at the same moment. */
  private static boolean isBefore(Fact fact, Fact ending) {
    return fact instanceof Event event && !event.at().isAfter(((Event) ending).at());
  }
}
