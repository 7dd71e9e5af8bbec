package org.demarche.analysis;

import java.time.LocalDateTime;
import java.util.Optional;
import org.demarche.history.History;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.Span;

/**
 * The moments of a run that an expectation speaks of.
 *
 * @param from the first of them
 * @param to the first moment after them; not after the end of the run; before the first if the run
 *     ended earlier
 * @param fromStart whether they begin with the run
 * @param closed whether the run went as far as they go
 * @param missing why there are none, in words; nothing if there are
 */
record Window(
    LocalDateTime from,
    LocalDateTime to,
    boolean fromStart,
    boolean closed,
    Optional<String> missing) {

  /** The window that a span means in a run. */
  static Window of(Span span, Judged run) {
    LocalDateTime start = run.history().days().get(0).date().atStartOfDay();
    if (span instanceof Span.On on) {
      return dated(on.when().moment(), after(on.when()), start, run);
    }
    if (span instanceof Span.Between between) {
      return dated(between.first().moment(), after(between.last()), start, run);
    }
    if (span instanceof Span.Beside beside) {
      return beside(beside, start, run);
    }
    return new Window(start, run.history().ends(), true, run.whole(), Optional.empty());
  }

  private static LocalDateTime after(Expectation.When when) {
    return when.last().plusMinutes(1);
  }

  private static Window dated(
      LocalDateTime from, LocalDateTime to, LocalDateTime start, Judged run) {
    LocalDateTime end = run.history().ends();
    boolean reached = !to.isAfter(end);
    return new Window(from, reached ? to : end, !from.isAfter(start), reached, Optional.empty());
  }

  private static Window beside(Span.Beside beside, LocalDateTime start, Judged run) {
    History history = run.history();
    Optional<LocalDateTime> after = beside.after().flatMap(it -> moment(it, true, history));
    Optional<LocalDateTime> before = beside.before().flatMap(it -> moment(it, false, history));
    if (after.isPresent() != beside.after().isPresent()) {
      return none(beside.after().orElseThrow(), start, run);
    }
    if (before.isPresent() != beside.before().isPresent()) {
      return none(beside.before().orElseThrow(), after.orElse(start), run);
    }
    LocalDateTime to = before.orElse(history.ends());
    boolean reached = before.map(it -> !it.isAfter(history.ends())).orElse(run.whole());
    LocalDateTime from = after.orElse(start);
    boolean empty = reached && !from.isBefore(to);
    return new Window(
        from,
        to.isAfter(history.ends()) ? history.ends() : to,
        after.isEmpty(),
        reached,
        empty ? Optional.of("no moment of the run lies there") : Optional.empty());
  }

  private static Window none(Span.Bound bound, LocalDateTime from, Judged run) {
    Span.Landmark landmark = (Span.Landmark) bound;
    String words = landmark.pattern() + " never " + Occurrences.past(landmark.verb());
    LocalDateTime end = run.history().ends();
    return new Window(from, end, true, run.whole(), Optional.of(words));
  }

  /** The bound's own moment, or, after it, the first that follows. */
  private static Optional<LocalDateTime> moment(
      Span.Bound bound, boolean following, History history) {
    if (bound instanceof Expectation.When when) {
      return Optional.of(following ? after(when) : when.moment());
    }
    return Occurrences.first((Span.Landmark) bound, history)
        .map(it -> following ? it.plusMinutes(1) : it);
  }

  boolean covers(LocalDateTime moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  /** Whether a stretch of time has a moment in it. */
  boolean touches(LocalDateTime start, LocalDateTime end) {
    return from.isBefore(to) && start.isBefore(to) && end.isAfter(from);
  }

  /** The last moment. */
  LocalDateTime last() {
    return to.minusMinutes(1);
  }
}
