package org.demarche.play;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.scenario.WhatIf;

/** What may be typed next; of the story it knows only what has been played. */
final class Completion {

  private static final List<String> LINKS = List.of("on", "to", "with", "and");

  private final Replay replay;

  Completion(Replay replay) {
    this.replay = replay;
  }

  /**
   * @param before the words that stand before, the command first
   * @param begun what is written of the word; may be empty
   */
  List<Candidate> of(Branches branches, List<String> before, String begun) {
    Stream<Candidate> all =
        before.isEmpty()
            ? Stream.of(Verb.values()).map(it -> new Candidate(it.word(), it.about(), true))
            : Verb.of(before.get(0)).stream()
                .flatMap(verb -> operand(verb, branches, before.subList(1, before.size()), begun));
    return all.filter(it -> it.value().startsWith(begun)).distinct().toList();
  }

  private Stream<Candidate> operand(
      Verb verb, Branches branches, List<String> before, String begun) {
    return switch (verb) {
      case TO -> before.isEmpty() ? dates(branches.here()) : Stream.empty();
      case UNTIL, WHY, WHYNOT -> fact(branches.here(), before, begun);
      case DO -> change(branches.here(), before, begun);
      case SWITCH -> before.isEmpty() ? names(branches) : Stream.empty();
      case DIFF -> before.size() < 2 ? names(branches) : Stream.empty();
      case HELP -> before.isEmpty() ? Verb.words().stream().map(Candidate::of) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static Stream<Candidate> names(Branches branches) {
    return branches.all().stream()
        .map(it -> new Candidate(it.name(), Wording.steps(it.steps()), true));
  }

  /** Those that lie ahead. */
  private Stream<Candidate> dates(Branch here) {
    LocalDate first = here.position().toLocalDate();
    return first
        .datesUntil(replay.story().lastDay().plusDays(1))
        .map(date -> Candidate.of(date.toString()));
  }

  /** A kind, then what its components are. */
  private Stream<Candidate> fact(Branch here, List<String> before, String begun) {
    return before.isEmpty() ? kinds(true) : components(here, before.get(0), begun);
  }

  private static Stream<Candidate> kinds(boolean statuses) {
    return Vocabulary.kinds().stream()
        .filter(kind -> !kind.show().isMeasure())
        .filter(kind -> statuses ? !kind.isPolicy() : !kind.isStatus())
        .map(kind -> new Candidate(kind.key(), kind.about(), true));
  }

  private Stream<Candidate> change(Branch here, List<String> before, String begun) {
    if (before.isEmpty()) {
      boolean date = begun.matches("\\d{2}.*");
      return Stream.concat(date ? dates(here) : decisions(here), verbs());
    }
    String last = Branch.last(before);
    if (last.equals("and")) {
      return verbs();
    }
    if (last.equals("on") || (last.equals("to") && before.get(0).equals("move"))) {
      return allDates();
    }
    if (WhatIf.verbs().contains(last) || last.equals("with") || isDate(last)) {
      return last.equals("do") ? decisions(here) : kinds(false);
    }
    Optional<String> kind =
        Stream.iterate(before.size() - 1, at -> at >= 0, at -> at - 1)
            .map(before::get)
            .filter(word -> Vocabulary.byKey(word).isPresent())
            .findFirst();
    return Stream.concat(
        kind.stream().flatMap(it -> components(here, it, begun)),
        LINKS.stream().map(Candidate::of));
  }

  private static boolean isDate(String word) {
    return word.matches("\\d{4}-\\d.*");
  }

  private Stream<Candidate> allDates() {
    return replay
        .story()
        .starts()
        .datesUntil(replay.story().lastDay().plusDays(1))
        .map(date -> Candidate.of(date.toString()));
  }

  private Stream<Candidate> decisions(Branch here) {
    return Wording.open(here.position(), replay)
        .map(it -> new Candidate(String.valueOf(it.number()), Wording.sentence(it, replay), true));
  }

  private static Stream<Candidate> verbs() {
    return WhatIf.verbs().stream().map(Candidate::of);
  }

  private Stream<Candidate> components(Branch here, String kind, String begun) {
    int equals = begun.indexOf('=');
    return Vocabulary.byKey(kind).stream()
        .flatMap(it -> it.components().stream())
        .filter(it -> equals < 0 || it.key().equals(begun.substring(0, equals)))
        .flatMap(it -> equals < 0 ? key(it) : values(it, here, begun, equals));
  }

  private static Stream<Candidate> key(Component component) {
    return Stream.of(new Candidate(component.key() + "=", component.about().orElse(""), false));
  }

  /** Of a list, one more item. */
  private Stream<Candidate> values(Component component, Branch here, String begun, int equals) {
    boolean list = component.type() == ComponentType.NAMES;
    int item = Math.max(equals, list ? begun.lastIndexOf('+') : equals) + 1;
    String written = begun.substring(0, item);
    return values(component, here).map(value -> new Candidate(written + value, "", !list));
  }

  private Stream<String> values(Component component, Branch here) {
    if (component.reference().isPresent()) {
      return ids(component.reference().get(), here);
    }
    return component.javaType().isEnum()
        ? Words.words(component.javaType()).stream()
        : component.type() == ComponentType.TRUTH ? Stream.of("true", "false") : Stream.empty();
  }

  /** The ids of a kind in the story so far. */
  private Stream<String> ids(Class<? extends Fact> type, Branch here) {
    FactKind kind = Vocabulary.of(type);
    return seen(here)
        .filter(fact -> fact.getClass().equals(type) && kind.hasId())
        .map(fact -> (String) FactKind.subject(fact))
        .distinct()
        .sorted();
  }

  private Stream<Fact> seen(Branch here) {
    LocalDateTime position = here.position();
    History played = replay.played(here.steps(), position);
    return Stream.concat(
        played.background().stream().map(Known::fact), played.changes().map(Change::fact));
  }
}
