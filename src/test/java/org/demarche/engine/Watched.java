package org.demarche.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.Reason;
import org.demarche.inference.Settled;
import org.demarche.rule.Rule;
import org.demarche.scenario.Scenario;

/** What the engine settles at each moment of a story: all that stands, not only what changed. */
public final class Watched {

  private static final List<FactKind> STATUSES =
      Vocabulary.kinds().stream().filter(FactKind::isStatus).toList();

  private final RuleBook book;
  private final Compiled compiled;

  private Watched(RuleBook book) {
    this.book = book;
    this.compiled = Compiled.of(book.rules());
  }

  /** An engine that runs these rules, with the shipped numbers. */
  public static Watched by(List<Rule> rules) {
    return new Watched(Shipped.book().withRules(rules));
  }

  /** What is settled at each moment of a story, in order. */
  public List<Settled> run(Scenario scenario) {
    List<LocalDateTime> moments = new ArrayList<>();
    List<Map<Fact, Set<Reason>>> standing = new ArrayList<>();
    Session session = new Session(compiled, true);
    try (Run run =
        new Run(
            book,
            session,
            scenario,
            moment -> {
              moments.add(moment);
              standing.add(statuses(session));
            })) {
      Map<LocalDateTime, Map<Fact, Set<Reason>>> happened = new HashMap<>();
      while (run.hasNext()) {
        run.next().changes().forEach(change -> add(change, happened));
      }
      List<Settled> settled = new ArrayList<>();
      for (int i = 0; i < moments.size(); i++) {
        LocalDateTime at = moments.get(i);
        settled.add(new Settled(at, standing.get(i), happened.getOrDefault(at, Map.of())));
      }
      return settled;
    }
  }

  private static Map<Fact, Set<Reason>> statuses(Session session) {
    Map<Fact, Set<Reason>> statuses = new HashMap<>();
    for (FactKind kind : STATUSES) {
      for (Fact fact : session.standing(kind.type())) {
        statuses.put(fact, new HashSet<>(session.reasons(fact)));
      }
    }
    return statuses;
  }

  private static void add(Change change, Map<LocalDateTime, Map<Fact, Set<Reason>>> happened) {
    if (change.type() == Change.Type.HAPPENED && !change.given()) {
      happened
          .computeIfAbsent(change.at(), none -> new HashMap<>())
          .put(change.fact(), new HashSet<>(change.because()));
    }
  }
}
