package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.scenario.Invariant;

/** Checks what must hold in every run. */
public final class Invariants {

  private Invariants() {}

  /** What is violated, as sentences; empty when all is well. */
  public static List<String> violations(History history, List<Invariant> invariants) {
    List<String> violations = new ArrayList<>(endsWithoutBeginnings(history));
    for (Invariant invariant : invariants) {
      violations.addAll(
          invariant.sort() == Invariant.Sort.EXACTLY_ONE
              ? exactlyOne(history, invariant)
              : neverAfter(history, invariant));
    }
    return violations;
  }

  /** Nothing ends that does not stand, and nothing begins that stands already. */
  private static List<String> endsWithoutBeginnings(History history) {
    List<String> violations = new ArrayList<>();
    Set<Fact> standing = new TreeSet<>(org.demarche.fact.FactOrder.BY_VALUE);
    history.background().stream().map(Known::fact).forEach(standing::add);
    history
        .changes()
        .forEach(
            change -> {
              change
                  .was()
                  .filter(was -> !standing.remove(was))
                  .ifPresent(
                      was -> violations.add("Nothing changes that does not stand: " + change));
              boolean fits =
                  change.type() == Change.Type.ENDED
                      ? standing.remove(change.fact())
                      : standing.add(change.fact());
              if (!fits) {
                violations.add("Nothing ends that did not begin, or begins twice: " + change);
              }
            });
    return violations;
  }

  private static List<String> exactlyOne(History history, Invariant invariant) {
    List<String> violations = new ArrayList<>();
    List<LocalDateTime> moments = history.changes().map(Change::at).distinct().toList();
    for (LocalDateTime moment : moments) {
      List<Fact> standing = history.standingAt(moment);
      List<Fact> happened = happenedBy(history, moment);
      for (Fact subject : standing) {
        if (Vocabulary.of(subject).equals(invariant.of())) {
          Object id = first(subject);
          List<Fact> found =
              Stream.concat(standing.stream(), happened.stream())
                  .filter(
                      fact ->
                          invariant.kinds().contains(Vocabulary.of(fact)) && first(fact).equals(id))
                  .toList();
          if (found.size() != 1) {
            violations.add(
                invariant.name() + ": " + Words.moment(moment) + ", " + id + ": " + found);
          }
        }
      }
    }
    return violations;
  }

  private static List<Fact> happenedBy(History history, LocalDateTime moment) {
    Stream<Fact> before =
        history.background().stream().map(Known::fact).filter(Event.class::isInstance);
    Stream<Fact> since =
        history
            .changes()
            .filter(change -> change.type() == Change.Type.HAPPENED && !change.at().isAfter(moment))
            .map(Change::fact);
    return Stream.concat(before, since).toList();
  }

  private static List<String> neverAfter(History history, Invariant invariant) {
    List<String> violations = new ArrayList<>();
    List<Event> endings =
        happenedBy(history, LocalDateTime.MAX).stream()
            .filter(fact -> Vocabulary.of(fact).equals(invariant.of()))
            .map(Event.class::cast)
            .toList();
    for (Event ending : endings) {
      Stream<Fact> still = history.standingAt(ending.at()).stream();
      Stream<Fact> later =
          history
              .changes()
              .filter(
                  change -> change.at().isAfter(ending.at()) && change.type() != Change.Type.ENDED)
              .map(Change::fact);
      Stream.concat(still, later)
          .filter(fact -> invariant.kinds().contains(Vocabulary.of(fact)))
          .filter(fact -> Objects.equals(first(fact), first(ending)))
          .forEach(fact -> violations.add(invariant.name() + ": " + fact + " after " + ending));
    }
    return violations;
  }

  private static Object first(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    return kind.components().get(0).of(fact);
  }
}
