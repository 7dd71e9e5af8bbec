package org.demarche;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.Event;
import org.demarche.fact.Given;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;

/**
 * The twelve rules that are also written as a Java loop and in CLIPS: the terms, graces and states
 * of ceasefires, and what each violation weighs. What sums up, and talks, trust, bases and buffers,
 * are no part of them.
 */
final class SharedRules {

  static final Set<String> NAMES =
      Set.of(
          "A ceasefire's term ends when it was agreed to end",
          "A ceasefire may be renewed within the grace after each end of its term",
          "An extension in the term or its grace sets a new end",
          "The last agreed term of a ceasefire that is not over is its current one",
          "The last hours of a term are those in which its extension is decided",
          "A ceasefire is pending from its agreement to its start",
          "A ceasefire is in force from its start to the last end of its term",
          "An open ceasefire is in force from its start until something ends it",
          "A ceasefire lapses when its term is over and nothing extends it",
          "A ceasefire past its grace stays lapsed while no talks are open",
          "A ceasefire takes effect when it starts, unless it was rejected before",
          "A violation weighs its severity times its count, unless it is refuted");

  private SharedRules() {}

  static RuleBook of(RuleBook book) {
    List<Rule> shared = book.rules().stream().filter(it -> NAMES.contains(it.name())).toList();
    if (shared.size() != NAMES.size()) {
      throw new IllegalStateException("A shared rule was renamed: " + shared);
    }
    return book.withRules(shared);
  }

  /** The story with no more than these rules read. */
  static Scenario of(Scenario story) {
    return story.withGiven(
        story.played().stream()
            .filter(
                it ->
                    it.fact() instanceof Given.Ceasefire
                        || it.fact() instanceof Event.Extension
                        || it.fact() instanceof Event.Violation)
            .toList());
  }

  /** What the rules made of it, in no order: each beginning and each end with its moment. */
  static Set<SharedLoop.Step> steps(History history) {
    return history
        .changes()
        .filter(change -> !change.given())
        .flatMap(SharedRules::steps)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Stream<SharedLoop.Step> steps(Change change) {
    boolean began = change.type() != Change.Type.ENDED;
    return Stream.concat(
        Stream.of(new SharedLoop.Step(change.at(), change.fact(), began)),
        change.was().map(it -> new SharedLoop.Step(change.at(), it, false)).stream());
  }
}
