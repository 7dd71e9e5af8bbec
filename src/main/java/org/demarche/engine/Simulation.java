package org.demarche.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Happens;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.Scenario;
import org.kie.api.KieBase;

/**
 * A rule book made ready to run scenarios. It may be shared by any number of threads; each run has
 * a working memory of its own.
 */
public final class Simulation {

  private final RuleBook book;
  private final Compiled compiled;
  private final boolean reasons;

  private Simulation(RuleBook book, Compiled compiled, boolean reasons) {
    this.book = book;
    this.compiled = compiled;
    this.reasons = reasons;
  }

  /**
   * Loads the engine, which takes longer the first time than all that follows; to be done beside
   * the reading of rules.
   */
  public static void warmUp() {
    try (Session session = new Session(Compiled.of(List.of()), true)) {
      session.settle();
    }
  }

  /** Makes a rule book ready to run. */
  public static Simulation by(RuleBook book) {
    return new Simulation(book, Compiled.of(book.rules()), true);
  }

  /** Runs a rule book by a network that was built from it elsewhere. */
  static Simulation by(RuleBook book, KieBase base) {
    return new Simulation(book, Compiled.of(book.rules(), base), true);
  }

  /**
   * The same, whose runs do not record why things are the case; to measure what recording costs.
   */
  public Simulation withoutReasons() {
    return new Simulation(book, compiled, false);
  }

  /** A run that is about to begin; each step of it is a day. */
  public Run start(Scenario scenario) {
    return new Run(book, new Session(compiled, reasons), scenario);
  }

  /**
   * Runs a scenario to its end.
   *
   * @throws EngineFailure when the rules do not settle
   */
  public History run(Scenario scenario) {
    try (Run run = start(scenario)) {
      List<Day> days = Stream.generate(run::next).limit(scenario.days()).toList();
      return run.history(days);
    }
  }

  /**
   * What the rules conclude in one small situation, in order of value: statuses, and events that
   * happen. Statuses that the case gives are taken as they are.
   */
  public List<Fact> conclude(RuleCase ruleCase) {
    LocalDateTime at = ruleCase.at();
    try (Session session = new Session(compiled, true)) {
      session.moveTo(at);
      ruleCase.given().forEach(given -> session.state(given.fact()));
      book.policies().stream()
          .map(policy -> policy.fact())
          .filter(
              policy ->
                  ruleCase.given().stream()
                      .noneMatch(given -> given.fact().getClass() == policy.getClass()))
          .forEach(session::state);
      session.settle();
      Stream<Fact> statuses =
          Vocabulary.kinds().stream()
              .filter(FactKind::isStatus)
              .flatMap(kind -> session.standing(kind.type()).stream())
              .map(Fact.class::cast)
              .filter(status -> !session.reasons(status).isEmpty());
      Stream<Fact> events = session.standing(Happens.class).stream().map(Happens::event);
      return FactOrder.sorted(Stream.concat(statuses, events).toList());
    }
  }
}
