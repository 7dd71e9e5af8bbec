package org.demarche.scenario;

import java.util.List;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** What can be said of which kinds of fact. */
final class Verbs {

  private Verbs() {}

  /**
   * Reports a kind of which a verb says nothing.
   *
   * @param label what messages begin with
   */
  static void check(
      Expectation.Verb verb, FactPattern pattern, Place place, String label, Problems problems) {
    FactKind kind = pattern.kind();
    if (verb == Expectation.Verb.HAPPENS && !kind.isEvent()) {
      problems.add(
          Code.WRONG_EXPECTATION,
          place,
          label + ": '" + kind + "' is no event, so that it begins or holds rather than happens.");
    } else if (verb.isOfStanding() && kind.isEvent()) {
      problems.add(
          Code.WRONG_EXPECTATION,
          place,
          label + ": '" + kind + "' is an event, so that it happens, once, eventually or never.");
    } else if (verb.isOfChange() && kind.show().isMeasure()) {
      problems.add(
          Code.WRONG_EXPECTATION, place, label + ": '" + kind + "' is a measure" + MEASURE);
    } else if (verb.isOfNumbers() && pattern.numbers().size() != 1) {
      problems.add(
          Code.WRONG_EXPECTATION, place, label + ": '" + kind + "' holds " + found(pattern));
    }
  }

  /** Reports a measure of which an hour is asked. */
  static void checkHours(FactPattern pattern, Span span, Place place, Problems problems) {
    if (pattern.kind().show().isMeasure() && hasHours(span)) {
      problems.add(
          Code.WRONG_EXPECTATION, place, "expect: '" + pattern.kind() + "' is a measure" + MEASURE);
    }
  }

  private static final String MEASURE =
      ", kept at the end of each day. Expected holds, absent, always, eventually, never, rises,"
          + " falls or unchanged, on dates without an hour.";

  private static String found(FactPattern pattern) {
    List<String> numbers = pattern.numbers().stream().map(Component::key).toList();
    return numbers.isEmpty()
        ? "no number that could rise or fall."
        : "several numbers, "
            + String.join(", ", numbers)
            + "; expected all but one to have a value.";
  }

  private static boolean hasHours(Span span) {
    if (span instanceof Span.On on) {
      return !on.when().wholeDay();
    }
    if (span instanceof Span.Between between) {
      return !between.first().wholeDay() || !between.last().wholeDay();
    }
    return span instanceof Span.Beside beside
        && (beside.after().filter(Verbs::isHour).isPresent()
            || beside.before().filter(Verbs::isHour).isPresent());
  }

  private static boolean isHour(Span.Bound bound) {
    return bound instanceof Expectation.When when && !when.wholeDay();
  }
}
