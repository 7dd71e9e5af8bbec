package org.demarche.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.fact.Happens;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.history.Known;
import org.demarche.history.Reason;
import org.demarche.history.Withheld;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Premise;
import org.demarche.scenario.Scenario;

/**
 * A scenario under way: an iterator of days. Inside a day the rules settle at each moment: at
 * midnight, at each given event, and at each date-time component of any fact that then stands. At
 * each moment they settle in two steps, so that the order of rules and facts cannot matter: first
 * statuses; then the events concluded from them become facts together; and so on until none is new.
 */
public final class Run implements Iterator<Day>, AutoCloseable {

  private static final int MOST_ROUNDS = 1_000;

  private final RuleBook book;
  private final Session session;
  private final Scenario scenario;
  private final Consumer<LocalDateTime> settled;
  private final Deque<GivenFact> ahead = new ArrayDeque<>();
  private final List<Known> background = new ArrayList<>();
  private final Map<Fact, List<Origin>> origins = new HashMap<>();
  private LocalDate date;

  Run(RuleBook book, Session session, Scenario scenario) {
    this(book, session, scenario, moment -> {});
  }

  /**
   * A run that is watched.
   *
   * @param settled told of each moment once all is settled, and changing nothing
   */
  Run(RuleBook book, Session session, Scenario scenario, Consumer<LocalDateTime> settled) {
    this.book = book;
    this.session = session;
    this.scenario = scenario;
    this.settled = settled;
    this.date = scenario.starts();
    begin();
  }

  /** Everything known from the start is stated before the first moment. */
  private void begin() {
    LocalDateTime start = scenario.starts().atStartOfDay();
    session.moveTo(start);
    List<GivenFact> played = scenario.played();
    Set<Class<?>> given =
        played.stream().map(fact -> fact.fact().getClass()).collect(Collectors.toSet());
    Stream<Known> policies =
        book.policies().stream()
            .filter(policy -> !given.contains(policy.fact().getClass()))
            .map(policy -> new Known(policy.fact(), policy.origins()));
    List<Known> known = new ArrayList<>(policies.toList());
    for (GivenFact fact : played) {
      if (isBackground(fact, start)) {
        known.add(new Known(fact.fact(), fact.origins(book.policy(fact.fact()))));
      } else {
        ahead.add(fact);
      }
    }
    known.sort(Comparator.comparing(Known::fact, FactOrder.BY_VALUE));
    known.forEach(fact -> session.state(fact.fact()));
    background.addAll(known);
    session.drainTouched();
  }

  private static boolean isBackground(GivenFact given, LocalDateTime start) {
    return given.at().isBefore(start)
        || (given.at().equals(start) && !(given.fact() instanceof Event));
  }

  @Override
  public boolean hasNext() {
    return !date.isAfter(scenario.lastDay());
  }

