package org.demarche.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Kind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.problem.Nearest;

/**
 * Guesses the kind of fact that somebody means who asks about a run: first of the statuses that
 * came about in it and are no stepping stones, then of all else that it has, then of the whole
 * vocabulary.
 */
public record KindMeant(History run) {

  /** As it would be asked for; nothing where none is near. */
  public Optional<String> by(String word) {
    List<FactKind> statuses = kinds(KindMeant::isTold);
    return statuses.stream()
        .flatMap(kind -> valued(kind, word).stream())
        .findFirst()
        .or(() -> Nearest.close(word, keys(statuses)))
        .or(() -> Nearest.close(word, keys(kinds(kind -> true))))
        .or(() -> Nearest.to(word, Vocabulary.keys()));
  }

  /** The kinds of which a run has facts, but for the engine's own. */
  private List<FactKind> kinds(Predicate<FactKind> wanted) {
    Stream<Fact> changed =
        run.days().stream().flatMap(day -> day.changes().stream()).map(Change::fact);
    return Stream.concat(changed, run.standing().stream())
        .map(Vocabulary::of)
        .filter(kind -> Vocabulary.keys().contains(kind.key()))
        .filter(wanted)
        .distinct()
        .toList();
  }

  private static boolean isTold(FactKind kind) {
    return kind.isStatus() && kind.show() != Kind.Show.DETAIL;
  }

  private static List<String> keys(List<FactKind> kinds) {
    return kinds.stream().map(FactKind::key).toList();
  }

  /** A kind and the value of one of its components, joined as if they were one name. */
  private static Optional<String> valued(FactKind kind, String word) {
    String first = kind.key().replaceFirst("-.*", "-");
    return word.startsWith(first)
        ? kind.components().stream()
            .flatMap(it -> valued(kind, it, word.substring(first.length())).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> valued(FactKind kind, Component component, String value) {
    return Optional.of(component)
        .filter(it -> it.javaType().isEnum())
        .filter(it -> Words.words(it.javaType()).contains(value))
        .map(it -> kind.key() + " " + it.key() + "=" + value);
  }
}