  /**
   * Runs the next day.
   *
   * @throws EngineFailure when the rules do not settle
   */
  @Override
  public Day next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The scenario's last day is over");
    }
    LocalDateTime end = Collections.min(List.of(date.plusDays(1).atStartOfDay(), scenario.ends()));
    List<Change> changes = new ArrayList<>();
    Optional<LocalDateTime> moment = Optional.of(date.atStartOfDay());
    while (moment.isPresent()) {
      changes.addAll(settle(moment.get()));
      moment = momentAfter(moment.get(), end);
    }
    changes.sort(Change.ORDER);
    int number = (int) ChronoUnit.DAYS.between(scenario.starts(), date);
    Day day = new Day(number, date, changes, session.levels());
    date = date.plusDays(1);
    return day;
  }

  private Optional<LocalDateTime> momentAfter(LocalDateTime now, LocalDateTime end) {
    Stream<LocalDateTime> given = Optional.ofNullable(ahead.peek()).map(GivenFact::at).stream();
    return Stream.concat(given, session.nextMoment(now).stream())
        .filter(moment -> moment.isBefore(end))
        .min(LocalDateTime::compareTo);
  }

  private List<Change> settle(LocalDateTime moment) {
    boolean given = !ahead.isEmpty() && !ahead.peek().at().isAfter(moment);
    if (!given && session.rests(moment)) {
      settled.accept(moment);
      return List.of();
    }
    session.moveTo(moment);
    Map<Fact, List<Reason>> happened = new HashMap<>();
    List<Fact> entered = enter(moment);
    session.settle();
    for (int round = 0; !happen(happened).isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        throw EngineFailure.unsettled(moment, "events follow events without end");
      }
      session.settle();
    }
    settled.accept(moment);
    return changes(moment, entered, happened);
  }

  /**
   * States what the scenario gives at this moment, in an order that does not depend on the file.
   */
  private List<Fact> enter(LocalDateTime moment) {
    List<GivenFact> due = new ArrayList<>();
    while (!ahead.isEmpty() && !ahead.peek().at().isAfter(moment)) {
      due.add(ahead.poll());
    }
    due.forEach(
        given ->
            origins.computeIfAbsent(given.fact(), fact -> new ArrayList<>()).add(given.origin()));
    List<Fact> facts = FactOrder.sorted(due.stream().map(GivenFact::fact).toList());
    facts.forEach(session::state);
    return facts;
  }

  /** Makes facts, all together, of the events that the settled rules conclude; returns the new. */
  private List<Event> happen(Map<Fact, List<Reason>> happened) {
    List<Happens> concluded =
        session.standing(Happens.class).stream()
            .filter(it -> !session.isStanding(it.event()))
            .toList();
    concluded.forEach(it -> happened.put(it.event(), session.reasons(it)));
    List<Event> events = concluded.stream().map(Happens::event).toList();
    events.forEach(session::state);
    return events;
  }

  private List<Change> changes(
      LocalDateTime moment, List<Fact> entered, Map<Fact, List<Reason>> happened) {
    List<Fact> ended = new ArrayList<>();
    List<Fact> began = new ArrayList<>();
    session.drainTouched().forEach((fact, stood) -> (stood ? ended : began).add(fact));
    ended.removeIf(fact -> !isLogged(fact));
    began.removeIf(fact -> !isLogged(fact));
    Counterparts counterparts = new Counterparts(ended, began);
    List<Change> changes = new ArrayList<>();
    for (Fact fact : began) {
      Optional<Fact> was = counterparts.ofBegun(fact);
      changes.add(change(moment, fact, was, entered.contains(fact), happened));
    }
    ended.stream()
        .filter(fact -> counterparts.ofEnded(fact).isEmpty())
        .forEach(
            fact ->
                changes.add(
                    new Change(
                        moment,
                        Change.Type.ENDED,
                        false,
                        fact,
                        Optional.empty(),
                        List.of(),
                        List.of())));
    return changes;
  }

  private Change change(
      LocalDateTime moment,
      Fact fact,
      Optional<Fact> was,
      boolean given,
      Map<Fact, List<Reason>> happened) {
    Change.Type type =
        fact instanceof Event
            ? Change.Type.HAPPENED
            : was.isPresent() ? Change.Type.CHANGED : Change.Type.BEGAN;
    List<Reason> because =
        given ? List.of() : fact instanceof Event ? happened.get(fact) : session.reasons(fact);
    return new Change(
        moment, type, given, fact, was, origins.getOrDefault(fact, List.of()), because);
  }

  private static boolean isLogged(Fact fact) {
    return !(fact instanceof Happens) && !Vocabulary.of(fact).show().isMeasure();
  }

  /** What the given days of this run brought forth. */
  public History history(List<Day> days) {
    return new History(
        new History.Story(
            scenario.id(),
            scenario.name(),
            scenario.about(),
            scenario.zone(),
            scenario.file(),
            scenario.sha256(),
            scenario.whatIfs()),
        book.summary(),
        background,
        days,
        scenario.withheld().entrySet().stream().map(Run::withheld).toList(),
        scenario.ends());
  }

  private static Withheld withheld(Map.Entry<GivenFact, Premise> missing) {
    GivenFact given = missing.getKey();
    Premise premise = missing.getValue();
    return new Withheld(
        given.at(),
        given.fact(),
        new Withheld.Premise(
            premise.pattern().kind(),
            premise.pattern().values(),
            premise.when().moment(),
            premise.toString()),
        given.origin());
  }

  @Override
  public void close() {
    session.close();
  }
}
